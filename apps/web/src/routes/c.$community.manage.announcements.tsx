import { createFileRoute } from '@tanstack/react-router';
import { AnnounceToCommunityPage } from '../features/announcements/announce-pages.tsx';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/announcements')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await queryClient.ensureQueryData(communityQuery(community));
  },
  component: () => <AnnounceToCommunityPage community={Route.useParams().community} />,
});
