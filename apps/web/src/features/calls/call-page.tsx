import { proposals } from '@hallway/i18n/en/proposals';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { callQuery } from './call-queries.ts';
import { CallWindow } from './call-window.tsx';

/** What a call looks for, until when, and the way to propose. */
export function CallPage({ callId }: { callId: string }) {
  const t = textOf({ proposals });
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const community = call.community.slug;
  const { member } = useMe();
  const roles = useRoles(community);
  const target = call.series ?? call.meetup;
  return (
    <div className="shell pb-16">
      <PageHeader
        title={call.title}
        eyebrow={
          <Link to="/c/$community" params={{ community }} className="link" dir="auto">
            {call.community.title}
          </Link>
        }
        lead={
          <span className="flex flex-wrap items-center gap-3">
            <StateBadge state={call.open ? 'call.open' : 'call.closed'} />
            <CallWindow call={call} />
          </span>
        }
        actions={
          <>
            {hasRole(roles, 'organiser') && (
              <LinkButton look="quiet" to="/c/$community/manage/calls/$callId" params={{ community, callId }}>
                {t('call.edit')}
              </LinkButton>
            )}
            {call.open && (
              <LinkButton to="/c/$community/calls/$callId/propose" params={{ community, callId }}>
                {t('call.propose')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-6">
          {!call.open && <Notice title={t('call.closedTitle')}>{t('call.closedText')}</Notice>}
          {call.description && <Markdown text={call.description} />}
        </div>
        <aside className="space-y-4">
          <Card title={t('call.formats')}>
            <ul className="divide-y divide-line">
              {call.formats.map(({ key, title, minutes }) => (
                <li key={key} className="flex justify-between gap-4 py-2 first:pt-0 last:pb-0">
                  <span className="font-semibold" dir="auto">
                    {title}
                  </span>
                  <span className="text-ink-soft">{t('call.minutes', { count: minutes })}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            {target && (
              <p className="mb-2">
                <span className="text-ink-soft">{t('call.for')} </span>
                {call.series && (
                  <Link to="/c/$community/s/$series" params={{ community, series: call.series.slug }} className="link">
                    {call.series.title}
                  </Link>
                )}
                {!call.series && call.meetup && (
                  <Link to="/m/$meetup" params={{ meetup: call.meetup.slug }} className="link">
                    {call.meetup.title}
                  </Link>
                )}
              </p>
            )}
            {call.decisionDays && <p className="mb-2">{t('call.decision', { count: call.decisionDays })}</p>}
            <p className="text-ink-soft">{t('call.count', { count: call.proposals })}</p>
            {member && (
              <Link to="/me/proposals" className="link mt-2 inline-block min-h-9 content-center">
                {t('call.mine')}
              </Link>
            )}
          </Card>
        </aside>
      </div>
    </div>
  );
}
