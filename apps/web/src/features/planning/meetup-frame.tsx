import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { PublishButton } from './publish-button.tsx';

/** Header and tabs of everything an organiser does for one meetup. */
export function MeetupFrame({ meetup, children }: { meetup: Meetup; children: ReactNode }) {
  const t = textOf({ organise });
  const params = { meetup: meetup.slug };
  return (
    <div className="shell pb-16">
      <PageHeader
        title={meetup.title}
        level={meetup.level}
        eyebrow={
          <Link to="/c/$community/manage" params={{ community: meetup.community.slug }} className="link" dir="auto">
            {meetup.community.title}
          </Link>
        }
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
            <StateBadge state={`meetup.${meetup.state}`} />
            <span>
              {longDate(meetup.startsAt, meetup.timeZone)}, <ZonedTime {...meetup} />
            </span>
          </span>
        }
        actions={
          <>
            <LinkButton look="quiet" to="/m/$meetup" params={params}>
              {t('meetup.seePage')}
            </LinkButton>
            {meetup.state === 'draft' && <PublishButton meetup={meetup} />}
          </>
        }
      >
        <LinkTabs
          label={t('meetup.tabs')}
          tabs={[
            { link: { to: '/m/$meetup/edit', params }, label: t('meetup.tab.edit') },
            { link: { to: '/m/$meetup/agenda', params }, label: t('meetup.tab.agenda'), count: meetup.agenda.length },
            {
              link: { to: '/m/$meetup/attendees', params, activeOptions: { exact: true, includeSearch: false } },
              label: t('meetup.tab.attendees'),
              count: meetup.seats.going,
            },
            {
              link: { to: '/m/$meetup/mails', params, activeOptions: { exact: true, includeSearch: false } },
              label: t('meetup.tab.mails'),
            },
          ]}
        />
      </PageHeader>
      {children}
    </div>
  );
}
