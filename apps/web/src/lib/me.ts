import { useQuery } from '@tanstack/react-query';
import { apiQuery } from './api-query.ts';

/** Never stale by itself: signing in and out reload the page's data. Another tab may have done so: looked at again when one comes back. */
export const meQuery = () => ({
  ...apiQuery('GET /me'),
  staleTime: Infinity,
  refetchOnWindowFocus: 'always' as const,
});

/** The signed-in member and their communities; `member` is null for a visitor, `undefined` while not known. */
export function useMe() {
  const { data, isError } = useQuery(meQuery());
  // What was known stays true while asking again fails.
  return { member: isError && !data ? null : data?.member, memberships: data?.memberships ?? [] };
}
