import { organise } from '@hallway/i18n/en/organise';
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { lazy, Suspense } from 'react';
import { Card } from '../../ui/card.tsx';
import { LevelBalanceBar } from '../../ui/level-balance-bar.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { ManageFrame } from './manage-frame.tsx';
import { NextStepList } from './next-step-list.tsx';
import { nextSteps } from './next-steps.ts';
import { ownMeetupsQuery, panelQueueQuery, type OwnMeetupsFilter } from './organise-queries.ts';
import { OwnMeetups } from './own-meetups.tsx';

const BalanceSection = lazy(() => import('../levels/balance-section.tsx'));
const CommunityDrift = lazy(() => import('../truth/community-drift.tsx'));
const KeepApartCard = lazy(() => import('../keep-apart/keep-apart-card.tsx'));
const OverdueCard = lazy(() => import('../checklists/overdue-card.tsx'));

interface ManagePageProps {
  community: string;
  lens: Lens;
  state?: OwnMeetupsFilter['state'];
}

export function ManagePage({ community: slug, lens, state }: ManagePageProps) {
  const t = textOf({ organise });
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const { data: all } = useSuspenseInfiniteQuery(ownMeetupsQuery(slug));
  const { data: queue } = useQuery(panelQueueQuery(slug));
  const steps = nextSteps({
    meetups: all.pages.flatMap(({ items }) => items),
    unreviewed: (queue?.items ?? []).filter(
      (row) => !row.reviewedByMe && (row.state === 'submitted' || row.state === 'in-review'),
    ).length,
    openCalls: community.openCalls,
    now: Date.now(),
  });
  const sum = ({ newbie, advanced }: { newbie: number; advanced: number }) => newbie + advanced;
  const held = sum(community.upcoming) + sum(community.past) > 0;
  return (
    <ManageFrame community={slug}>
      <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_auto_1fr]">
        <Card title={t('next.title')} className="lg:col-start-2">
          <NextStepList steps={steps} community={slug} />
        </Card>
        <div className="min-w-0 lg:col-start-2">
          <Suspense>
            <OverdueCard community={slug} />
          </Suspense>
        </div>
        <div className="min-w-0 max-lg:my-2 lg:col-start-1 lg:row-span-3 lg:row-start-1">
          <Suspense>
            <KeepApartCard community={slug} />
          </Suspense>
          <OwnMeetups community={slug} lens={lens} state={state} />
        </div>
        <div className="space-y-4 lg:col-start-2">
          <Card title={t('balance.title')}>
            {!held ? (
              <p className="text-ink-soft">{t('balance.none')}</p>
            ) : (
              <div className="space-y-4">
                <div>
                  <h3 className="mb-1 text-base text-ink-soft">{t('balance.upcoming')}</h3>
                  <LevelBalanceBar {...community.upcoming} />
                </div>
                <div>
                  <h3 className="mb-1 text-base text-ink-soft">{t('balance.past')}</h3>
                  <LevelBalanceBar {...community.past} />
                </div>
              </div>
            )}
          </Card>
          <Suspense>
            <CommunityDrift community={slug} />
          </Suspense>
        </div>
      </div>
      {held && (
        <div className="mt-12">
          <Suspense>
            <BalanceSection community={slug} />
          </Suspense>
        </div>
      )}
    </ManageFrame>
  );
}
