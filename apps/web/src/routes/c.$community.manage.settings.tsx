import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { CommunitySettingsPage } from '../features/organise/community-settings-page.tsx';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/settings')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await queryClient.ensureQueryData(communityQuery(community));
  },
  component: function CommunitySettings() {
    return <CommunitySettingsPage community={Route.useParams().community} />;
  },
});
