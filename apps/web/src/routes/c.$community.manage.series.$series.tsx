import { createFileRoute } from '@tanstack/react-router';
import { seriesQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { EditSeriesPage } from '../features/organise/series-pages.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/series/$series')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
    await queryClient.ensureQueryData(seriesQuery(params.community, params.series));
  },
  component: function Page() {
    return <EditSeriesPage {...Route.useParams()} />;
  },
});
