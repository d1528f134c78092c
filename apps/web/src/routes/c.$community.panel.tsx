import { panelStates } from '@hallway/contracts/proposal-states';
import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { panelFilter, PanelPage, type PanelSearch } from '../features/panel/panel-page.tsx';
import { panelQuery } from '../features/proposals/proposal-queries.ts';
import { lensOf, lensSearch } from '../lib/lens.ts';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

const stateSearch = (state: PanelSearch['state']) => (state ? { state } : {});

const panelSearch = (search: Record<string, unknown>): PanelSearch => ({
  ...lensSearch(search),
  ...stateSearch(panelStates.find((state) => state === search['state'])),
  ...(typeof search['call'] === 'string' && /^[0-9a-f-]{36}$/.test(search['call']) && { call: search['call'] }),
  ...((search['mine'] === 'todo' || search['mine'] === 'unreleased') && { mine: search['mine'] }),
  ...(search['view'] === 'list' && { view: 'list' as const }),
});

export const Route = createFileRoute('/c/$community/panel')({
  validateSearch: (search: Record<string, unknown>): PanelSearch => soundSearch(panelSearch)(search),
  beforeLoad: requireMember,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { community }, deps }) => {
    await requireRole(queryClient, community, 'panellist');
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      queryClient.ensureInfiniteQueryData(panelQuery(community, panelFilter(deps, lensOf(deps)))),
    ]);
  },
  component: function Panel() {
    const search = Route.useSearch();
    return <PanelPage community={Route.useParams().community} search={search} lens={lensOf(search)} />;
  },
});
