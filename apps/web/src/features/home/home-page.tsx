import { common } from '@hallway/i18n/en/common';
import { home } from '@hallway/i18n/en/home';
import { useInfiniteQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { levelOf, lensOf, type LensSearch } from '../../lib/lens.ts';
import { useMe } from '../../lib/me.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { textOf } from '../../lib/text.ts';
import { LevelLens } from '../../ui/level-lens.tsx';
import { CommunityCard } from '../communities/community-card.tsx';
import { communitiesQuery } from '../communities/community-queries.ts';
import { MeetupList } from '../meetups/meetup-list.tsx';
import { meetupsQuery } from '../meetups/meetup-queries.ts';
import { NoMeetups } from '../meetups/no-meetups.tsx';
import { HomeHero } from './home-hero.tsx';
import { HomeMine } from './home-mine.tsx';

const OpenCallsSection = lazy(() => import('../calls/open-calls-section.tsx'));

const shown = 8;

export function HomePage({ search }: { search: LensSearch }) {
  const t = textOf({ home });
  usePageTitle(textOf({ common })('appName'));
  const { member } = useMe();
  const lens = lensOf(search);
  const { data } = useSuspenseInfiniteQuery(meetupsQuery({ level: levelOf(lens) }));
  const { items, counts } = data.pages[0]!;
  const communities = useInfiniteQuery(communitiesQuery()).data?.pages[0]?.items ?? [];
  return (
    <div className="shell">
      {member ? <HomeMine name={member.name} /> : <HomeHero counts={counts} />}
      <section aria-labelledby="coming">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <h2 id="coming" className="text-3xl">
            {t('coming')}
          </h2>
          <LevelLens value={lens} counts={counts} />
        </div>
        <MeetupList meetups={items.slice(0, shown)} headingLevel={3} />
        {items.length === 0 && (
          <NoMeetups lens={lens} counts={counts} title={t('empty.title')} text={t('empty.text')} />
        )}
        {items.length > shown && (
          <p className="mt-6">
            <Link
              to="/explore"
              search={lens === 'both' ? {} : { level: lens }}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {t('all')}
            </Link>
          </p>
        )}
      </section>
      {communities.length > 0 && (
        <section aria-labelledby="communities" className="mt-14">
          <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id="communities" className="text-2xl">
              {t('communities')}
            </h2>
            <Link to="/communities" className="link inline-block min-h-6 font-semibold">
              {t('allCommunities')}
            </Link>
          </div>
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-3">
            {communities.slice(0, 6).map((community) => (
              <li key={community.slug} className="grid grid-cols-1">
                <CommunityCard community={community} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        <OpenCallsSection />
      </Suspense>
    </div>
  );
}
