import type { CommunityRole } from '@hallway/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api-query.ts';
import { meQuery } from '../../lib/me.ts';
import { hasRole } from './parts.ts';

const denied = () => Object.assign(new Error('access.denied'), { code: 'access.denied', status: 403 });

/** For loaders: says so before a form is shown that the server would refuse. The server decides again on every act. */
export async function requireRole(client: QueryClient, community: string, role: CommunityRole): Promise<void> {
  const { member } = await client.ensureQueryData(meQuery());
  if (member?.siteAdmin) return;
  const query = apiQuery('GET /communities/:community/membership', { params: { community } });
  if (hasRole((await client.ensureQueryData(query)).roles, role)) return;
  // A role may have been given since: nobody is sent away on old news.
  const { roles } = await client.fetchQuery({ ...query, staleTime: 0 });
  if (!hasRole(roles, role)) throw denied();
}
