import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../../lib/me.ts';

/** Everything on the page may look different for a member: asked anew, who it is first. */
export async function afterSignIn(client: QueryClient): Promise<void> {
  await client.refetchQueries({ queryKey: meQuery().queryKey });
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery().queryKey[0] });
}
