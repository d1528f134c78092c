import { imports } from '@hallway/i18n/en/imports';
import type { Level, ScheduleImport } from '@hallway/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { BulkLevels, type LevelChoice } from './bulk-levels.tsx';
import { ImportItemRow } from './import-item-row.tsx';
import { importItemsQuery, importQuery, importTracksQuery } from './import-queries.ts';

export interface ItemsSearch {
  show?: 'all';
  track?: string;
}

interface ImportItemsProps {
  run: ScheduleImport;
  community: string;
  search: ItemsSearch;
}

/** The sessions with their proposed levels, doubts first; levels are set one by one, for a selection, a track or all doubts. */
export function ImportItems({ run, community, search }: ImportItemsProps) {
  const t = textOf({ imports });
  const client = useQueryClient();
  const navigate = useNavigate();
  const { track } = search;
  const onlyDoubts = search.show !== 'all' && run.doubts > 0;
  const list = useInfiniteQuery(
    importItemsQuery(run.id, { ...(onlyDoubts && { doubt: 'true' }), ...(track !== undefined && { track }) }),
  );
  const { data: tracks } = useQuery(importTracksQuery(run.id));
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const matching = list.data?.pages[0]?.matching ?? 0;
  const set = useMutation({
    mutationFn: (choice: LevelChoice & { count: number }) =>
      api('PATCH /imports/:importId/items', {
        params: { importId: run.id },
        body: {
          ...(choice.level && { level: choice.level }),
          ...(choice.positions && { positions: choice.positions }),
          ...(choice.track !== undefined && { track: choice.track }),
          onlyDoubts: choice.onlyDoubts ?? false,
        },
      }),
    onSuccess: async (changed, { count }) => {
      remember(client, importQuery(run.id), changed);
      setSelected(new Set());
      toast(t('levelled', { count }));
      await invalidatePath(client, `/api/v1/imports/${run.id}/`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  const link = (show: ItemsSearch['show']) => ({
    to: '/c/$community/import/$importId' as const,
    params: { community, importId: run.id },
    search: { ...(track !== undefined && { track }), ...(show && { show }) },
    resetScroll: false,
  });
  const toggle = (position: number, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(position);
    else next.delete(position);
    setSelected(next);
  };
  return (
    <section className="min-w-0 space-y-5" aria-label={t('showLabel')}>
      {run.doubts > 0 ? (
        <Notice
          tone="warning"
          title={t('doubt.title', { count: run.doubts })}
          actions={
            <Button
              size="sm"
              look="quiet"
              busy={set.isPending}
              onClick={() => set.mutate({ onlyDoubts: true, count: run.doubts })}
            >
              {t('doubt.accept')}
            </Button>
          }
        >
          {t('doubt.text')}
        </Notice>
      ) : (
        <p className="text-ink-soft">{t('doubt.none')}</p>
      )}
      <LinkTabs
        label={t('showLabel')}
        tabs={[
          ...(run.doubts > 0 ? [{ link: link(undefined), label: t('show.doubts'), count: run.doubts }] : []),
          { link: link(run.doubts > 0 ? 'all' : search.show), label: t('show.all'), count: run.total },
        ]}
      />
      <SelectField
        label={t('show.track')}
        placeholder={t('show.everyTrack')}
        value={track ?? ''}
        onChange={({ target }) =>
          void navigate({
            ...link(search.show),
            search: { ...search, track: target.value || undefined },
            replace: true,
          })
        }
        options={(tracks?.items ?? []).map(({ track: name, sessions, doubts }) => ({
          value: name,
          label: `${name || t('noTrack')} (${sessions.newbie + sessions.advanced}${doubts > 0 ? `, ${doubts} ?` : ''})`,
        }))}
      />
      <BulkLevels
        busy={set.isPending}
        matching={matching}
        shown={items.map(({ position }) => position)}
        selected={selected}
        onSelect={setSelected}
        {...(track !== undefined && { track })}
        onlyDoubts={onlyDoubts}
        onChoose={(choice, count) => set.mutate({ ...choice, count })}
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <CardListSkeleton />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={
            <LinkButton look="quiet" {...link('all')} search={{ show: 'all' }}>
              {t('seeAll')}
            </LinkButton>
          }
        >
          {t(onlyDoubts ? 'emptyDoubts' : 'emptyOther')}
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
            onLevel={(level: Level) => set.mutate({ level, positions: [item.position], count: 1 })}
          />
        ))}
      </ul>
      <MoreButton pages={list} />
    </section>
  );
}
