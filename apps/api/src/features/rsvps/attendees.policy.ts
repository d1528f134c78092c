import type { RsvpRow } from '@hallway/contracts';
import { has, type Roles } from '../communities/index.ts';

/** What people wrote to the organisers is for organisers; who only keeps the door sees names. */
export const asSeenBy = (row: RsvpRow, roles: Roles): RsvpRow =>
  has(roles, 'organiser') ? row : { ...row, note: null, answers: {} };
