import { type Level, type MeetupTemplate, type ProblemCode, type RecurrenceFields } from '@hallway/contracts';
import { levelAt, occurrences, type Occurrence, recurrenceFault } from '@hallway/time/recurrence';
import { toWallTime } from '@hallway/time';
import { problems } from '../../platform/http/problems.ts';

type Rule = Pick<RecurrenceFields, 'rule' | 'wallStart' | 'timeZone' | 'skips'>;

export interface LevelledDate extends Occurrence {
  level: Level;
}

/** @throws ProblemError for a rule without dates, a series without levels, or advanced meetups that would say nothing of what they assume. */
export function requireSound(fields: RecurrenceFields, pattern: readonly Level[]): void {
  const fault = recurrenceFault(fields);
  if (fault) throw problems.raise(`recurrence.${fault}` satisfies ProblemCode);
  if (pattern.length === 0) throw problems.raise('recurrence.no-pattern');
  const { publish, template } = fields;
  if (publish && pattern.includes('advanced') && template.assumptions.advanced.length === 0)
    throw problems.raise('level.assumptions-missing');
  requireWindow(template);
}

/** @throws ProblemError for RSVP that closes before it opens: no meetup could be made with it. */
export function requireWindow({
  opensBefore,
  closesBefore,
}: Pick<MeetupTemplate, 'opensBefore' | 'closesBefore'>): void {
  if (opensBefore === null || closesBefore === null || closesBefore < opensBefore) return;
  const issue = { path: 'body.template.closesBefore', code: 'closes-before-open', message: 'closes-before-open' };
  throw problems.raise('request.invalid', { issues: [issue] });
}

/** The dates after an instant with their levels, skipped ones included. */
export function comingDates(
  rule: Rule & { patternStart: number },
  pattern: readonly Level[],
  { after, limit }: { after: Date; limit: number },
): LevelledDate[] {
  return occurrences(rule, { after: after.toISOString(), limit }).flatMap((date) => {
    const level = levelAt(pattern, { index: date.index, phase: rule.patternStart });
    return level ? { ...date, level } : [];
  });
}

/** The wall times and instants of a meetup that begins with a date of the rule; it lasts in real minutes. */
export function hoursOf(instant: string, { timeZone, durationMinutes }: { timeZone: string; durationMinutes: number }) {
  const startsAt = new Date(instant);
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return {
    startsAt,
    endsAt,
    timeZone,
    wallStart: toWallTime(startsAt.toISOString(), timeZone),
    wallEnd: toWallTime(endsAt.toISOString(), timeZone),
  };
}

/** So many minutes before the start; null stays null. */
export const minutesBefore = (startsAt: Date, minutes: number | null): Date | null =>
  minutes === null ? null : new Date(startsAt.getTime() - minutes * 60_000);

interface TitleFacts {
  series: string;
  level: Level;
  /** From 1. */
  number: number;
  date: string;
  language: string;
}

/** The title of one meetup of a series; the month in the language of the meetup. A placeholder nobody knows stays as it is. */
export function titleOf(pattern: string, { series, level, number, date, language }: TitleFacts): string {
  const words: Record<string, string> = {
    series,
    level,
    number: String(number),
    year: date.slice(0, 4),
    month: new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
  return [...filled].slice(0, 160).join('').trim();
}

/** What a meetup of one level takes from the template. */
export function templateFor(template: MeetupTemplate, level: Level) {
  const { assumptions, outcomes, opensBefore: _, closesBefore: __, title: ___, ...fields } = template;
  return { ...fields, assumptions: assumptions[level], outcomes: outcomes[level] };
}
