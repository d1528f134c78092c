import { explore } from '@hallway/i18n/en/explore';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { lensOf } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MeetupList } from '../meetups/meetup-list.tsx';
import { SubscribeButton } from '../calendar/subscribe-button.tsx';
import { meetupsQuery } from '../meetups/meetup-queries.ts';
import { NoMeetups } from '../meetups/no-meetups.tsx';
import { MonthView } from './month-view.tsx';
import { ExploreFilters } from './explore-filters.tsx';
import { filtersOf, hasFilters, type ExploreSearch } from './explore-search.ts';

export function ExplorePage({ search }: { search: ExploreSearch }) {
  const t = textOf({ explore });
  const to = (change: Pick<ExploreSearch, 'when' | 'as' | 'month'>) =>
    ({ to: '/explore', search: { ...search, month: undefined, when: undefined, as: undefined, ...change } }) as const;
  return (
    <div className="shell">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SubscribeButton feed="/feeds/all.ics" lens={lensOf(search)} />
            <LinkButton look="quiet" to="/search">
              <Search aria-hidden="true" className="size-5" />
              {t('search')}
            </LinkButton>
          </>
        }
      >
        <ExploreFilters search={search} />
      </PageHeader>
      <LinkTabs
        label={t('when')}
        tabs={[
          { link: to({}), label: t('upcoming') },
          { link: to({ when: 'past' }), label: t('past') },
          { link: to({ as: 'calendar', month: search.month }), label: t('calendar') },
        ]}
      />
      <div className="mt-6">{search.as ? <MonthView search={search} /> : <ExploreList search={search} />}</div>
    </div>
  );
}

function ExploreList({ search }: { search: ExploreSearch }) {
  const lens = lensOf(search);
  const pages = useSuspenseInfiniteQuery(meetupsQuery(filtersOf(search)));
  const meetups = pages.data.pages.flatMap(({ items }) => items);
  const counts = pages.data.pages[0]!.counts;
  return (
    <>
      <div className="mb-6">
        <LevelLens value={lens} counts={counts} />
      </div>
      <MeetupList meetups={meetups} />
      {meetups.length === 0 && (
        <NoMeetups lens={lens} counts={counts} past={search.when === 'past'} filtered={hasFilters(search)} />
      )}
      <MoreButton pages={pages} />
    </>
  );
}
