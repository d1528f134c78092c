import type { Draft } from './blocks.ts';
import { assumptions, levelWord, meetupFacts, openMeetup, type Pen, timeFacts } from './parts.ts';
import { inline, paragraph } from './user-text.ts';
import type { MailViews } from './views.ts';

/** The day before, or two hours before. */
export const reminder =
  (kind: 'reminder-day' | 'reminder-hours') =>
  (pen: Pen, { meetup }: MailViews['reminder-day']): Draft => {
    const { t } = pen;
    const name = { meetup: inline(meetup.title) };
    return {
      level: meetup.level,
      why: t('mails.why.rsvp', { community: inline(meetup.community), site: pen.site }),
      subject: t(`mails.${kind}.subject`, name),
      title: t(`mails.${kind}.title`),
      blocks: [
        { type: 'text', text: t(`mails.${kind}.lead`, name) },
        meetupFacts(pen, meetup),
        ...(kind === 'reminder-day' ? assumptions(pen, meetup) : []),
        openMeetup(pen, meetup),
        { type: 'small', text: t('mails.part.cannotCome') },
      ],
    };
  };

export function meetupAnnouncement(pen: Pen, { meetup, subject, body }: MailViews['meetup-announcement']): Draft {
  const { t } = pen;
  return {
    level: meetup.level,
    why: t('mails.why.rsvp', { community: inline(meetup.community), site: pen.site }),
    subject: t('mails.meetup-announcement.subject', { subject: inline(subject), meetup: inline(meetup.title) }),
    title: inline(subject),
    blocks: [
      {
        type: 'small',
        text: t('mails.meetup-announcement.from', {
          community: inline(meetup.community),
          meetup: inline(meetup.title),
        }),
      },
      { type: 'markdown', text: paragraph(body) },
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
    ],
  };
}

export function communityAnnouncement(
  { t, site }: Pen,
  { community, url, subject, body }: MailViews['community-announcement'],
): Draft {
  const name = { community: inline(community) };
  return {
    why: t('mails.why.member', { ...name, site }),
    subject: t('mails.community-announcement.subject', { ...name, subject: inline(subject) }),
    title: inline(subject),
    blocks: [
      { type: 'small', text: t('mails.community-announcement.from', name) },
      { type: 'markdown', text: paragraph(body) },
      { type: 'action', label: t('mails.community-announcement.button'), url },
    ],
  };
}

export function digest(pen: Pen, { meetups, more, url, hidden }: MailViews['digest']): Draft {
  const { t } = pen;
  const first = meetups[0];
  return {
    why: t('mails.why.digest', { site: pen.site }),
    subject: t('mails.digest.subject', { more: meetups.length - 1 + more, meetup: inline(first?.title ?? '') }),
    title: t('mails.digest.title'),
    blocks: [
      { type: 'text', text: t('mails.digest.lead') },
      {
        type: 'cards',
        cards: meetups.map((meetup) => {
          const [when] = timeFacts(pen, meetup);
          return {
            level: meetup.level,
            levelWord: levelWord(t, meetup.level),
            ...(meetup.isNew && { badge: t('mails.digest.new') }),
            title: inline(meetup.title),
            url: meetup.url,
            lines: [
              (when?.value ?? '').replace('\n', ', '),
              [inline(meetup.community), inline(meetup.place)].filter(Boolean).join(' · '),
            ],
          };
        }),
      },
      ...(more > 0 ? [{ type: 'text', text: t('mails.digest.more', { count: more }) } as const] : []),
      { type: 'action', label: t('mails.digest.button'), url },
      ...hidden.map(
        (each) =>
          ({
            type: 'link',
            label: t('mails.digest.hidden', { count: each.count, level: levelWord(t, each.level) }),
            url: each.url,
          }) as const,
      ),
    ],
  };
}
