import type { PlannedMeetup, Rule } from './planned-meetup.ts';

interface Day {
  day: string;
  meetups: PlannedMeetup[];
}

const inOrder = (one: PlannedMeetup, other: PlannedMeetup): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);

/** The days of a series: rooms of a conference that run side by side are one day, not many meetups in a row. */
function daysOf(meetups: readonly PlannedMeetup[]): Day[] {
  const days: Day[] = [];
  for (const meetup of meetups.toSorted(inOrder)) {
    const last = days.at(-1);
    if (last?.day === meetup.day) last.meetups.push(meetup);
    else days.push({ day: meetup.day, meetups: [meetup] });
  }
  return days;
}

/** The third day in a row of one level in a series, unless the series says by its pattern that it has one level only. Said once a day, of its first meetup. */
export const threeInARow: Rule = (meetup, all) => {
  const { series, level } = meetup;
  if (series === null || meetup.format === 'social') return null;
  if (series.levelPattern.length > 0 && series.levelPattern.every((each) => each === level)) return null;
  const days = daysOf(all.filter((other) => other.series?.id === series.id && other.format !== 'social'));
  const at = days.findIndex(({ meetups }) => meetups.includes(meetup));
  if (at < 2 || days[at]!.meetups[0] !== meetup) return null;
  const row = days.slice(at - 2, at + 1).flatMap(({ meetups }) => meetups);
  if (row.some((each) => each.level !== level)) return null;
  const earlier = row.filter((each) => !days[at]!.meetups.includes(each));
  return {
    kind: 'three-in-a-row',
    meetup,
    about: earlier.slice(-2).map(({ title }) => title),
    facts: earlier.map(({ id }) => id).toSorted(),
  };
};
