import { localDate } from '@hallway/time/format';
import { formatLocale } from './text.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are slow to make and lists need many: one per zone and shape. */
export function dateFormat(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone}${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(formatLocale, { timeZone, ...options })));
  return format;
}

/** The parts of an instant in a zone: `{ weekday: 'Thu', day: '3', month: 'Dec', year: '2026' }`. */
export function dateParts(instant: string, timeZone: string): Record<'weekday' | 'day' | 'month' | 'year', string> {
  const parts = dateFormat(timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<
    'weekday' | 'day' | 'month' | 'year',
    string
  >;
}

export const clockTime = (instant: string, timeZone: string): string =>
  dateFormat(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** Whether the instant lies in the year that is now, where a date needs none. */
export const inThisYear = (instant: string, timeZone: string): boolean =>
  dateParts(instant, timeZone).year === dateParts(new Date().toISOString(), timeZone).year;

/** `18:30 – 21:00`, or with the days where it ends on another one: `Fri 26 Mar, 09:00 – Mon 29 Mar, 17:00`. */
export const timeRange = (startsAt: string, endsAt: string, timeZone: string): string => {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  if (!oneDay({ startsAt, endsAt, timeZone }))
    Object.assign(options, { weekday: 'short', day: 'numeric', month: 'short' });
  if (options.day && !inThisYear(endsAt, timeZone)) options.year = 'numeric';
  return dateFormat(timeZone, options).formatRange(new Date(startsAt), new Date(endsAt));
};

export const longDate = (instant: string, timeZone: string): string =>
  dateFormat(timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));

/** Whether it ends on the day it starts; a range over several days names its days itself. */
export const oneDay = ({ startsAt, endsAt, timeZone }: Record<'startsAt' | 'endsAt' | 'timeZone', string>): boolean =>
  localDate(startsAt, timeZone) === localDate(endsAt, timeZone);

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `in 3 days`, `2 hours ago`, `now`. */
export function relativeTime(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const words = new Intl.RelativeTimeFormat(formatLocale, { numeric: 'auto' });
  return unit === 'second' ? words.format(0, 'second') : words.format(Math.round(seconds / size), unit);
}
