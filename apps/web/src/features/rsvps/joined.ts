import type { Meetup } from '@hallway/contracts';

/** The beginnings of what is stale after a yes: one's own lists, and for a newcomer what says that they belong to the community. */
export const joined = ({ slug, community }: Pick<Meetup, 'slug' | 'community'>, newcomer: boolean): string[] =>
  newcomer
    ? ['/api/v1/me', `/api/v1/communities/${community.slug}/membership`, `/api/v1/meetups/${slug}/comments`]
    : ['/api/v1/me/'];
