import { formatMeetupTime } from '@hallway/time/format';
import type { Draft } from './blocks.ts';
import { levelWord, meetupFacts, type Pen } from './parts.ts';
import { inline } from './user-text.ts';
import type { MailViews } from './views.ts';

/** Was the level true? One question, with the answer a click away. */
export function feedbackAsked(pen: Pen, { meetup, url, closesAt }: MailViews['feedback-asked']): Draft {
  const { t, locale } = pen;
  const words = { meetup: inline(meetup.title), level: levelWord(t, meetup.level) };
  const { date: until } = formatMeetupTime({ startsAt: closesAt, endsAt: closesAt, timeZone: meetup.timeZone, locale });
  return {
    level: meetup.level,
    why: t('mails.why.present', { community: inline(meetup.community), site: pen.site }),
    subject: t('mails.feedback-asked.subject', words),
    title: t('mails.feedback-asked.title', words),
    blocks: [
      { type: 'text', text: t('mails.feedback-asked.lead', words) },
      meetupFacts(pen, meetup),
      { type: 'action', label: t('mails.feedback-asked.button'), url, level: meetup.level },
      { type: 'small', text: t('mails.feedback-asked.private', { until }) },
    ],
  };
}
