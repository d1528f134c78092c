import { useQuery } from '@tanstack/react-query';
import { apiQuery } from './api-query.ts';

/** Never stale by itself: signing in and out reload the page's data. */
export const meQuery = () => ({ ...apiQuery('GET /me'), staleTime: Infinity });

/** The signed-in member and their communities; `member` is null for a visitor, `undefined` while not known. */
export function useMe() {
  const { data, isError } = useQuery(meQuery());
  return { member: isError ? null : data?.member, memberships: data?.memberships ?? [] };
}
