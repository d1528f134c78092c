import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { InvitationsPage } from '../features/invitations/invitations-page.tsx';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/invitations')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await queryClient.ensureQueryData(communityQuery(community));
  },
  component: function Invitations() {
    return <InvitationsPage community={Route.useParams().community} />;
  },
});
