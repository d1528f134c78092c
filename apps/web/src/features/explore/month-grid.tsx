import { search } from '@hallway/i18n/en/search';
import type { CalendarEntry } from '@hallway/contracts';
import { cx } from '../../lib/cx.ts';
import { dateFormat } from '../../lib/dates.ts';
import { formatLocale, textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { MonthDay, MonthEntry } from './month-day.tsx';
import { byDay, weeksOf } from './month.ts';

interface MonthGridProps {
  month: string;
  /** The reader's own day: `2026-12-03`. */
  today: string;
  entries: readonly CalendarEntry[];
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A month on the wall. On a phone the days carry only their marks, and what is on them stands below, day by day. */
export function MonthGrid({ month, today, entries }: MonthGridProps) {
  const t = textOf({ search });
  const days = byDay(entries, month);
  const weeks = weeksOf(month, formatLocale);
  const named = dateFormat('UTC', { month: 'long', year: 'numeric' }).format(noon(`${month}-01`));
  const whole = dateFormat('UTC', { weekday: 'long', day: 'numeric', month: 'long' });
  const weekdays = weeks[1]!.map((day) => dateFormat('UTC', { weekday: 'short' }).format(noon(day!)));
  return (
    <>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{t('month.caption', { month: named })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="pb-1 text-start font-semibold text-ink-soft max-sm:text-center">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td
                  key={column}
                  className={cx(
                    'h-14 border border-line align-top sm:h-28 sm:p-1.5',
                    day === null ? 'bg-sunken' : 'bg-surface',
                  )}
                >
                  {day && (
                    <>
                      <DayNumber day={day} today={today} label={whole.format(noon(day))} linked={days.has(day)} />
                      {days.has(day) && (
                        <div className="max-sm:hidden">
                          <MonthDay entries={days.get(day)!} day={day} />
                        </div>
                      )}
                      <Marks entries={days.get(day) ?? []} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-6 grid gap-5 sm:hidden">
        {[...days]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([day, own]) => (
            <section key={day} id={`day-${day}`} className="scroll-mt-4">
              <h2 className="mb-2 text-lg">{whole.format(noon(day))}</h2>
              <ul className="grid gap-1.5 text-[1.05rem]">
                {own.map((entry) => (
                  <li key={entry.slug}>
                    <MonthEntry entry={entry} day={day} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

function DayNumber({ day, today, label, linked }: { day: string; today: string; label: string; linked: boolean }) {
  const number = Number(day.slice(8));
  const look = cx(
    'inline-grid size-7 place-items-center rounded-full font-semibold tabular-nums',
    day === today ? 'bg-ink text-on-ink' : 'text-ink-soft',
  );
  return (
    <p className="mb-1 max-sm:text-center" aria-current={day === today ? 'date' : undefined}>
      {linked && (
        <a href={`#day-${day}`} className="sm:hidden" aria-label={label}>
          <span className={look}>{number}</span>
        </a>
      )}
      <span className={cx(look, linked && 'max-sm:hidden')}>
        <span aria-hidden="true">{number}</span>
        <span className="sr-only">{label}</span>
      </span>
    </p>
  );
}

/** One mark per level of the day, for cells too small for words. */
const Marks = ({ entries }: { entries: readonly CalendarEntry[] }) => (
  <p className="flex justify-center gap-0.5 sm:hidden" aria-hidden="true">
    {entries.some(({ level }) => level === 'newbie') && <LevelMark level="newbie" className="size-4 text-newbie" />}
    {entries.some(({ level }) => level === 'advanced') && (
      <LevelMark level="advanced" className="size-4 text-advanced" />
    )}
  </p>
);
