import { toWallTime } from '@hallway/time';
import { occurrences, type Recurrence } from '@hallway/time/recurrence';

/** One date of a rule. */
export interface RulePlace {
  /** In the run, from 0; negative for meetups that the rule made before it was split. */
  index: number;
  /** Where the rule puts it, as milliseconds. */
  at: number;
  date: string;
  skipped: boolean;
}

const most = 60;

/** The dates of a rule from the first of these meetups on; those made before the rule was split come before its own first date. */
export function placesFrom(
  recurrence: Recurrence,
  [first, ...rest]: readonly [{ recurrenceId: Date }, ...{ recurrenceId: Date }[]],
): RulePlace[] {
  const justBefore = new Date(first.recurrenceId.getTime() - 1).toISOString();
  const coming = occurrences(recurrence, { after: justBefore, limit: most });
  const [begin] = coming;
  const begins = begin ? Date.parse(begin.instant) : Infinity;
  const earlier = [first, ...rest].map(({ recurrenceId }) => recurrenceId.getTime()).filter((at) => at < begins);
  return [
    ...earlier.map((at, nth) => ({
      index: (begin?.index ?? 0) - earlier.length + nth,
      at,
      date: toWallTime(new Date(at).toISOString(), recurrence.timeZone).slice(0, 10),
      skipped: false,
    })),
    ...coming.map(({ index, instant, date, skipped }) => ({ index, at: Date.parse(instant), date, skipped })),
  ];
}
