import type { CommunityRole } from '@hallway/contracts';
import { useMe } from '../../lib/me.ts';

/** What one is in a community. Site admins count as its organisers, as they do for the server. */
export function useRoles(community: string): readonly CommunityRole[] {
  const { member, memberships } = useMe();
  if (member?.siteAdmin) return ['organiser'];
  return memberships.find(({ community: { slug } }) => slug === community)?.roles ?? [];
}
