import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { CallCard } from './call-card.tsx';
import { communityCallsQuery, communitySeriesQuery } from './community-queries.ts';

const AnnouncementsRead = lazy(() => import('../announcements/announcements-read.tsx'));

/** What stands beside the meetups: open calls, series, about, code of conduct. Empty parts are left out. */
export function CommunityAside({ community }: { community: Community }) {
  const t = textOf({ community: words });
  const calls = (useQuery(communityCallsQuery(community.slug)).data?.items ?? []).filter(({ open }) => open);
  const series = useQuery(communitySeriesQuery(community.slug)).data?.items ?? [];
  const belongs = useMe().memberships.some(({ community: { slug } }) => slug === community.slug);
  return (
    <div className="grid content-start gap-4">
      {belongs && (
        <Suspense>
          <AnnouncementsRead place={{ community: community.slug }} />
        </Suspense>
      )}
      {calls.length > 0 && (
        <Card title={t('calls')}>
          <ul className="space-y-5">
            {calls.map((call) => (
              <li key={call.id}>
                <CallCard call={call} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {series.length > 0 && (
        <Card title={t('series')}>
          <ul className="space-y-6">
            {series.map(({ slug, title, meetups }) => (
              <li key={slug}>
                <h3 className="mb-2 text-lg">
                  <Link
                    to="/c/$community/s/$series"
                    params={{ community: community.slug, series: slug }}
                    className="link"
                    dir="auto"
                  >
                    {title}
                  </Link>
                </h3>
                <LevelBalanceBar {...meetups} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {community.description && (
        <Card title={t('about')}>
          <Markdown text={community.description} />
        </Card>
      )}
      {community.codeOfConduct && (
        <details className="rounded-lg border border-line bg-surface px-4 sm:px-6">
          <summary className="min-h-13 cursor-pointer content-center font-semibold">{t('codeOfConduct')}</summary>
          <div className="pb-4">
            <Markdown text={community.codeOfConduct} />
          </div>
        </details>
      )}
    </div>
  );
}
