import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { BulkLevels } from './bulk-levels.tsx';
import { ImportItemRow } from './import-item-row.tsx';
import { importItemsQuery, importTracksQuery } from './import-queries.ts';
import type { Show } from './shown-items.ts';
import { useSetLevels } from './use-set-levels.ts';

interface ItemListProps {
  run: ScheduleImport;
  community: string;
  show: Show;
  track: string | undefined;
}

/** Sessions one under the other; levels are set one by one, for a selection, or for all that is listed. */
export function ItemList({ run, community, show, track }: ItemListProps) {
  const t = textOf({ imports });
  const navigate = useNavigate();
  const filter = { ...(show !== 'all' && { doubt: show }), ...(track !== undefined && { track }) };
  const list = useInfiniteQuery(importItemsQuery(run.id, filter));
  const { data: tracks } = useQuery(importTracksQuery(run.id));
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const set = useSetLevels(run.id, () => setSelected(new Set()));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const link = {
    to: '/c/$community/import/$importId' as const,
    params: { community, importId: run.id },
    resetScroll: false,
  };
  const toggle = (position: number, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(position);
    else next.delete(position);
    setSelected(next);
  };
  return (
    <>
      {show !== 'contradicting' && (
        <SelectField
          label={t('show.track')}
          placeholder={t('show.everyTrack')}
          value={track ?? ''}
          onChange={({ target }) =>
            void navigate({ ...link, search: { show, track: target.value || undefined }, replace: true })
          }
          options={(tracks?.items ?? []).map(({ track: name, sessions }) => ({
            value: name,
            label: `${name || t('noTrack')} (${sessions.newbie + sessions.advanced})`,
          }))}
        />
      )}
      <BulkLevels
        busy={set.isPending}
        matching={list.data?.pages[0]?.matching ?? 0}
        shown={items.map(({ position }) => position)}
        selected={selected}
        onSelect={setSelected}
        {...filter}
        onChoose={(choice, count) => set.mutate({ ...choice, count })}
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <CardListSkeleton />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={
            <LinkButton look="quiet" {...link} search={{ show: 'all' }}>
              {t('seeAll')}
            </LinkButton>
          }
        >
          {t(show === 'all' ? 'emptyOther' : 'emptyDoubts')}
        </EmptyState>
      )}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {items.map((item) => (
          <ImportItemRow
            key={item.position}
            item={item}
            timeZone={run.timeZone}
            selected={selected.has(item.position)}
            onSelect={(on) => toggle(item.position, on)}
            onLevel={(level) => set.mutate({ level, positions: [item.position], count: 1 })}
          />
        ))}
      </ul>
      <MoreButton pages={list} />
    </>
  );
}
