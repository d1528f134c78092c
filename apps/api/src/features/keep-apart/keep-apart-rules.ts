import { createHash } from 'node:crypto';
import { newbiesAtOnce } from './newbies-at-once.ts';
import { noNewbieBefore } from './no-newbie-before.ts';
import type { Finding, PlannedMeetup, Rule } from './planned-meetup.ts';
import { threeInARow } from './three-in-a-row.ts';
import { unexplained } from './unexplained.ts';

const rules: readonly Rule[] = [newbiesAtOnce, noNewbieBefore, threeInARow, unexplained];

/** Names and texts shown of one warning. */
const mostAbout = 6;

export type Warning = Omit<Finding, 'facts'> & { key: string };

/** What does not keep the levels apart among the coming meetups, soonest first. */
export function keepApartWarnings(all: readonly PlannedMeetup[], now: Date): Warning[] {
  return all
    .filter(({ endsAt }) => endsAt > now)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1))
    .flatMap((meetup) => rules.map((rule) => rule(meetup, all)).filter((finding) => finding !== null))
    .map(({ facts, about, ...finding }) => ({
      ...finding,
      about: about.slice(0, mostAbout),
      key: `${finding.kind}-${hash(finding.meetup.id, facts)}`,
    }));
}

const hash = (meetupId: string, facts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([meetupId, facts]))
    .digest('hex')
    .slice(0, 16);
