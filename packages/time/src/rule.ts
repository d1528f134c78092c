/** Two-letter days of RFC 5545, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** When a run ends; `until` is the last day, `2027-12-31`. */
export type RuleEnd = { kind: 'never' } | { kind: 'count'; count: number } | { kind: 'until'; until: string };

/** What people mean by "every second Saturday": the rules a form can show. */
export type RuleParts = { interval: number; ends: RuleEnd } & (
  | { repeats: 'weekly'; days: Weekday[] }
  /** `nth` 1 to 4, or -1 for the last one of the month. */
  | { repeats: 'monthly-weekday'; nth: number; day: Weekday }
  /** A month without that day is left out. */
  | { repeats: 'monthly-day'; day: number }
);

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL']);

/**
 * Reads an RRULE value (RFC 5545 3.3.10) into the parts of a form.
 * @returns null for a rule that is sound but more than the form shows
 */
export function readRule(rule: string): RuleParts | null {
  const fields = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  if ([...fields.keys()].some((key) => !known.has(key))) return null;
  const shared = { interval: Number(fields.get('INTERVAL') ?? 1), ends: endOf(rule) };
  const [freq, byDay, byMonthDay] = [fields.get('FREQ'), fields.get('BYDAY'), fields.get('BYMONTHDAY')];
  if (freq === 'WEEKLY' && byMonthDay === undefined && byDay) {
    const days = byDay.split(',') as Weekday[];
    return days.every((day) => weekdays.includes(day)) ? { ...shared, repeats: 'weekly', days } : null;
  }
  const nth = /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay ?? '');
  if (freq === 'MONTHLY' && nth && byMonthDay === undefined)
    return { ...shared, repeats: 'monthly-weekday', nth: Number(nth[1]), day: nth[2] as Weekday };
  if (freq === 'MONTHLY' && byDay === undefined && /^([1-9]|[12]\d|3[01])$/.test(byMonthDay ?? ''))
    return { ...shared, repeats: 'monthly-day', day: Number(byMonthDay) };
  return null;
}

/** The RRULE value of the parts: `FREQ=MONTHLY;BYDAY=2SA;COUNT=12`. */
export function writeRule(parts: RuleParts): string {
  const { interval, ends } = parts;
  return [
    `FREQ=${parts.repeats === 'weekly' ? 'WEEKLY' : 'MONTHLY'}`,
    interval > 1 && `INTERVAL=${interval}`,
    parts.repeats === 'weekly' && `BYDAY=${weekdays.filter((day) => parts.days.includes(day)).join(',')}`,
    parts.repeats === 'monthly-weekday' && `BYDAY=${parts.nth}${parts.day}`,
    parts.repeats === 'monthly-day' && `BYMONTHDAY=${parts.day}`,
    writtenEnd(ends),
  ]
    .filter(Boolean)
    .join(';');
}

/** When a rule ends, whether or not the form can show the rest of it. */
export function endOf(rule: string): RuleEnd {
  const [, count] = /(?:^|;)COUNT=(\d+)/.exec(rule) ?? [];
  if (count !== undefined) return { kind: 'count', count: Number(count) };
  const [, year, month, day] = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})/.exec(rule) ?? [];
  return day === undefined ? { kind: 'never' } : { kind: 'until', until: `${year}-${month}-${day}` };
}

/** The same rule with another end. */
export const withEnd = (rule: string, ends: RuleEnd): string =>
  [...rule.split(';').filter((part) => !/^(COUNT|UNTIL)=/.test(part)), writtenEnd(ends)].filter(Boolean).join(';');

function writtenEnd(ends: RuleEnd): string | false {
  if (ends.kind === 'count') return `COUNT=${ends.count}`;
  return ends.kind === 'until' && `UNTIL=${ends.until.replaceAll('-', '')}`;
}

/** The weekday of a date: `2027-01-09` is `SA`. */
export const weekdayOf = (date: string): Weekday => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;

/** Which of its weekdays in the month a date is: the 9th is the second; a fifth one is called the last. */
export function nthOf(date: string): number {
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7);
  return nth === 5 ? -1 : nth;
}

/**
 * The same rhythm on another day: what "this and all following" means when a meetup moves from a Saturday to the Sunday after.
 * A rule that the form cannot show keeps its days and moves in time alone: null says so.
 */
export function movedRule(rule: string, from: string, to: string): string | null {
  const parts = readRule(rule);
  if (!parts || from === to) return from === to ? rule : null;
  if (parts.repeats === 'monthly-day') return writeRule({ ...parts, day: Number(to.slice(8, 10)) });
  if (parts.repeats === 'monthly-weekday') {
    const last = parts.nth === -1 && isLast(to);
    return writeRule({ ...parts, nth: last ? -1 : nthOf(to), day: weekdayOf(to) });
  }
  const shift = weekdays.indexOf(weekdayOf(to)) - weekdays.indexOf(weekdayOf(from));
  return writeRule({
    ...parts,
    days: parts.days.map((day) => weekdays[(weekdays.indexOf(day) + shift + 7) % 7]!),
  });
}

/** The rule with as many dates less as lie before a split; rules without a count stay as they are. */
export function withoutFirst(rule: string, dates: number): string {
  return rule.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Math.max(1, Number(count) - dates)}`);
}

function isLast(date: string): boolean {
  const inAWeek = new Date(Date.parse(`${date}T00:00:00Z`) + 7 * 86_400_000);
  return inAWeek.getUTCMonth() + 1 !== Number(date.slice(5, 7));
}
