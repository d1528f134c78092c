import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { ManagePage } from '../features/organise/manage-page.tsx';
import { ownMeetupsQuery, type OwnMeetupsFilter } from '../features/organise/organise-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { lensOf, lensSearch, type LensSearch } from '../lib/lens.ts';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

interface Search extends LensSearch {
  state?: OwnMeetupsFilter['state'];
}

export const Route = createFileRoute('/c/$community/manage/')({
  validateSearch: soundSearch((search: Record<string, unknown>): Search => ({
    ...lensSearch(search),
    ...((search['state'] === 'draft' || search['state'] === 'published' || search['state'] === 'cancelled') && {
      state: search['state'],
    }),
  })),
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await requireRole(queryClient, community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureInfiniteQueryData(ownMeetupsQuery(community)),
    ]);
  },
  component: function Manage() {
    const search = Route.useSearch();
    return <ManagePage community={Route.useParams().community} lens={lensOf(search)} state={search.state} />;
  },
});
