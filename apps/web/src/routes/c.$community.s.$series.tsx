import { createFileRoute } from '@tanstack/react-router';
import { seriesQuery } from '../features/communities/community-queries.ts';
import { SeriesPage } from '../features/series/series-page.tsx';
import { lensSearch } from '../lib/lens.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/c/$community/s/$series')({
  validateSearch: soundSearch(lensSearch),
  loader: ({ context: { queryClient }, params: { community, series } }) =>
    queryClient.ensureQueryData(seriesQuery(community, series)),
  component: function Series() {
    const { community, series } = Route.useParams();
    return <SeriesPage community={community} slug={series} search={Route.useSearch()} />;
  },
});
