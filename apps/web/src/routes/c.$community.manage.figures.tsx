import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { FiguresPage, figuresQuery } from '../features/figures/figures-page.tsx';
import { type Range, rangeOf, ranges } from '../features/figures/figures-search.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { lensOf, lensSearch, type LensSearch } from '../lib/lens.ts';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

interface Search extends LensSearch {
  range?: Range;
}

export const Route = createFileRoute('/c/$community/manage/figures')({
  validateSearch: soundSearch((search: Record<string, unknown>): Search => {
    const range = ranges.find((one) => one === search['range']);
    return { ...lensSearch(search), ...(range && { range }) };
  }),
  beforeLoad: requireMember,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { community }, deps }) => {
    await requireRole(queryClient, community, 'organiser');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureQueryData(figuresQuery(community, { lens: lensOf(deps), range: rangeOf(deps) })),
    ]);
  },
  component: function Figures() {
    const search = Route.useSearch();
    return <FiguresPage community={Route.useParams().community} lens={lensOf(search)} range={rangeOf(search)} />;
  },
});
