import { dateTimeFormat, part } from './intl.ts';

// CLDR gives a zone its abbreviation only in the English of a region that uses it.
const englishes = ['en-US', 'en-GB', 'en-IN', 'en-AU', 'en-NZ', 'en-ZA', 'en-CA'];

function abbreviation(date: Date, timeZone: string): string | undefined {
  for (const english of englishes) {
    const name = part(dateTimeFormat(english, { timeZone, timeZoneName: 'short' }), 'timeZoneName', date);
    if (/^[A-Z]{2,5}$/.test(name)) return name;
  }
  return undefined;
}

/** Minutes east of UTC at that instant: 330 for `Asia/Kolkata`. Works with aliases of zones too. */
export function offsetMinutes(instant: string, timeZone: string): number {
  const name = part(
    dateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
    'timeZoneName',
    new Date(instant),
  );
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

/** Whether clocks in both zones show the same time at that instant. */
export function isSameZoneOffset(instant: string, oneZone: string, otherZone: string): boolean {
  return offsetMinutes(instant, oneZone) === offsetMinutes(instant, otherZone);
}

/** The label in the space of a card: `IST`, or the offset where no abbreviation is in use: `UTC+5:45`. */
export const zoneShort = (instant: string, timeZone: string): string =>
  zoneLabel(instant, timeZone).replace(/ \(.*$/, '');

/** `CET (UTC+1)`, `IST (UTC+5:30)`, `EST (UTC−5)`, `UTC`; only the offset where no abbreviation is in use: `UTC+5:45`. */
export function zoneLabel(instant: string, timeZone: string): string {
  const minutes = offsetMinutes(instant, timeZone);
  const short = abbreviation(new Date(instant), timeZone);
  if (minutes === 0 && (short === undefined || short === 'UTC' || short === 'GMT')) return short ?? 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const offset = `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
  return short ? `${short} (${offset})` : offset;
}
