import { common } from '@hallway/i18n/en/common';
import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { AgendaItem } from '@hallway/contracts';
import { durationMinutes } from '@hallway/time/format';
import { clockTime } from '../../lib/dates.ts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import type { AgendaRow } from './agenda-slots.ts';

interface AgendaRowViewProps {
  row: AgendaRow;
  timeZone: string;
  onFill: (at: string, minutes: number) => void;
  onChange: (item: AgendaItem) => void;
  onRemove: (item: AgendaItem) => void;
}

/** One line of the editor. Longer slots are taller, so that the evening can be read at a glance. */
const heightOf = (minutes: number) => ({ minHeight: `${Math.min(11, Math.max(3.5, minutes * 0.11))}rem` });

export function AgendaRowView({ row, timeZone, onFill, onChange, onRemove }: AgendaRowViewProps) {
  const t = textOf({ organise });
  const time = (instant: string) => clockTime(instant, timeZone);
  if (row.kind === 'free')
    return (
      <li
        style={heightOf(row.minutes)}
        className="flex items-center justify-between gap-3 rounded-md border border-dashed border-line-strong/60 px-4 py-2 text-ink-soft"
      >
        <span>
          {t('agenda.free', { minutes: row.minutes })}{' '}
          <span className="tabular-nums">{t('agenda.freeFrom', { time: time(row.from) })}</span>
        </span>
        <Button
          look="bare"
          size="sm"
          aria-label={t('agenda.addAt', { time: time(row.from) })}
          onClick={() => onFill(row.from, row.minutes)}
        >
          {t('agenda.addHere')}
        </Button>
      </li>
    );
  const { item, overlaps } = row;
  const minutes = durationMinutes(item.startsAt, item.endsAt);
  const quiet = item.kind === 'break' || item.kind === 'social';
  return (
    <li
      style={heightOf(minutes)}
      className={cx(
        'grid grid-cols-1 gap-x-4 gap-y-1 rounded-md border px-4 py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto]',
        overlaps ? 'border-warn' : 'border-line',
        quiet ? 'bg-sunken' : 'bg-surface',
      )}
    >
      <p className="tabular-nums">
        <time dateTime={item.startsAt} className="font-semibold">
          {time(item.startsAt)}
        </time>
        {' – '}
        <time dateTime={item.endsAt} className="text-ink-soft">
          {time(item.endsAt)}
        </time>
      </p>
      <div className="min-w-0">
        <p className={quiet ? '' : 'font-semibold'} dir="auto">
          {item.title}
        </p>
        <p className="text-ink-soft" dir="auto">
          {[textOf({ states })(`session.${item.kind}`), item.speakers.map(({ name }) => name).join(', '), item.room]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {overlaps && <p className="font-semibold text-warn">{t('agenda.overlap')}</p>}
      </div>
      <p className="flex items-start gap-1">
        <Button
          look="quiet"
          size="sm"
          aria-label={t('agenda.moveNamed', { title: item.title })}
          onClick={() => onChange(item)}
        >
          {t('agenda.move')}
        </Button>
        <Button
          look="bare"
          size="sm"
          aria-label={t('agenda.removeNamed', { title: item.title })}
          onClick={() => onRemove(item)}
        >
          {textOf({ common })('remove')}
        </Button>
      </p>
    </li>
  );
}
