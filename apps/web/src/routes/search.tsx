import { createFileRoute } from '@tanstack/react-router';
import { searchQuery } from '../features/search/search-queries.ts';
import { SearchPage } from '../features/search/search-page.tsx';
import { searchFiltersOf, searchSearch } from '../features/search/search-search.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/search')({
  validateSearch: soundSearch(searchSearch),
  loaderDeps: ({ search }) => ({ filters: searchFiltersOf(search) }),
  // not awaited: while one types on, what was found before stays
  loader: ({ context: { queryClient }, deps: { filters } }) => {
    if (filters) void queryClient.prefetchInfiniteQuery(searchQuery(filters));
  },
  component: () => <SearchPage search={Route.useSearch()} />,
});
