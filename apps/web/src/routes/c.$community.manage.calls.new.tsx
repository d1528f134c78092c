import { createFileRoute } from '@tanstack/react-router';
import { CallFormPage } from '../features/calls/call-form-page.tsx';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/calls/new')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
    await queryClient.ensureQueryData(communityQuery(params.community));
  },
  component: function Page() {
    return <CallFormPage community={Route.useParams().community} />;
  },
});
