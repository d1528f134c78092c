import { useMe } from '../../lib/me.ts';

/** Whether one leads hackathons of this community; organisers may what leads may. The server decides again on every act. */
export function useLead(community: string): boolean {
  const { member, memberships } = useMe();
  const roles = memberships.find(({ community: { slug } }) => slug === community)?.roles ?? [];
  return Boolean(member) && (roles.includes('hackathon-lead') || roles.includes('organiser'));
}
