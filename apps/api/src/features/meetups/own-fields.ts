import type { MeetupChanges } from '@hallway/contracts';

const ofTime = ['wallStart', 'wallEnd', 'timeZone'];

/** The names under which a change is remembered: the three of the time are one. */
export const changedFields = (changes: MeetupChanges): string[] => [
  ...new Set(
    Object.entries(changes).flatMap(([key, value]) =>
      value === undefined || key === 'series' ? [] : ofTime.includes(key) ? 'time' : key,
    ),
  ),
];

/** What a meetup of a recurring series has for itself after a change: more when it was changed alone, less when all following were. */
export function ownFieldsAfter(
  own: readonly string[],
  changed: readonly string[],
  { alone }: { alone: boolean },
): string[] {
  return alone ? [...new Set([...own, ...changed])] : own.filter((field) => !changed.includes(field));
}

/** What of a change of all following reaches a meetup: not the fields that are its own. */
export function withoutOwn(changes: MeetupChanges, own: readonly string[]): MeetupChanges {
  const kept = Object.entries(changes).filter(([key]) => !own.includes(ofTime.includes(key) ? 'time' : key));
  return Object.fromEntries(kept) as MeetupChanges;
}
