import { createFileRoute } from '@tanstack/react-router';
import { ExplorePage } from '../features/explore/explore-page.tsx';
import { exploreSearch, filtersOf, type ExploreSearch } from '../features/explore/explore-search.ts';
import { communitiesQuery } from '../features/communities/community-queries.ts';
import { meetupsQuery, topicsQuery } from '../features/meetups/meetup-queries.ts';
import { placesQuery } from '../features/search/search-queries.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/explore')({
  validateSearch: soundSearch(exploreSearch),
  loaderDeps: ({ search }: { search: ExploreSearch }) => ({ filters: search.as ? null : filtersOf(search) }),
  loader: async ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(communitiesQuery());
    void queryClient.prefetchQuery(topicsQuery());
    void queryClient.prefetchQuery(placesQuery());
    if (deps.filters) await queryClient.ensureInfiniteQueryData(meetupsQuery(deps.filters));
  },
  component: () => <ExplorePage search={Route.useSearch()} />,
});
