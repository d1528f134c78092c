import { createFileRoute } from '@tanstack/react-router';
import { CommunityPage } from '../features/communities/community-page.tsx';
import { communityMeetupsQuery, type CommunitySearch } from '../features/communities/community-search.ts';
import {
  communityCallsQuery,
  communityQuery,
  communitySeriesQuery,
} from '../features/communities/community-queries.ts';
import { lensSearch } from '../lib/lens.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/c/$community/')({
  validateSearch: soundSearch((search: Record<string, unknown>): CommunitySearch => ({
    ...lensSearch(search),
    ...(search['when'] === 'past' && { when: 'past' }),
  })),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { community }, deps }) => {
    void queryClient.prefetchQuery(communitySeriesQuery(community));
    void queryClient.prefetchQuery(communityCallsQuery(community));
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureInfiniteQueryData(communityMeetupsQuery(community, deps)),
    ]);
  },
  component: () => <CommunityPage slug={Route.useParams().community} search={Route.useSearch()} />,
});
