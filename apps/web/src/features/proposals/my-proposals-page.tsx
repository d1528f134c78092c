import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { durationText } from '../planning/wall-time.ts';
import { myProposalsQuery } from './proposal-queries.ts';

const MyDrift = lazy(() => import('../truth/my-drift.tsx'));

/** What I have proposed, with what waits for me said first. */
export function MyProposalsPage() {
  const t = textOf({ proposals });
  const list = useSuspenseInfiniteQuery(myProposalsQuery());
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <MeFrame>
      {items.length === 0 && (
        <EmptyState
          title={t('mine.empty')}
          action={
            <LinkButton look="quiet" to="/calls">
              {t('mine.action')}
            </LinkButton>
          }
        >
          {t('mine.emptyText')}
        </EmptyState>
      )}
      <ul className="space-y-3 pb-12">
        {items.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      <MoreButton pages={list} />
      <Suspense>
        <MyDrift />
      </Suspense>
    </MeFrame>
  );
}

function ProposalItem({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const { state } = proposal;
  return (
    <li className="relative rounded-lg border border-line bg-surface p-4 hover:border-line-strong sm:p-5">
      <p className="flex flex-wrap items-center gap-2">
        <LevelBadge level={proposal.level} size="sm" />
        <StateBadge state={`proposal.${state}`} />
      </p>
      <h2 className="mt-2 text-xl leading-snug">
        <Link
          to="/proposals/$proposalId"
          params={{ proposalId: proposal.id }}
          className="after:absolute after:inset-0 hover:underline"
          dir="auto"
        >
          {proposal.title}
        </Link>
      </h2>
      <p className="mt-1 text-ink-soft" dir="auto">
        {[proposal.community.title, proposal.call, durationText(proposal.durationMinutes)].join(' · ')}
      </p>
      {(state === 'draft' || state === 'accepted') && <p className="mt-2 font-semibold">{t(`mine.todo.${state}`)}</p>}
      {proposal.session && (
        <p className="mt-2" dir="auto">
          {t('mine.at', { meetup: proposal.session.meetup.title })}
        </p>
      )}
    </li>
  );
}
