import type { meetupStates, visibilities } from '@hallway/contracts';
import { has, type Roles } from '../communities/index.ts';

interface Door {
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
  startsAt: Date;
  endsAt: Date;
}

/** Who stands at the door. `helper`: an organiser lets them check in at this meetup and nothing else, or gave them a shift at its door. */
export interface Doorkeeper {
  roles: Roles;
  helper: boolean;
  hasRsvp: boolean;
}

const hours = 3_600_000;
/** A helper sees names only around the meetup: the day before, and two days after it, because phones may tell us late. */
const helperBefore = 24 * hours;
const helperAfter = 48 * hours;

type DoorVerdict = 'open' | 'not-found' | 'access.denied' | 'door.closed';

/** Whether somebody may check people in. Organisers and volunteers always may, as far as they see the meetup. */
export function atTheDoor(meetup: Door, { roles, helper, hasRsvp }: Doorkeeper, now: Date): DoorVerdict {
  if (has(roles, 'organiser')) return 'open';
  if (meetup.state === 'draft') return 'not-found';
  if (meetup.visibility === 'private' && !helper && !hasRsvp) return 'not-found';
  if (has(roles, 'volunteer')) return 'open';
  if (!helper) return 'access.denied';
  const { startsAt, endsAt } = meetup;
  const early = now.getTime() < startsAt.getTime() - helperBefore;
  const late = now.getTime() > endsAt.getTime() + helperAfter;
  return early || late ? 'door.closed' : 'open';
}
