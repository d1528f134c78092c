import { lensOf, levelOf, type LensSearch } from '../../lib/lens.ts';
import { meetupsQuery } from '../meetups/meetup-queries.ts';

export interface CommunitySearch extends LensSearch {
  when?: 'past';
}

/** The list this page shows for an address. */
export const communityMeetupsQuery = (community: string, { when, ...lens }: CommunitySearch) =>
  meetupsQuery({ community, when: when ?? 'upcoming', level: levelOf(lensOf(lens)) });
