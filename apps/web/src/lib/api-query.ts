import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Answer, type GetKey, type Request } from './api.ts';
import { apiPath, type PathParts } from './api-path.ts';

type Asked<K extends GetKey> =
  Record<string, never> extends Request<K> ? [request?: Request<K>] : [request: Request<K>];

// The request's type cannot be followed through the spread; `Asked` has checked it at the door.
const call = api as unknown as (key: string, request: object) => Promise<unknown>;

/** Options for one GET: `useSuspenseQuery(apiQuery('GET /meetups/:meetup', { params }))`. The key is the path, so the server's seeds match. */
export const apiQuery = <K extends GetKey>(key: K, ...[request]: Asked<K>) =>
  queryOptions<Answer<K>, Error, Answer<K>, readonly [string]>({
    queryKey: [apiPath(key, request as PathParts)],
    queryFn: ({ signal }) => call(key, { ...(request as object), signal }) as Promise<Answer<K>>,
  });

interface Paged {
  nextCursor: string | null;
}

/** Options for a list that grows with "show more": `useSuspenseInfiniteQuery(apiPages('GET /meetups', { query }))`. */
export const apiPages = <K extends GetKey>(key: K, ...[request]: Asked<K>) =>
  infiniteQueryOptions({
    queryKey: [apiPath(key, request as PathParts), 'pages'] as const,
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => {
      const { query, ...rest } = (request ?? {}) as { query?: object };
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return call(key, { ...rest, query: { ...query, ...cursor }, signal }) as Promise<Answer<K>>;
    },
    getNextPageParam: (page: Answer<K>) => (page as Paged).nextCursor,
  });
