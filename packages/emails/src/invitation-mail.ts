import { formatMeetupTime } from '@hallway/time/format';
import type { Block, Draft } from './blocks.ts';
import { assumptions, meetupFacts, type Pen } from './parts.ts';
import { inline } from './user-text.ts';
import type { MailViews } from './views.ts';

/** To an address, not to a member: it says who asks for what, and how never to be asked again. */
export function invitation(pen: Pen, view: MailViews['invitation']): Draft {
  const { t, locale } = pen;
  const { meetup } = view;
  const names = { name: inline(view.by), community: inline(view.community), site: pen.site };
  const { date } = formatMeetupTime({
    startsAt: view.expiresAt,
    endsAt: view.expiresAt,
    timeZone: view.timeZone,
    locale,
  });
  const about: Block[] = meetup ? [meetupFacts(pen, meetup), ...assumptions(pen, meetup)] : [];
  return {
    ...(meetup && { level: meetup.level }),
    subject: meetup
      ? t('mails.invitation.subject.meetup', { ...names, meetup: inline(meetup.title) })
      : t('mails.invitation.subject.community', names),
    title: meetup ? inline(meetup.title) : t('mails.invitation.title', names),
    why: t('mails.why.invitation', names),
    stop: t('mails.invitation.never'),
    blocks: [
      { type: 'text', text: t(meetup ? 'mails.invitation.lead.meetup' : 'mails.invitation.lead.community', names) },
      ...about,
      ...(view.role
        ? [{ type: 'text', text: t('mails.invitation.role', { role: t(`mails.role.${view.role}`) }) } satisfies Block]
        : []),
      { type: 'action', label: t('mails.invitation.button'), url: view.url, ...(meetup && { level: meetup.level }) },
      { type: 'small', text: t('mails.invitation.expiry', { date }) },
    ],
  };
}
