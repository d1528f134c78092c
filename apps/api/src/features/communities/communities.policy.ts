import type { CommunityRole } from '@hallway/contracts';

/** What somebody is in a community; null: not a member. */
export type Roles = ReadonlySet<CommunityRole> | null;

/** Organisers may do whatever the other roles may. Site admins get their roles as organisers (see `Memberships.rolesOf`). */
export const has = (roles: Roles, role: CommunityRole): boolean =>
  roles !== null && (roles.has(role) || roles.has('organiser'));

/** A community keeps somebody who can act for it. */
export const leavesNoOrganiser = ({
  before,
  after,
  organisers,
}: {
  before: readonly CommunityRole[];
  after: readonly CommunityRole[];
  organisers: number;
}): boolean => before.includes('organiser') && !after.includes('organiser') && organisers <= 1;
