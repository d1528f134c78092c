import { organise } from '@hallway/i18n/en/organise';
import { proposals } from '@hallway/i18n/en/proposals';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { CallWindow } from './call-window.tsx';
import { ownCallsQuery } from './call-queries.ts';

export function CallListPage({ community }: { community: string }) {
  const t = textOf({ proposals });
  const list = useSuspenseInfiniteQuery(ownCallsQuery(community));
  const calls = list.data.pages.flatMap(({ items }) => items);
  const open = (
    <LinkButton look="quiet" to="/c/$community/manage/calls/new" params={{ community }}>
      {t('call.newTitle')}
    </LinkButton>
  );
  return (
    <ManageFrame community={community}>
      {calls.length === 0 ? (
        <EmptyState title={t('call.none')} action={open}>
          {t('call.noneText')}
        </EmptyState>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-2xl">{textOf({ organise })('manage.calls')}</h2>
            {open}
          </div>
          <ul className="space-y-3">
            {calls.map((call) => (
              <li key={call.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
                <p className="mb-1 flex flex-wrap items-center gap-3">
                  <StateBadge state={call.open ? 'call.open' : 'call.closed'} />
                  <span className="text-ink-soft">
                    <CallWindow call={call} />
                  </span>
                </p>
                <h3 className="text-xl" dir="auto">
                  {call.title}
                </h3>
                <p className="mt-1 text-ink-soft">
                  {[call.series?.title ?? call.meetup?.title, t('call.count', { count: call.proposals })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p className="mt-2 flex flex-wrap gap-x-4">
                  <Link
                    to="/c/$community/panel"
                    params={{ community }}
                    search={{ call: call.id }}
                    className="link min-h-9 content-center font-semibold"
                  >
                    {t('panel.counts', { count: call.proposals })}
                  </Link>
                  <Link
                    to="/c/$community/manage/calls/$callId"
                    params={{ community, callId: call.id }}
                    className="link min-h-9 content-center"
                  >
                    {t('call.edit')}
                  </Link>
                  <Link
                    to="/c/$community/calls/$callId"
                    params={{ community, callId: call.id }}
                    className="link min-h-9 content-center"
                  >
                    {t('call.see')}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <MoreButton pages={list} />
    </ManageFrame>
  );
}
