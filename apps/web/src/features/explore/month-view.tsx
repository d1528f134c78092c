import { search as catalogue } from '@hallway/i18n/en/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { today } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dateFormat } from '../../lib/dates.ts';
import { lensOf } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { monthQuery } from '../search/search-queries.ts';
import { monthFiltersOf, type ExploreSearch } from './explore-search.ts';
import { MonthGrid } from './month-grid.tsx';
import { monthNow, monthsLater } from './month.ts';

/** All public meetups of one month, by the days of their own calendars. */
export function MonthView({ search }: { search: ExploreSearch }) {
  const t = textOf({ search: catalogue });
  const zone = viewerZone();
  const month = search.month ?? monthNow(zone);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...monthQuery(month, monthFiltersOf(search)),
    placeholderData: keepPreviousData,
  });
  const named = dateFormat('UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`));
  const step = (count: number) =>
    ({ to: '/explore', search: { ...search, month: monthsLater(month, count) } }) as const;
  return (
    <div>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl" aria-live="polite">
          {named}
        </h2>
        <div className="flex gap-2">
          <Link
            {...step(-1)}
            replace
            resetScroll={false}
            className={buttonClass({ look: 'quiet' })}
            aria-label={t('month.previous')}
          >
            <ChevronLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
          </Link>
          <Link
            to="/explore"
            search={{ ...search, month: undefined }}
            replace
            resetScroll={false}
            className={buttonClass({ look: 'quiet' })}
          >
            {t('month.now')}
          </Link>
          <Link
            {...step(1)}
            replace
            resetScroll={false}
            className={buttonClass({ look: 'quiet' })}
            aria-label={t('month.next')}
          >
            <ChevronRight aria-hidden="true" className="size-5 rtl:rotate-180" />
          </Link>
        </div>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardListSkeleton />}
      {data && (
        <>
          <div className="mb-4">
            <LevelLens value={lensOf(search)} counts={data.counts} />
          </div>
          <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-60' : undefined}>
            <MonthGrid month={month} today={today(zone).toString()} entries={data.items} />
          </div>
          {data.items.length === 0 && !isPlaceholderData && (
            <div className="mt-6">
              <EmptyState title={t('month.none')}>{t('month.noneText')}</EmptyState>
            </div>
          )}
        </>
      )}
    </div>
  );
}
