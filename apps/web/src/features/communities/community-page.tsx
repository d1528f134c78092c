import { community as words } from '@hallway/i18n/en/community';
import { explore } from '@hallway/i18n/en/explore';
import type { Community } from '@hallway/contracts';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { lensOf } from '../../lib/lens.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { SubscribeButton } from '../calendar/subscribe-button.tsx';
import { MeetupList } from '../meetups/meetup-list.tsx';
import { NoMeetups } from '../meetups/no-meetups.tsx';
import { CommunityAside } from './community-aside.tsx';
import { CommunityHeader } from './community-header.tsx';
import { communityMeetupsQuery, type CommunitySearch } from './community-search.ts';
import { communityQuery } from './community-queries.ts';

const BalanceSection = lazy(() => import('../levels/balance-section.tsx'));
const ConductChanged = lazy(() => import('./conduct-changed.tsx'));

export function CommunityPage({ slug, search }: { slug: string; search: CommunitySearch }) {
  const t = textOf({ community: words });
  const e = textOf({ explore });
  const { member } = useMe();
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const pages = useSuspenseInfiniteQuery(communityMeetupsQuery(slug, search));
  const meetups = pages.data.pages.flatMap(({ items }) => items);
  const counts = pages.data.pages[0]!.counts;
  const past = search.when === 'past';
  const lens = lensOf(search);
  const to = (when?: 'past') =>
    ({ to: '/c/$community', params: { community: slug }, search: { ...search, when } }) as const;
  return (
    <>
      {community.accent && <div aria-hidden="true" className="h-2" style={{ background: community.accent }} />}
      <div className="shell">
        <CommunityHeader community={community} />
        {member && (
          <Suspense>
            <ConductChanged community={community} />
          </Suspense>
        )}
        <div className="grid grid-cols-1 gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-labelledby="meetups">
            <h2 id="meetups" className="sr-only">
              {t('meetups')}
            </h2>
            <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
              <LevelLens value={lens} counts={counts} />
              <SubscribeButton feed={`/feeds/c/${slug}.ics`} name={community.title} lens={lens} />
            </div>
            <div className="mt-4 mb-6">
              <LinkTabs
                label={e('when')}
                tabs={[
                  { link: to(), label: e('upcoming') },
                  { link: to('past'), label: e('past') },
                ]}
              />
            </div>
            <MeetupList meetups={meetups} showCommunity={false} headingLevel={3} rail={false} />
            {meetups.length === 0 && (
              <NoMeetups
                lens={lens}
                counts={counts}
                past={past || community.past.newbie + community.past.advanced === 0}
                title={past ? t('empty.past') : t('empty.upcoming')}
                text={past ? '' : t('empty.upcomingText')}
              />
            )}
            <MoreButton pages={pages} />
            {held(community) > 2 && (
              <div className="mt-12">
                <Suspense>
                  <BalanceSection community={slug} />
                </Suspense>
              </div>
            )}
          </section>
          <CommunityAside community={community} />
        </div>
      </div>
    </>
  );
}

const held = ({ past, upcoming }: Pick<Community, 'past' | 'upcoming'>): number =>
  past.newbie + past.advanced + upcoming.newbie + upcoming.advanced;
