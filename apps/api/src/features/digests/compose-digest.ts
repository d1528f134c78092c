import type { NotificationPayloads } from '../notifications/index.ts';
import type { Coming } from './digests.repository.ts';

const shown = 10;

/** What one member is told, in order of time; null when nothing of it is new. What the choice of level leaves out is counted. */
export function composeDigest(coming: readonly Coming[]): NotificationPayloads['digest'] | null {
  const wanted = coming.filter(({ wanted: choice, level }) => choice === 'on' || choice === level);
  if (!wanted.some(({ isNew }) => isNew)) return null;
  const hidden = { newbie: 0, advanced: 0 };
  for (const meetup of coming) if (!wanted.includes(meetup)) hidden[meetup.level]++;
  return {
    meetups: wanted.slice(0, shown).map(({ memberId: _, wanted: __, ...meetup }) => meetup),
    more: Math.max(0, wanted.length - shown),
    hidden,
  };
}
