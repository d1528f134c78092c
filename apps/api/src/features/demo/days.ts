import { occurrences } from '@hallway/time/recurrence';
import { localDate } from '@hallway/time/format';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A calendar day so many days later: `2026-11-27`, 3 → `2026-11-30`. */
export function laterDay(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The day counted from today, where the meetup is. */
export const dayFromToday = (today: Date, days: number, timeZone: string): string =>
  laterDay(localDate(today.toISOString(), timeZone), days);

/** The days of a series, counted from today: -1 is the last one before it, 1 the first one after it. A rule that skips weeks keeps the coming one. */
export function dayOfSeries(
  number: number,
  { today, rule, timeZone }: { today: Date; rule: string; timeZone: string },
): string {
  const now = localDate(today.toISOString(), timeZone);
  const weekday = weekdays.indexOf(/BYDAY=[-0-9]*([A-Z]{2})/.exec(rule)![1]!);
  const next = laterDay(now, ((weekday - new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7) + 1);
  // a year before, on the same turn of every rule of whole weeks
  const days = occurrences({ rule, wallStart: `${laterDay(next, -7 * 52)}T12:00`, timeZone }, { limit: 60 });
  const dates = days.map(({ date }) => date);
  return number < 0 ? dates.filter((date) => date < now).at(number)! : dates.filter((date) => date > now)[number - 1]!;
}
