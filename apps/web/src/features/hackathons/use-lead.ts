import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';

/** Whether one leads hackathons of this community; organisers may what leads may. The server decides again on every act. */
export const useLead = (community: string): boolean => hasRole(useRoles(community), 'hackathon-lead');
