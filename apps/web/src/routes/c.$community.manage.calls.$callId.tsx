import { createFileRoute } from '@tanstack/react-router';
import { CallFormPage } from '../features/calls/call-form-page.tsx';
import { callQuery } from '../features/calls/call-queries.ts';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/calls/$callId')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(params.community)),
      queryClient.ensureQueryData(callQuery(params.callId)),
    ]);
  },
  component: function Page() {
    return <CallFormPage {...Route.useParams()} />;
  },
});
