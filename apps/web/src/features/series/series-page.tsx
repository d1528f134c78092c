import { community as words } from '@hallway/i18n/en/community';
import { levels } from '@hallway/i18n/en/levels';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { lensOf, type LensSearch } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SubscribeButton } from '../calendar/subscribe-button.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { seriesQuery } from '../communities/community-queries.ts';
import { NoMeetups } from '../meetups/no-meetups.tsx';
import { lazy, Suspense } from 'react';
import { LevelLadder } from './level-ladder.tsx';

const BalanceSection = lazy(() => import('../levels/balance-section.tsx'));
const StandingPanel = lazy(() => import('../standing/standing-panel.tsx'));
const Rhythm = lazy(() => import('../recurrence/rhythm.tsx'));

export function SeriesPage({ community, slug, search }: { community: string; slug: string; search: LensSearch }) {
  const t = textOf({ community: words });
  const l = textOf({ levels });
  const { data: series } = useSuspenseQuery(seriesQuery(community, slug));
  const lens = lensOf(search);
  const shown = series.ladder.filter(({ level }) => lens === 'both' || level === lens);
  const pattern = series.levelPattern.map((level) => l(`word.${level}`)).join(' · ');
  return (
    <div className="shell">
      <PageHeader
        title={series.title}
        eyebrow={
          <>
            {t('partOf')} <CommunityLink {...series.community} />
          </>
        }
        lead={pattern && t('seriesPattern', { pattern })}
        actions={
          series.openCallId && (
            <LinkButton
              to={'/c/$community/calls/$callId' as LinkProps['to']}
              params={{ community, callId: series.openCallId } as never}
            >
              {t('callOpen')}
            </LinkButton>
          )
        }
      >
        {series.recurs && (
          <Suspense>
            <Rhythm recurs={series.recurs} />
          </Suspense>
        )}
        {series.description && <Markdown text={series.description} />}
      </PageHeader>
      <Suspense>
        <StandingPanel community={community} series={slug} />
      </Suspense>
      <section aria-labelledby="ladder">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div>
            <h2 id="ladder" className="text-2xl">
              {t('ladder.title')}
            </h2>
            <p className="prose-width text-ink-soft">{t('ladder.help')}</p>
          </div>
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <LevelLens value={lens} counts={series.meetups} />
            <SubscribeButton feed={`/feeds/c/${community}/${slug}.ics`} name={series.title} lens={lens} />
          </div>
        </div>
        {shown.length > 0 && <LevelLadder meetups={shown} />}
        {shown.length === 0 && series.ladder.length > 0 && <NoMeetups lens={lens} counts={series.meetups} past />}
        {series.ladder.length === 0 && <EmptyState title={t('ladder.empty')}>{t('ladder.emptyText')}</EmptyState>}
      </section>
      <div className="mt-14 pb-12">
        <Suspense>
          <BalanceSection community={community} series={slug} />
        </Suspense>
      </div>
    </div>
  );
}
