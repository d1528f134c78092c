import type { Query, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../../lib/me.ts';

/** Everything on the page may look different for a member: asked anew, who it is first. What was kept of somebody else's pages is forgotten. */
export async function afterSignIn(client: QueryClient): Promise<void> {
  await client.refetchQueries({ queryKey: meQuery().queryKey });
  const predicate = ({ queryKey }: Query) => queryKey[0] !== meQuery().queryKey[0];
  client.removeQueries({ type: 'inactive', predicate });
  await client.invalidateQueries({ predicate });
}
