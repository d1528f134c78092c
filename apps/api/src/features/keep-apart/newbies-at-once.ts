import type { PlannedMeetup, Rule } from './planned-meetup.ts';

interface Span {
  startsAt: Date;
  endsAt: Date;
}

const overlap = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** With an agenda a meetup takes the time of its talks, without one all of its own. */
const spans = ({ talks, ...meetup }: PlannedMeetup): Span[] => (talks.length > 0 ? talks : [meetup]);
const clash = (one: PlannedMeetup, other: PlannedMeetup): boolean =>
  overlap(one, other) && spans(one).some((mine) => spans(other).some((theirs) => overlap(mine, theirs)));

/** Two newbie offers of one series at the same time: in two meetups, or in two rooms of one. Newcomers can only be in one place. */
export const newbiesAtOnce: Rule = (meetup, all) => {
  if (meetup.level !== 'newbie' || meetup.series === null || meetup.format === 'social') return null;
  const others = all.filter(
    (other) =>
      other.id !== meetup.id &&
      other.level === 'newbie' &&
      other.series?.id === meetup.series!.id &&
      other.format !== 'social' &&
      clash(meetup, other),
  );
  const inside = meetup.talks.filter((talk, at) =>
    meetup.talks.some((other, otherAt) => otherAt !== at && overlap(talk, other)),
  );
  if (others.length === 0 && inside.length === 0) return null;
  return {
    kind: 'newbies-at-once',
    meetup,
    about: [...others, ...inside].map(({ title }) => title),
    facts: [...others.map(({ id }) => id), ...inside.map(({ id }) => id)].toSorted(),
  };
};
