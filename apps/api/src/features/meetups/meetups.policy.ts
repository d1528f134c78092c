import type { meetupStates, visibilities } from '@hallway/contracts';
import { has, type Roles } from '../communities/index.ts';

interface Shown {
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
}

/** Who looks: their roles in the community of the meetup, and whether they ever answered its invitation. */
export interface Viewer {
  roles: Roles;
  hasRsvp: boolean;
  /** The answer stands at "going". */
  going: boolean;
}

export const visitor: Viewer = Object.freeze({ roles: null, hasRsvp: false, going: false });

/** Whether the meetup can be seen by everybody who has its address; asked before anything about the viewer is loaded. */
export const isOpen = ({ state, visibility }: Shown): boolean => state !== 'draft' && visibility !== 'private';

/** Whether it may stand in lists, counts, feeds and structured data. */
export const isListed = ({ state, visibility }: Shown): boolean => state !== 'draft' && visibility === 'public';

/** Who may not see gets the answer of a meetup that does not exist. */
export const canSee = (meetup: Shown, { roles, hasRsvp }: Viewer): boolean => {
  if (has(roles, 'organiser')) return true;
  if (meetup.state === 'draft') return false;
  return meetup.visibility !== 'private' || hasRsvp;
};

/** The link into an online meetup is for those who have a seat, so that it is not scraped from a public page. */
export const canSeeOnlineUrl = ({ roles, going }: Viewer): boolean => going || has(roles, 'organiser');
