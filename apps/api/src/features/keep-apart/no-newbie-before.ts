import type { Rule } from './planned-meetup.ts';

const months = 6;

/** The same day half a year earlier, or the last one of a shorter month. */
function before(date: Date): Date {
  const earlier = new Date(date);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  if (earlier.getUTCDate() !== date.getUTCDate()) earlier.setUTCDate(0);
  return earlier;
}

/** An advanced meetup of a series without a newbie meetup on one of its topics in the six months before it. Without topics nothing can be said. */
export const noNewbieBefore: Rule = (meetup, all) => {
  const { level, series, topics, startsAt } = meetup;
  if (level !== 'advanced' || series === null || topics.length === 0) return null;
  const slugs = new Set(topics.map(({ slug }) => slug));
  const wayUp = all.some(
    (other) =>
      other.level === 'newbie' &&
      other.series?.id === series.id &&
      other.startsAt < startsAt &&
      other.startsAt >= before(startsAt) &&
      other.topics.some(({ slug }) => slugs.has(slug)),
  );
  if (wayUp) return null;
  return { kind: 'no-newbie-before', meetup, about: topics.map(({ title }) => title), facts: [...slugs].toSorted() };
};
