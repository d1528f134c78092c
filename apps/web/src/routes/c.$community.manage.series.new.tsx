import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '../features/organise/require-role.ts';
import { EditSeriesPage } from '../features/organise/series-pages.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/manage/series/new')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await requireRole(queryClient, params.community, 'organiser');
  },
  component: function Page() {
    return <EditSeriesPage community={Route.useParams().community} />;
  },
});
