import { createFileRoute } from '@tanstack/react-router';
import { templatesQuery } from '../features/checklists/checklist-queries.ts';
import { TemplatesPage } from '../features/checklists/templates-page.tsx';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/checklists')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureQueryData(templatesQuery(community)),
    ]);
  },
  component: function Checklists() {
    return <TemplatesPage community={Route.useParams().community} />;
  },
});
