import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { leaveUntilText } from './leave-until.ts';
import { myDutiesQuery } from './roster-queries.ts';
import { ShiftHead } from './shift-head.tsx';

/** One's coming shifts, at every community. */
export function MyDutiesPage() {
  const t = textOf({ housekeeping });
  const list = useSuspenseInfiniteQuery(myDutiesQuery());
  const duties = list.data.pages.flatMap(({ items }) => items);
  return (
    <MeFrame>
      <h2 className="mb-4 text-2xl">{t('duties.title')}</h2>
      {duties.length === 0 ? (
        <EmptyState title={t('duties.empty')} action={<LinkButton to="/explore">{t('duties.action')}</LinkButton>}>
          {t('duties.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {duties.map(({ meetup, leaveUntil, ...shift }) => (
            <li key={shift.id} className="space-y-3 rounded-lg border border-line bg-surface p-4">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <LevelBadge level={meetup.level} size="sm" />
                <Link to="/m/$meetup" params={{ meetup: meetup.slug }} className="link font-semibold" dir="auto">
                  {meetup.title}
                </Link>
              </p>
              <p className="text-ink-soft">
                {longDate(shift.startsAt, meetup.timeZone)}
                {meetup.venueName && <span dir="auto"> · {meetup.venueName}</span>}
              </p>
              <ShiftHead shift={shift} timeZone={meetup.timeZone} />
              <p className="text-[0.94rem] text-ink-soft">
                {Date.parse(leaveUntil) > Date.now()
                  ? t('roster.leaveUntil', { when: leaveUntilText(leaveUntil, meetup.timeZone) })
                  : t('roster.leaveClosed')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={list} />
    </MeFrame>
  );
}
