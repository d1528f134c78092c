import { createFileRoute } from '@tanstack/react-router';
import { CallListPage } from '../features/calls/call-list-page.tsx';
import { ownCallsQuery } from '../features/calls/call-queries.ts';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/calls/')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(params.community)),
      queryClient.ensureInfiniteQueryData(ownCallsQuery(params.community)),
    ]);
  },
  component: function Page() {
    return <CallListPage community={Route.useParams().community} />;
  },
});
