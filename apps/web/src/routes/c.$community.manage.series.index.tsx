import { createFileRoute } from '@tanstack/react-router';
import { allSeriesQuery } from '../features/organise/organise-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { SeriesListPage } from '../features/organise/series-pages.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/series/')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
    await queryClient.ensureQueryData(allSeriesQuery(params.community));
  },
  component: function Page() {
    return <SeriesListPage community={Route.useParams().community} />;
  },
});
