import { levels } from '@hallway/i18n/en/levels';
import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { Proposal } from '@hallway/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { longDate } from '../../lib/dates.ts';
import { PanelColumn } from '../panel/panel-column.tsx';
import { SpeakerActs } from './speaker-acts.tsx';
import { proposalQuery } from './proposal-queries.ts';
import { SpeakerColumn } from './speaker-column.tsx';
import { durationText } from '../planning/wall-time.ts';

const SpeakerDrift = lazy(() => import('../truth/speaker-drift.tsx'));

/** One proposal: for its speaker where it stands and what to do, for the panel the way to a decision. */
export function ProposalPage({ proposalId }: { proposalId: string }) {
  const t = textOf({ proposals });
  const { data: proposal } = useSuspenseQuery(proposalQuery(proposalId));
  const { member } = useMe();
  const own = member?.id === proposal.speaker.id;
  const community = proposal.community.slug;
  return (
    <div className="shell pb-16">
      <PageHeader
        title={proposal.title}
        level={proposal.level}
        eyebrow={
          own ? (
            <Link to="/me/proposals" className="link">
              {t('call.mine')}
            </Link>
          ) : (
            <Link to="/c/$community/panel" params={{ community }} className="link" dir="auto">
              {t('panel.title', { community: proposal.community.title })}
            </Link>
          )
        }
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
            <StateBadge state={`proposal.${proposal.state}`} />
            <span dir="auto">{proposal.speaker.name}</span>
            <span>
              {durationText(proposal.durationMinutes)} · {textOf({ states })(`relation.${proposal.relation}`)}
            </span>
            {proposal.firstTalk && <Badge tone="active">{t('page.firstTalk')}</Badge>}
            {proposal.submittedAt && (
              <span>
                <RelativeTime instant={proposal.submittedAt} />
              </span>
            )}
          </span>
        }
        actions={own && <SpeakerActs proposal={proposal} />}
      />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <ProposalText proposal={proposal} />
        <aside className="space-y-4">
          {own ? <SpeakerColumn proposal={proposal} /> : <PanelColumn proposal={proposal} />}
          {!own && (
            <Suspense>
              <SpeakerDrift proposalId={proposal.id} />
            </Suspense>
          )}
        </aside>
      </div>
    </div>
  );
}

function ProposalText({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const l = textOf({ levels });
  const { session } = proposal;
  return (
    <div className="min-w-0 space-y-6">
      {session && (
        <Card title={t('page.onAgenda')}>
          <p>
            <Link to="/m/$meetup" params={{ meetup: session.meetup.slug }} className="link font-semibold" dir="auto">
              {session.meetup.title}
            </Link>
          </p>
          <p className="text-ink-soft">
            {longDate(session.startsAt, session.meetup.timeZone)},{' '}
            <ZonedTime startsAt={session.startsAt} endsAt={session.endsAt} timeZone={session.meetup.timeZone} />
            {session.room && ` · ${session.room}`}
          </p>
          <Link to="/t/$talk" params={{ talk: session.slug }} className="link mt-2 inline-block min-h-9 content-center">
            {t('page.seeTalk')}
          </Link>
        </Card>
      )}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Sentences title={l('assumes')} items={proposal.assumptions} none={l('assumesNothing')} />
        <Sentences title={l('outcomes')} items={proposal.outcomes} none="–" />
      </div>
      <section>
        <h2 className="mb-2 text-xl">{t('page.abstract')}</h2>
        {proposal.abstract.trim() ? (
          <Markdown text={proposal.abstract} />
        ) : (
          <p className="text-ink-soft">{t('page.noAbstract')}</p>
        )}
      </section>
      <section>
        <h2 className="mb-2 text-xl">{t('page.outline')}</h2>
        {proposal.outline.trim() ? (
          <Markdown text={proposal.outline} />
        ) : (
          <p className="text-ink-soft">{t('page.noOutline')}</p>
        )}
      </section>
      {proposal.earlierTalks.trim() && (
        <section>
          <h2 className="mb-2 text-xl">{t('page.earlier')}</h2>
          <Markdown text={proposal.earlierTalks} />
        </section>
      )}
      <section>
        <h2 className="mb-2 text-xl">{t('page.bio')}</h2>
        <p className="font-semibold" dir="auto">
          {proposal.speaker.name}
        </p>
        {proposal.bio.trim() && <Markdown text={proposal.bio} />}
        <p className="mt-2 text-ink-soft">
          {t('page.code')}: {t(proposal.openSource ? 'page.open' : 'page.notOpen')}
          {proposal.codeLicence && `, ${proposal.codeLicence}`}
        </p>
      </section>
    </div>
  );
}

function Sentences({ title, items, none }: { title: string; items: readonly string[]; none: string }) {
  return (
    <section className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-2 text-lg">{title}</h2>
      {items.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {items.map((one, index) => (
            <li key={index} dir="auto">
              {one}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
