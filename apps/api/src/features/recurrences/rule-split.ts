import type { ProblemCode } from '@hallway/contracts';
import { addToWallTime, toInstant, toWallTime, wallMinutes } from '@hallway/time';
import { occurrences, recurrenceFault } from '@hallway/time/recurrence';
import { movedRule, withoutFirst } from '@hallway/time/rule';
import { problems } from '../../platform/http/problems.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import type { MadeMeetup } from './recurrences.repository.ts';
import { placesFrom } from './rule-places.ts';

type Moved = Pick<MadeMeetup, 'recurrenceId' | 'startsAt' | 'endsAt' | 'timeZone'>;

export interface TimeWishes {
  wallStart?: string | undefined;
  wallEnd?: string | undefined;
  timeZone?: string | undefined;
}

interface Split {
  rule: RecurrenceEntity;
  /** Where each of the meetups belongs in it; null: the rule ends before. */
  instants: (string | null)[];
}

/**
 * The rule as it goes on from the first of these meetups at another time; the n-th meetup takes the n-th date. Levels and numbers go
 * on where they were.
 * @throws ProblemError where the rule has no such dates
 */
export function splitRule(
  recurrence: RecurrenceEntity,
  {
    meetups,
    wishes,
    patternLength,
  }: { meetups: readonly [Moved, ...Moved[]]; wishes: TimeWishes; patternLength: number },
): Split {
  const [first] = meetups;
  const timeZone = wishes.timeZone ?? first.timeZone;
  const oldHours = [first.startsAt, first.endsAt].map((at) => toWallTime(at.toISOString(), first.timeZone));
  const wallStart = wishes.wallStart ?? oldHours[0]!;
  const wallEnd = wishes.wallEnd ?? addToWallTime(wallStart, wallMinutes(oldHours[0]!, oldHours[1]!));

  const old = placesFrom(recurrence, meetups);
  const index = old[0]?.index ?? 0;
  // made before an earlier split, it stands on a day that the rule does not know
  const from = index < 0 ? old.find((place) => place.index === 0) : old[0];
  const rule = movedRule(recurrence.rule, from?.date ?? wallStart.slice(0, 10), wallStart.slice(0, 10));
  if (rule === null) throw problems.raise('recurrence.cannot-move');
  const split: RecurrenceEntity = {
    ...recurrence,
    rule: withoutFirst(rule, index),
    wallStart: wallStart.slice(0, 16),
    timeZone,
    durationMinutes: realMinutes({ wallStart, wallEnd, timeZone }),
    patternStart: turned(recurrence.patternStart, { by: index, length: patternLength }),
    firstNumber: Math.max(1, recurrence.firstNumber + index),
    skips: [],
  };
  const fault = recurrenceFault(split);
  if (fault) throw problems.raise(`recurrence.${fault}` satisfies ProblemCode);
  const fresh = occurrences(split, { limit: old.length });
  if (fresh[0]?.date !== wallStart.slice(0, 10)) throw problems.raise('recurrence.cannot-move');
  split.skips = old.flatMap(({ skipped }, nth) => (skipped && fresh[nth] ? [fresh[nth].date] : []));
  const instants = new Map(old.map(({ at }, nth) => [at, fresh[nth]?.instant ?? null]));
  return { rule: split, instants: meetups.map(({ recurrenceId }) => instants.get(recurrenceId.getTime()) ?? null) };
}

/** Where a pattern of that length stands so many places later, or earlier. */
export const turned = (start: number, { by, length }: { by: number; length: number }): number =>
  (((start + by) % length) + length) % length;

function realMinutes({
  wallStart,
  wallEnd,
  timeZone,
}: {
  wallStart: string;
  wallEnd: string;
  timeZone: string;
}): number {
  const [start, end] = [wallStart, wallEnd].map((wallTime) => toInstant({ wallTime, timeZone }));
  if (!start!.ok || !end!.ok)
    throw problems.raise('meetup.wall-time-invalid', { params: { wallTime: wallStart, timeZone } });
  const minutes = Math.round((Date.parse(end!.instant) - Date.parse(start!.instant)) / 60_000);
  if (minutes < 15 || minutes > 4320) throw problems.raise('meetup.ends-before-start');
  return minutes;
}
