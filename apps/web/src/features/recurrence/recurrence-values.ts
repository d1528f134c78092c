import type { MeetupTemplate, RecurrenceFields } from '@hallway/contracts';
import {
  endOf,
  nthOf,
  readRule,
  type RuleEnd,
  type RuleParts,
  weekdayOf,
  withEnd,
  writeRule,
} from '@hallway/time/rule';
import { toWrite, written } from '../planning/sentences.ts';

/** What the editor holds: the rule as choices that follow from the first date. */
export interface RecurrenceValues {
  wallStart: string | null;
  timeZone: string;
  durationMinutes: number | null;
  repeats: 'weekly' | 'nth' | 'last' | 'monthDay' | 'own';
  /** The rule as it is, where the choices cannot say it. */
  ownRule: string;
  interval: number | null;
  ends: RuleEnd['kind'];
  count: number | null;
  until: string;
  skips: string[];
  ahead: number | null;
  publish: boolean;
  patternStart: number;
  firstNumber: number | null;
  title: string;
  format: MeetupTemplate['format'];
  summary: string;
  description: string;
  topics: string[];
  venueName: string;
  venueAddress: string;
  room: string;
  city: string;
  onlineUrl: string;
  language: string;
  visibility: MeetupTemplate['visibility'];
  capacity: number | null;
  waitlist: boolean;
  approval: boolean;
  guestsMax: number;
  opensBeforeDays: number | null;
  closesBeforeHours: number | null;
  newbie: string[];
  advanced: string[];
}

export function emptyRecurrence({ timeZone, city }: { timeZone: string; city: string }): RecurrenceValues {
  return {
    wallStart: null,
    timeZone,
    durationMinutes: 120,
    repeats: 'nth',
    ownRule: '',
    interval: 1,
    ends: 'never',
    count: 12,
    until: '',
    skips: [],
    ahead: 3,
    publish: false,
    patternStart: 0,
    firstNumber: 1,
    title: '{series}, {month} {year}',
    format: 'talks',
    summary: '',
    description: '',
    topics: [],
    venueName: '',
    venueAddress: '',
    room: '',
    city,
    onlineUrl: '',
    language: 'en',
    visibility: 'public',
    capacity: null,
    waitlist: true,
    approval: false,
    guestsMax: 0,
    opensBeforeDays: null,
    closesBeforeHours: null,
    newbie: [''],
    advanced: [''],
  };
}

export function valuesOf(fields: RecurrenceFields): RecurrenceValues {
  const { rule, wallStart, timeZone, durationMinutes, skips, ahead, publish, patternStart, firstNumber, template } =
    fields;
  const parts = readRule(rule);
  const ends = endOf(rule);
  const { assumptions, outcomes: _, opensBefore, closesBefore, onlineUrl, ...texts } = template;
  return {
    ...emptyRecurrence({ timeZone, city: '' }),
    ...texts,
    wallStart: wallStart.slice(0, 16),
    durationMinutes,
    repeats: parts ? repeatsOf(parts, wallStart) : 'own',
    ownRule: rule,
    interval: parts?.interval ?? 1,
    ends: ends.kind,
    ...(ends.kind === 'count' && { count: ends.count }),
    ...(ends.kind === 'until' && { until: ends.until }),
    skips,
    ahead,
    publish,
    patternStart,
    firstNumber,
    onlineUrl: onlineUrl ?? '',
    opensBeforeDays: rounded(opensBefore, day),
    closesBeforeHours: rounded(closesBefore, hour),
    newbie: toWrite(assumptions.newbie),
    advanced: toWrite(assumptions.advanced),
  };
}

/** The choices speak of the first date; a rule about other days is kept as it is. */
function repeatsOf(parts: RuleParts, wallStart: string): RecurrenceValues['repeats'] {
  const date = wallStart.slice(0, 10);
  const weekday = weekdayOf(date);
  if (parts.repeats === 'monthly-day') return parts.day === Number(date.slice(8)) ? 'monthDay' : 'own';
  if (parts.repeats === 'weekly') return parts.days.join() === weekday ? 'weekly' : 'own';
  if (parts.day !== weekday) return 'own';
  if (parts.nth === -1) return 'last';
  return parts.nth === nthOf(date) ? 'nth' : 'own';
}

/** The RRULE of what is chosen; null until there is a first date. */
export function ruleOf(values: RecurrenceValues): string | null {
  const { wallStart, repeats, ownRule } = values;
  if (repeats === 'own') return withEnd(ownRule, chosenEnd(values));
  if (!wallStart) return null;
  const date = wallStart.slice(0, 10);
  const weekday = weekdayOf(date);
  const shared = { interval: values.interval ?? 1, ends: chosenEnd(values) };
  if (repeats === 'weekly') return writeRule({ ...shared, repeats: 'weekly', days: [weekday] });
  if (repeats === 'monthDay') return writeRule({ ...shared, repeats: 'monthly-day', day: Number(date.slice(8)) });
  return writeRule({ ...shared, repeats: 'monthly-weekday', nth: repeats === 'last' ? -1 : nthOf(date), day: weekday });
}

/** What is sent. `kept`: the template as it is, for what the form does not show or only roughly. */
export function bodyOf(
  values: RecurrenceValues,
  kept?: Pick<MeetupTemplate, 'outcomes' | 'opensBefore' | 'closesBefore'>,
): RecurrenceFields {
  const { wallStart, timeZone, skips, publish, patternStart, opensBeforeDays, closesBeforeHours } = values;
  const { title, format, summary, description, topics, venueName, venueAddress, room, city } = values;
  const { language, visibility, capacity, waitlist, approval, guestsMax } = values;
  return {
    rule: ruleOf(values) ?? '',
    wallStart: wallStart ?? '',
    timeZone,
    durationMinutes: values.durationMinutes ?? 0,
    skips,
    ahead: values.ahead ?? 0,
    publish,
    patternStart,
    firstNumber: values.firstNumber ?? 1,
    template: {
      title,
      format,
      summary,
      description,
      topics,
      venueName,
      venueAddress,
      room,
      city,
      language,
      visibility,
      capacity,
      waitlist,
      approval,
      guestsMax,
      onlineUrl: values.onlineUrl.trim() || null,
      opensBefore: minutes(opensBeforeDays, day, kept?.opensBefore),
      closesBefore: minutes(closesBeforeHours, hour, kept?.closesBefore),
      assumptions: { newbie: written(values.newbie), advanced: written(values.advanced) },
      outcomes: kept?.outcomes ?? { newbie: [], advanced: [] },
    },
  };
}

const hour = 60;
const day = 24 * hour;

const rounded = (exact: number | null, unit: number): number | null =>
  exact === null ? null : Math.round(exact / unit);

/** What stands in the form as minutes; to the minute what was there, as long as it was not changed. */
const minutes = (shown: number | null, unit: number, exact: number | null = null): number | null =>
  shown === null ? null : exact !== null && rounded(exact, unit) === shown ? exact : shown * unit;

function chosenEnd({ ends, count, until }: RecurrenceValues): RuleEnd {
  if (ends === 'count') return { kind: 'count', count: count ?? 1 };
  return ends === 'until' && until ? { kind: 'until', until } : { kind: 'never' };
}
