import { imports } from '@hallway/i18n/en/imports';
import { levels } from '@hallway/i18n/en/levels';
import type { ImportItem, Level } from '@hallway/contracts';
import { dateFormat, timeRange } from '../../lib/dates.ts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { reasonText } from './import-words.ts';

interface ImportItemRowProps {
  item: ImportItem;
  timeZone: string;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onLevel: (level: Level) => void;
}

const chosen = {
  newbie: 'bg-newbie-solid text-newbie-on',
  advanced: 'bg-advanced-solid text-advanced-on',
} satisfies Record<Level, string>;

/** One session: what it is, why it got its level, and the switch to the other one. */
export function ImportItemRow({ item, timeZone, selected, onSelect, onLevel }: ImportItemRowProps) {
  const t = textOf({ imports });
  const l = textOf({ levels });
  const day = dateFormat(timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 gap-y-2 py-3 sm:grid-cols-[2rem_minmax(0,1fr)_auto]">
      <label className="grid size-8 cursor-pointer place-items-center">
        <input
          type="checkbox"
          className="size-5"
          checked={selected}
          onChange={({ target }) => onSelect(target.checked)}
          aria-label={t('select', { title: item.title })}
        />
      </label>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold" dir="auto">
            {item.title}
          </b>
          {item.doubt && <Badge tone="warning">{t(`doubt.${item.doubt}`)}</Badge>}
        </p>
        <p className="text-[0.94rem] text-ink-soft" dir="auto">
          {[
            item.track || t('noTrack'),
            `${day.format(new Date(item.startsAt))}, ${timeRange(item.startsAt, item.endsAt, timeZone)}`,
            item.room,
            item.speakers.join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="text-[0.94rem]">{item.reasons.map(reasonText).join('. ')}</p>
      </div>
      <fieldset className="col-start-2 self-start sm:col-start-3">
        <legend className="sr-only">{t('levelOf', { title: item.title })}</legend>
        <div className="inline-flex rounded-md border border-line-strong p-0.5">
          {(['newbie', 'advanced'] as const).map((level) => (
            <button
              key={level}
              type="button"
              aria-pressed={item.level === level}
              onClick={() => onLevel(level)}
              className={cx(
                'inline-flex min-h-9 items-center gap-1.5 rounded-sm px-2.5 text-[0.94rem] font-semibold',
                item.level === level ? chosen[level] : 'text-ink-soft hover:bg-sunken',
              )}
            >
              <LevelMark level={level} className="size-4" />
              {l(`word.${level}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
