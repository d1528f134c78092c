import { imports } from '@hallway/i18n/en/imports';
import type { ScheduleImport } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ItemList } from './item-list.tsx';
import { doubtful, doubtsLeft, type ItemsSearch, type Show, shownOf } from './shown-items.ts';
import { TrackGuesses } from './track-guesses.tsx';
import { useSetLevels } from './use-set-levels.ts';

interface ImportItemsProps {
  run: ScheduleImport;
  community: string;
  search: ItemsSearch;
}

/** The sessions with their proposed levels: contradictions one by one, those that say nothing by track, then all. */
export function ImportItems({ run, community, search }: ImportItemsProps) {
  const t = textOf({ imports });
  const show = shownOf(run, search);
  const link = (to: Show) => ({
    to: '/c/$community/import/$importId' as const,
    params: { community, importId: run.id },
    search: { show: to },
    resetScroll: false,
    // What is shown by default is marked too, though the address does not name it.
    inactiveProps: show === to ? { 'data-status': 'active', 'aria-current': 'page' as const } : {},
  });
  const set = useSetLevels(run.id);
  return (
    <section className="min-w-0 space-y-5" aria-label={t('showLabel')}>
      {doubtful(run) > 0 ? (
        <Notice
          tone="warning"
          title={t('doubt.title', { count: doubtful(run) })}
          actions={
            <Button
              size="sm"
              look="quiet"
              busy={set.isPending}
              onClick={() => set.mutate({ doubt: 'any', count: doubtful(run) })}
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
          ...doubtsLeft(run).map((kind) => ({ link: link(kind), label: t(`show.${kind}`), count: run.doubts[kind] })),
          { link: link('all'), label: t('show.all'), count: run.total },
        ]}
      />
      {show === 'unstated' && search.track === undefined ? (
        <>
          <p className="prose-width text-ink-soft">{t('byTrack.lead')}</p>
          <TrackGuesses
            importId={run.id}
            community={community}
            busy={set.isPending}
            onChoose={(choice, count) => set.mutate({ ...choice, count })}
          />
        </>
      ) : (
        <ItemList key={`${show}:${search.track}`} run={run} community={community} show={show} track={search.track} />
      )}
    </section>
  );
}
