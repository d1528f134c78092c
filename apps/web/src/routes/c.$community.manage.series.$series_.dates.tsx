import { createFileRoute } from '@tanstack/react-router';
import { communityQuery, seriesQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { RecurrencePage } from '../features/recurrence/recurrence-page.tsx';
import { recurrenceQuery } from '../features/recurrence/recurrence-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/series/$series_/dates')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community, series } }) => {
    await requireRole(queryClient, community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureQueryData(seriesQuery(community, series)),
      queryClient.ensureQueryData(recurrenceQuery(community, series)),
    ]);
  },
  component: function Page() {
    return <RecurrencePage {...Route.useParams()} />;
  },
});
