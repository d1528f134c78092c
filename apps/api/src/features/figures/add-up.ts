import type { Level, PastFigures, Turnout } from '@hallway/contracts';

const nothing: Turnout = {
  expected: 0,
  came: 0,
  noShows: 0,
  walkIns: 0,
  guests: 0,
  newcomers: 0,
  returning: 0,
  unknown: 0,
};

/** The meetups of one level added up. Where nobody was checked in nothing is known, so those are left out. */
export function addUp(past: readonly PastFigures[], level: Level): Turnout {
  const sum = { ...nothing };
  for (const figures of past) {
    if (!figures.counted || figures.meetup.level !== level) continue;
    for (const key of Object.keys(nothing) as (keyof Turnout)[]) sum[key] += figures[key];
  }
  return sum;
}
