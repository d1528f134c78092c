import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

export interface Recurrence {
  /** RRULE value of RFC 5545: `FREQ=MONTHLY;BYDAY=2SA;COUNT=12`. UNTIL is the last day, `UNTIL=20271231`. */
  rule: string;
  /** From when on the rule counts, and at what time of the day: `2027-01-09T18:30`. Only a day that the rule names is a date of it. */
  wallStart: string;
  /** IANA name. */
  timeZone: string;
  /** Local dates that are left out (EXDATE); they keep their place, so that what follows keeps its level. */
  skips?: readonly string[];
}

export interface Occurrence {
  /** Place in the run, from 0; skipped dates count. */
  index: number;
  /** The day there: `2027-01-09`. No rule has two dates on one day. */
  date: string;
  /** UTC, ISO 8601. */
  instant: string;
  skipped: boolean;
}

/** Longest run that is looked at: weekly for more than twenty years. */
export const longestRun = 1200;
/** Dates a rule may promise by COUNT. */
export const mostCounted = 520;

const shape =
  /^FREQ=(WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|COUNT|UNTIL|WKST)=[A-Z0-9,+-]{1,60})*$/;

export type RecurrenceFault = 'unreadable' | 'never' | 'too-many' | 'ends-before-start';

/** Why a recurrence cannot be; null when it can. */
export function recurrenceFault(recurrence: Recurrence): RecurrenceFault | null {
  const { rule, wallStart } = recurrence;
  const names = rule.split(';').map((part) => part.split('=')[0]);
  if (!shape.test(rule) || new Set(names).size < names.length) return 'unreadable';
  const [, interval = '1'] = /INTERVAL=(\d+)/.exec(rule) ?? [];
  const [, count = '1'] = /COUNT=(\d+)/.exec(rule) ?? [];
  if (Number(count) > mostCounted) return 'too-many';
  if (Number(interval) > 99) return 'unreadable';
  const until = /UNTIL=([^;]*)/.exec(rule)?.[1];
  if (until !== undefined && !isDate(until)) return 'unreadable';
  if (until !== undefined && until < wallStart.slice(0, 10).replaceAll('-', '')) return 'ends-before-start';
  try {
    return localDates(recurrence, 1).length === 0 ? 'never' : null;
  } catch (error) {
    return isExhausted(error) ? 'never' : 'unreadable';
  }
}

/**
 * The dates of a recurrence in order, from `after` on (an instant; that itself is left out), at most `limit`; skipped ones included.
 * A time that the clocks jump over comes as much later as they jump; of a time they show twice the first counts (RFC 5545 3.3.5).
 * @throws RangeError for a rule with a fault
 */
export function occurrences(
  recurrence: Recurrence,
  { after, limit }: { after?: string | undefined; limit: number },
): Occurrence[] {
  const { timeZone, wallStart, skips = [] } = recurrence;
  const time = Temporal.PlainTime.from(wallStart.slice(11));
  const skipped = new Set(skips);
  const since = after === undefined ? null : Temporal.Instant.from(after);
  const found: Occurrence[] = [];
  let index = -1;
  for (const date of localDates(recurrence, longestRun, since && { since, timeZone, limit: limit + 1 })) {
    index++;
    const instant = date.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
    if (since && Temporal.Instant.compare(instant, since) <= 0) continue;
    const day = date.toString();
    found.push({ index, date: day, instant: instant.toString(), skipped: skipped.has(day) });
    if (found.length === limit) break;
  }
  return found;
}

/** The level of a date: the pattern, repeated. Null when there is none. */
export function levelAt<Level>(
  pattern: readonly Level[],
  { index, phase }: { index: number; phase: number },
): Level | null {
  return pattern[(index + phase) % pattern.length] ?? null;
}

/** Days are expanded without a zone: no clock change can move, double or swallow one. */
function localDates(
  { rule, wallStart }: Pick<Recurrence, 'rule' | 'wallStart'>,
  most: number,
  window?: { since: Temporal.Instant; timeZone: string; limit: number } | null,
): Temporal.PlainDate[] {
  const start = wallStart.slice(0, 10).replaceAll('-', '');
  const expanded = new RRuleTemporal({
    rruleString: `DTSTART:${start}T120000Z\nRRULE:${untilDayEnd(rule)}`,
    maxIterations: 2 * longestRun,
  });
  const past = window?.since.toZonedDateTimeISO(window.timeZone).toPlainDate().toString() ?? '';
  const dates: Temporal.PlainDate[] = [];
  let coming = 0;
  expanded.all((date) => {
    const day = date.toString().slice(0, 10);
    dates.push(Temporal.PlainDate.from(day));
    if (window && day >= past) coming++;
    return dates.length < most && !(window && coming > window.limit);
  });
  return dates;
}

const untilDayEnd = (rule: string) => rule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T235959Z');

const isExhausted = (error: unknown) => error instanceof Error && /maximum|exceeded/i.test(error.message);

function isDate(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
}
