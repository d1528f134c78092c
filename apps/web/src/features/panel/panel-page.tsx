import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import { panelStates, type ProposalState } from '@hallway/contracts/proposal-states';
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { levelOf, type Lens } from '../../lib/lens.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { communityCallsQuery, communityQuery } from '../communities/community-queries.ts';
import { panelQuery } from '../proposals/proposal-queries.ts';
import { ManageTabs } from '../organise/manage-tabs.tsx';
import { NoProposals } from './no-proposals.tsx';
import { PanelBoard } from './panel-board.tsx';
import { filterMine, type MineFilter } from './panel-columns.ts';
import { PanelList } from './panel-list.tsx';

export interface PanelSearch {
  level?: Lens;
  state?: ProposalState;
  call?: string;
  mine?: MineFilter;
  view?: 'list';
}

export const panelFilter = (search: PanelSearch, lens: Lens) => {
  const level = levelOf(lens);
  return {
    ...(level && { level }),
    ...(search.state && { state: search.state }),
    ...(search.call && { callId: search.call }),
  };
};

/** All proposals of a community, as a board by state or as a list. */
export function PanelPage({ community: slug, search, lens }: { community: string; search: PanelSearch; lens: Lens }) {
  const t = textOf({ proposals });
  const s = textOf({ states });
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const { data: calls } = useQuery(communityCallsQuery(slug));
  const filtered = lens !== 'both' || Boolean(search.state ?? search.call ?? search.mine);
  const callOptions = (calls?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const list = useSuspenseInfiniteQuery(panelQuery(slug, panelFilter(search, lens)));
  const { member } = useMe();
  const navigate = useNavigate();
  const rows = filterMine(
    list.data.pages.flatMap(({ items }) => items),
    search.mine,
    member?.id ?? '',
  );
  const choose = (part: Partial<PanelSearch>) =>
    void navigate({
      to: '/c/$community/panel',
      params: { community: slug },
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const view = (value: 'list' | undefined) => ({
    to: '/c/$community/panel' as const,
    params: { community: slug },
    search: { ...search, view: value },
    resetScroll: false,
  });
  return (
    <div className="pb-16">
      <div className="shell">
        <PageHeader
          title={t('panel.title', { community: community.title })}
          eyebrow={
            <Link to="/c/$community" params={{ community: slug }} className="link" dir="auto">
              {community.title}
            </Link>
          }
          lead={t('panel.lead')}
        >
          <div className="space-y-5">
            <ManageTabs community={community} />
            <LevelLens value={lens} counts={list.data.pages[0]!.counts} of="proposals" />
          </div>
        </PageHeader>
        <div className="mb-5 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-3">
          <SelectField
            label={t('panel.mine')}
            placeholder={t('panel.everything')}
            value={search.mine ?? ''}
            onChange={({ target }) => choose({ mine: (target.value || undefined) as MineFilter | undefined })}
            options={(['todo', 'unreleased'] as const).map((value) => ({ value, label: t(`panel.${value}`) }))}
          />
          <SelectField
            label={t('panel.state')}
            placeholder={t('panel.allStates')}
            value={search.state ?? ''}
            onChange={({ target }) => choose({ state: (target.value || undefined) as ProposalState | undefined })}
            options={panelStates.map((value) => ({ value, label: s(`proposal.${value}`) }))}
          />
          {(callOptions.length > 1 || search.call) && (
            <div className="col-span-2 lg:col-span-1">
              <SelectField
                label={t('panel.call')}
                placeholder={t('panel.allCalls')}
                value={search.call ?? ''}
                onChange={({ target }) => choose({ call: target.value || undefined })}
                options={callOptions}
              />
            </div>
          )}
        </div>
        <LinkTabs
          label={t('panel.view')}
          tabs={[
            { link: view(undefined), label: t('panel.board') },
            { link: view('list'), label: t('panel.list') },
          ]}
        />
      </div>
      <div className="mt-6">
        {rows.length === 0 ? (
          <div className="shell">
            <NoProposals community={slug} filtered={filtered} />
          </div>
        ) : search.view === 'list' ? (
          <div className="shell">
            <PanelList rows={rows} />
          </div>
        ) : (
          <PanelBoard rows={rows} me={member?.id ?? ''} />
        )}
        <MoreButton pages={list} />
      </div>
    </div>
  );
}
