import { search } from '@hallway/i18n/en/search';
import type { CalendarEntry } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { clockTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { levelTint } from '../../ui/level-badge.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { levels } from '@hallway/i18n/en/levels';

const shown = 3;

/** One meetup in a day of the calendar: mark, time and title in the colours of its level. */
export function MonthEntry({ entry, day }: { entry: CalendarEntry; day: string }) {
  const starts = entry.firstDay === day;
  return (
    <Link
      to="/m/$meetup"
      params={{ meetup: entry.slug }}
      title={`${entry.title} · ${entry.community.title}`}
      className={cx(
        'flex min-h-7 items-start gap-1 rounded-sm border px-1 py-0.5 text-[0.88rem] leading-snug hover:underline',
        levelTint[entry.level],
        entry.state === 'cancelled' && 'line-through opacity-75',
      )}
    >
      <LevelMark level={entry.level} className="mt-0.5 size-3.5 shrink-0" />
      <span className="sr-only">{textOf({ levels })(`word.${entry.level}`)}</span>
      <span className="line-clamp-2 min-w-0 break-words text-ink" dir="auto">
        {starts && <b className="me-1 font-semibold tabular-nums">{clockTime(entry.startsAt, entry.timeZone)}</b>}
        {entry.title}
        {entry.state === 'cancelled' && <span className="sr-only"> ({textOf({ search })('cancelled')})</span>}
      </span>
    </Link>
  );
}

/** The meetups of a day: three, and the rest when asked. */
export function MonthDay({ entries, day }: { entries: readonly CalendarEntry[]; day: string }) {
  const t = textOf({ search });
  const [open, setOpen] = useState(false);
  const more = entries.length - shown;
  return (
    <ul className="grid gap-1">
      {(open ? entries : entries.slice(0, shown)).map((entry) => (
        <li key={entry.slug} className="min-w-0">
          <MonthEntry entry={entry} day={day} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <button
            type="button"
            className="link min-h-6 text-[0.88rem]"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('month.fewer') : t('month.more', { count: more })}
          </button>
        </li>
      )}
    </ul>
  );
}
