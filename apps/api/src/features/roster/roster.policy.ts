import type { Shift } from '@hallway/contracts';
import { has, type Roles } from '../communities/index.ts';

/** Those who run the meetup, and those who stand on its roster, know each other by name. */
export const canSeePeople = (roles: Roles, onRoster: boolean): boolean => onRoster || has(roles, 'volunteer');

/** A shift for volunteers is the team's own business, unless one is on it. */
export const canSeeShift = (roles: Roles, { openTo, mine }: Pick<Shift, 'openTo' | 'mine'>): boolean =>
  mine || openTo === 'members' || has(roles, 'volunteer');

/** Why somebody may not take a shift by themselves; null: they may. */
export function takingRefused(
  roles: Roles,
  { openTo }: Pick<Shift, 'openTo'>,
): 'community.not-a-member' | 'shift.volunteers-only' | null {
  if (roles === null) return 'community.not-a-member';
  return openTo === 'volunteers' && !has(roles, 'volunteer') ? 'shift.volunteers-only' : null;
}
