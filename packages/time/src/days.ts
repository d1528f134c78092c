import { dateTimeFormat, part } from './intl.ts';

/** Minutes between two instants (ISO 8601 text with offset); real time, so a night with a clock change counts right. */
export function durationMinutes(startsAt: string, endsAt: string): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

/** The calendar date there: `2026-12-03`. */
export function localDate(instant: string, timeZone: string): string {
  const format = dateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = new Date(instant);
  return `${part(format, 'year', date)}-${part(format, 'month', date)}-${part(format, 'day', date)}`;
}

/** Calendar days from `now` to `instant` as people in that zone count them: 0 today, 1 tomorrow, -1 yesterday. */
export function relativeDays(instant: string, now: string, timeZone: string): number {
  return Math.round((Date.parse(localDate(instant, timeZone)) - Date.parse(localDate(now, timeZone))) / 86_400_000);
}
