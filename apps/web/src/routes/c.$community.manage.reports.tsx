import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { ReportsPage } from '../features/moderation/reports-page.tsx';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/c/$community/manage/reports')({
  validateSearch: soundSearch((search: Record<string, unknown>): { state?: 'decided' } =>
    search['state'] === 'decided' ? { state: 'decided' } : {},
  ),
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await queryClient.ensureQueryData(communityQuery(community));
  },
  component: function Reports() {
    return <ReportsPage community={Route.useParams().community} state={Route.useSearch().state ?? 'open'} />;
  },
});
