import { organise } from '@hallway/i18n/en/organise';
import type { Meetup, ProposalRow } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '../../lib/api-query.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { durationText } from '../planning/wall-time.ts';

/** Proposals the panel said yes to and no agenda has yet, of one level. */
export const waitingQuery = (community: string, level: Meetup['level'], state: 'accepted' | 'confirmed') =>
  apiQuery('GET /communities/:community/proposals', { params: { community }, query: { level, state, limit: 100 } });

export function WaitingTalks({ meetup, onSchedule }: { meetup: Meetup; onSchedule: (proposal: ProposalRow) => void }) {
  const t = textOf({ organise });
  const community = meetup.community.slug;
  const confirmed = useQuery(waitingQuery(community, meetup.level, 'confirmed'));
  const accepted = useQuery(waitingQuery(community, meetup.level, 'accepted'));
  const failed = [confirmed, accepted].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!confirmed.data || !accepted.data) return <TextSkeleton />;
  const talks = [...confirmed.data.items, ...accepted.data.items];
  return (
    <>
      <p className="mb-3 text-ink-soft">{t(`agenda.waitingHelp.${meetup.level}`)}</p>
      {talks.length === 0 && <p>{t('agenda.waitingNone')}</p>}
      <ul className="divide-y divide-line">
        {talks.map((talk) => (
          <li key={talk.id} className="py-3">
            <Link
              to="/proposals/$proposalId"
              params={{ proposalId: talk.id }}
              className="link font-semibold"
              dir="auto"
            >
              {talk.title}
            </Link>
            <p className="text-ink-soft">
              <span dir="auto">{talk.speaker.name}</span> · {durationText(talk.durationMinutes)}
            </p>
            <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
              <StateBadge state={`proposal.${talk.state}`} />
              <Button
                look={meetup.level}
                size="sm"
                aria-label={t('agenda.scheduleNamed', { title: talk.title })}
                onClick={() => onSchedule(talk)}
              >
                {t('agenda.schedule')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Link to="/c/$community/panel" params={{ community }} className="link mt-3 inline-block min-h-9 content-center">
        {t('agenda.waitingPanel')}
      </Link>
    </>
  );
}
