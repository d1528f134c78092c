import type { Level, MeetupCard } from '@hallway/contracts';

export type NextStep =
  | { kind: 'first' }
  | { kind: 'publish' | 'assumptions' | 'soon'; meetup: MeetupCard }
  | { kind: 'review'; count: number }
  | { kind: 'call' }
  | { kind: 'row'; level: Level; count: number };

interface Situation {
  meetups: readonly MeetupCard[];
  /** Proposals the organiser could review and has not. */
  unreviewed: number;
  openCalls: number;
  now: number;
}

const week = 7 * 24 * 3_600_000;

/** What an organiser should look at, the most pressing first. */
export function nextSteps({ meetups, unreviewed, openCalls, now }: Situation): NextStep[] {
  if (meetups.length === 0) return [{ kind: 'first' }];
  const coming = meetups
    .filter(({ endsAt, state }) => state !== 'cancelled' && Date.parse(endsAt) > now)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const drafts = coming.filter(({ state }) => state === 'draft');
  const published = coming.filter(({ state }) => state === 'published');
  const first = published.find(({ startsAt, format }) => Date.parse(startsAt) > now && format !== 'hackathon');
  return [
    ...(unreviewed > 0 ? [{ kind: 'review' as const, count: unreviewed }] : []),
    ...(first && Date.parse(first.startsAt) - now < week ? [{ kind: 'soon' as const, meetup: first }] : []),
    ...drafts.map((meetup) => ({
      kind:
        meetup.level === 'advanced' && meetup.assumptions.length === 0
          ? ('assumptions' as const)
          : ('publish' as const),
      meetup,
    })),
    ...rowOf(coming),
    ...(openCalls === 0 ? [{ kind: 'call' as const }] : []),
  ];
}

/** Level rule 6: three or more of one level in a row, counted from the next meetup on. */
function rowOf(coming: readonly MeetupCard[]): NextStep[] {
  const level = coming[0]?.level;
  const end = coming.findIndex((meetup) => meetup.level !== level);
  const count = end === -1 ? coming.length : end;
  return level && count >= 3 ? [{ kind: 'row', level, count }] : [];
}
