import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';
import { DatedTime } from '../../ui/dated-time.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { hasRole, meetupParts, openParts } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { PublishButton } from './publish-button.tsx';

const pages = {
  edit: '/m/$meetup/edit',
  agenda: '/m/$meetup/agenda',
  attendees: '/m/$meetup/attendees',
  checkIn: '/m/$meetup/check-in',
  announcements: '/m/$meetup/announcements',
  checklist: '/m/$meetup/checklist',
  roster: '/m/$meetup/roster',
  retrospective: '/m/$meetup/retrospective',
  mails: '/m/$meetup/mails',
  truth: '/m/$meetup/truth',
} as const satisfies Record<keyof typeof meetupParts, LinkProps['to']>;

/** Header of everything an organiser or a volunteer does for one meetup, and the tabs of what they may open. */
export function MeetupFrame({ meetup, children }: { meetup: Meetup; children: ReactNode }) {
  const t = textOf({ organise });
  const params = { meetup: meetup.slug };
  const roles = useRoles(meetup.community.slug);
  const parts = openParts(meetupParts, roles);
  const organises = hasRole(roles, 'organiser');
  const counts: Partial<Record<keyof typeof pages, number>> = {
    agenda: meetup.agenda.length,
    attendees: meetup.seats.going,
  };
  return (
    <div className="shell pb-16">
      <PageHeader
        title={meetup.title}
        level={meetup.level}
        eyebrow={
          <Link
            to={organises ? '/c/$community/manage' : '/c/$community'}
            params={{ community: meetup.community.slug }}
            className="link"
            dir="auto"
          >
            {meetup.community.title}
          </Link>
        }
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
            <StateBadge state={`meetup.${meetup.state}`} />
            <span>
              <DatedTime startsAt={meetup.startsAt} endsAt={meetup.endsAt} timeZone={meetup.timeZone} />
            </span>
          </span>
        }
        actions={
          <>
            <LinkButton look="quiet" to="/m/$meetup" params={params}>
              {t('meetup.seePage')}
            </LinkButton>
            {organises && meetup.state === 'draft' && <PublishButton meetup={meetup} />}
          </>
        }
      >
        {parts.length > 1 && (
          <LinkTabs
            label={t('meetup.tabs')}
            tabs={parts.map((part) => ({
              link: { to: pages[part], params, activeOptions: { exact: true, includeSearch: false } },
              label: t(`meetup.tab.${part}`),
              ...(counts[part] !== undefined && { count: counts[part] }),
            }))}
          />
        )}
      </PageHeader>
      {children}
    </div>
  );
}
