import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { Proposal } from '@hallway/contracts';
import type { Answer } from '../../lib/api.ts';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../lib/me.ts';
import { relativeTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { reviewsQuery } from '../proposals/proposal-queries.ts';
import { DecideForm } from './decide-form.tsx';
import { ReleaseNotice } from './release-notice.tsx';
import { RelevelProposal } from './relevel-proposal.tsx';
import { ReviewForm } from './review-form.tsx';
import { ScheduleProposal } from './schedule-proposal.tsx';
import { levels } from '@hallway/i18n/en/levels';
import { Score } from './score.tsx';

type Reviews = Answer<'GET /proposals/:proposalId/reviews'>;

/** What the panel does with a proposal: review, decide, release, schedule; and what was done before. */
export function PanelColumn({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const { member } = useMe();
  const roles = useRoles(proposal.community.slug);
  const { data, error, refetch } = useQuery(reviewsQuery(proposal.id));
  // A look for news that fails must not take the forms away from who is writing in them.
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TextSkeleton lines={8} />;
  const organises = hasRole(roles, 'organiser');
  const mine = data.reviews.find(({ reviewer }) => reviewer.id === member?.id);
  const mean =
    data.reviews.length === 0 ? null : data.reviews.reduce((sum, { score }) => sum + score, 0) / data.reviews.length;
  const closed = proposal.state === 'withdrawn' || proposal.state === 'delivered';
  return (
    <>
      <ReleaseNotice proposal={proposal} />
      {organises && (proposal.state === 'accepted' || proposal.state === 'confirmed') && (
        <ScheduleProposal proposal={proposal} />
      )}
      {!closed && (
        <Card title={t('review.title')}>
          <ReviewForm proposal={proposal} score={mine?.score} comment={mine?.comment} />
        </Card>
      )}
      <Card title={t('decide.title')}>
        <DecideForm proposal={proposal} next={data.next} />
        <RelevelProposal proposal={proposal} />
      </Card>
      <Card title={t('reviews.title')} aside={<Score score={mean} reviews={data.reviews.length} />}>
        {data.reviews.length === 0 && <p className="text-ink-soft">{t('reviews.none')}</p>}
        <ul className="divide-y divide-line">
          {data.reviews.map((review) => (
            <li key={review.id} className="py-3 first:pt-0 last:pb-0">
              <p className="flex flex-wrap justify-between gap-2">
                <b className="font-semibold" dir="auto">
                  {review.reviewer.name}
                </b>
                <Score score={review.score} reviews={1} />
              </p>
              {review.comment && <Markdown text={review.comment} />}
            </li>
          ))}
        </ul>
      </Card>
      <History events={data.events} />
    </>
  );
}

function History({ events }: { events: Reviews['events'] }) {
  const t = textOf({ proposals });
  const s = textOf({ states }) as unknown as (key: string) => string;
  const l = textOf({ levels });
  const words = ({ kind, to }: Reviews['events'][number]) => {
    if (kind === 'state' && to) return t('history.state', { to: s(`proposal.${to}`) });
    if (kind === 'released' && to) return t('history.released', { to: s(`proposal.${to}`) });
    if (kind === 'level' && (to === 'newbie' || to === 'advanced')) return t('history.level', { to: l(`word.${to}`) });
    return t('history.other');
  };
  return (
    <Card title={t('history.title')}>
      <ol className="space-y-3">
        {events.map((event) => (
          <li key={event.id}>
            <p>{words(event)}</p>
            {event.note && (
              <p className="border-l-2 border-line-strong pl-3" dir="auto">
                {event.note}
              </p>
            )}
            <p className="text-[0.94rem] text-ink-soft">
              {t('history.by', { name: event.actor?.name ?? '–', when: relativeTime(event.createdAt, Date.now()) })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
