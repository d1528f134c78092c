import type { Block, Draft } from './blocks.ts';
import type { Pen } from './parts.ts';
import { inline, paragraph } from './user-text.ts';
import type { MailViews, PlaceOfComment } from './views.ts';

const about = (pen: Pen, { level, community }: PlaceOfComment) => ({
  level,
  why: pen.t('mails.why.discussion', { community: inline(community), site: pen.site }),
});

const quote = (text: string): Block => ({ type: 'quote', text: paragraph(text) });

const open = ({ t }: Pen, { level }: PlaceOfComment, url: string): Block => ({
  type: 'action',
  label: t('mails.discussion.button'),
  url,
  level,
});

export function commentReplied(pen: Pen, { meetup, by, text, url }: MailViews['comment-replied']): Draft {
  const { t } = pen;
  const words = { name: inline(by), meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: t('mails.comment-replied.subject', words),
    title: t('mails.comment-replied.title'),
    blocks: [{ type: 'text', text: t('mails.comment-posted.lead', words) }, quote(text), open(pen, meetup, url)],
  };
}

export function commentPosted(pen: Pen, { meetup, by, reply, text, url }: MailViews['comment-posted']): Draft {
  const { t } = pen;
  const words = { name: inline(by), meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: t(`mails.comment-posted.subject.${reply ? 'reply' : 'new'}`, words),
    title: t(`mails.comment-posted.title.${reply ? 'reply' : 'new'}`),
    blocks: [{ type: 'text', text: t('mails.comment-posted.lead', words) }, quote(text), open(pen, meetup, url)],
  };
}

export function commentHidden(pen: Pen, { meetup, text, reason, url }: MailViews['comment-hidden']): Draft {
  const { t } = pen;
  const words = { meetup: inline(meetup.title), community: inline(meetup.community) };
  return {
    ...about(pen, meetup),
    subject: t('mails.comment-hidden.subject', words),
    title: t('mails.comment-hidden.title'),
    blocks: [
      { type: 'text', text: t('mails.comment-hidden.lead', words) },
      quote(text),
      { type: 'quote', title: t('mails.comment-hidden.reason'), text: paragraph(reason) },
      open(pen, meetup, url),
    ],
  };
}

export function reportReceived(pen: Pen, { meetup, kind, text, hidden, url }: MailViews['report-received']): Draft {
  const { t } = pen;
  const words = { meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: t('mails.report-received.subject', words),
    title: t('mails.report-received.title'),
    blocks: [
      { type: 'text', text: t('mails.report-received.lead', words) },
      { type: 'facts', rows: [{ label: t('mails.report-received.kind'), value: t(`mails.report.${kind}`) }] },
      quote(text),
      ...(hidden ? [{ type: 'text', text: t('mails.report-received.hidden') } satisfies Block] : []),
      { type: 'action', label: t('mails.report-received.button'), url, level: meetup.level },
    ],
  };
}

export function reportDecided(pen: Pen, { meetup, outcome, url }: MailViews['report-decided']): Draft {
  const { t } = pen;
  const words = { meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: t(`mails.report-decided.subject.${outcome}`, words),
    title: t(`mails.report-decided.title.${outcome}`),
    blocks: [{ type: 'text', text: t(`mails.report-decided.lead.${outcome}`, words) }, open(pen, meetup, url)],
  };
}
