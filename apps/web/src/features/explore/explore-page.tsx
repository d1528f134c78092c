import { explore } from '@hallway/i18n/en/explore';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { lensOf } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MeetupList } from '../meetups/meetup-list.tsx';
import { meetupsQuery } from '../meetups/meetup-queries.ts';
import { NoMeetups } from '../meetups/no-meetups.tsx';
import { ClearFilters } from './clear-filters.tsx';
import { ExploreFilters } from './explore-filters.tsx';
import { filtersOf, hasFilters, type ExploreSearch } from './explore-search.ts';

export function ExplorePage({ search }: { search: ExploreSearch }) {
  const t = textOf({ explore });
  const lens = lensOf(search);
  const pages = useSuspenseInfiniteQuery(meetupsQuery(filtersOf(search)));
  const meetups = pages.data.pages.flatMap(({ items }) => items);
  const counts = pages.data.pages[0]!.counts;
  const to = (when?: 'past') => ({ to: '/explore', search: { ...search, when } }) as const;
  return (
    <div className="shell">
      <PageHeader title={t('title')}>
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
          <LevelLens value={lens} counts={counts} />
          <ExploreFilters search={search} clearable={meetups.length > 0} />
        </div>
      </PageHeader>
      <LinkTabs
        label={t('when')}
        tabs={[
          { link: to(), label: t('upcoming') },
          { link: to('past'), label: t('past') },
        ]}
      />
      <div className="mt-6">
        <MeetupList meetups={meetups} />
        {meetups.length === 0 && (
          <NoMeetups
            lens={lens}
            counts={counts}
            past={search.when === 'past'}
            clear={hasFilters(search) && <ClearFilters asButton />}
          />
        )}
        <MoreButton pages={pages} />
      </div>
    </div>
  );
}
