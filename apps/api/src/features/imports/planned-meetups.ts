import type { Level } from '@hallway/contracts';

interface Slot {
  track: string;
  level: Level;
  startsAt: Date;
  endsAt: Date;
}

/** The meetup that a track has for one level, over all its days. */
export interface PlannedMeetup extends Slot {
  key: string;
}

/** How an import knows its meetups again. */
export const meetupKey = (level: Level, track: string): string => `${level}:${track}`;

const trackOf = (key: string): string => key.slice(key.indexOf(':') + 1);

/** One meetup per track and level, its hours the hull of its sessions. */
export function planMeetups(items: readonly Slot[]): PlannedMeetup[] {
  const planned = new Map<string, PlannedMeetup>();
  for (const { track, level, startsAt, endsAt } of items) {
    const key = meetupKey(level, track);
    const meetup = planned.get(key);
    if (!meetup) planned.set(key, { key, track, level, startsAt, endsAt });
    else {
      if (startsAt < meetup.startsAt) meetup.startsAt = startsAt;
      if (endsAt > meetup.endsAt) meetup.endsAt = endsAt;
    }
  }
  return [...planned.values()];
}

export interface ImportedMeetup {
  id: string;
  level: Level;
  sourceKey: string;
}

/**
 * Meetups that an organiser gave another level since the last import. Each takes the key of its new level, so that talks are found again
 * under it; where that one exists already, the meetup is let go (null).
 */
export function rekeyed(meetups: readonly ImportedMeetup[]): { id: string; sourceKey: string | null }[] {
  const right = ({ level, sourceKey }: ImportedMeetup) => meetupKey(level, trackOf(sourceKey));
  const taken = new Set(meetups.filter((each) => right(each) === each.sourceKey).map(({ sourceKey }) => sourceKey));
  return meetups
    .filter((each) => right(each) !== each.sourceKey)
    .map((each) => {
      const key = right(each);
      if (taken.has(key)) return { id: each.id, sourceKey: null };
      taken.add(key);
      return { id: each.id, sourceKey: key };
    });
}
