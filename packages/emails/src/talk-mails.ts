import type { Block, Draft } from './blocks.ts';
import { levelWord, meetupFacts, note, timeFacts, type Pen } from './parts.ts';
import { inline } from './user-text.ts';
import type { MailViews, ProposalView } from './views.ts';

function about(pen: Pen, proposal: ProposalView) {
  return {
    level: proposal.level,
    why: pen.t('mails.why.proposal', { community: inline(proposal.community), site: pen.site }),
  };
}

export function proposalReceived(pen: Pen, { proposal, decisionBy }: MailViews['proposal-received']): Draft {
  const { t, locale } = pen;
  const title = inline(proposal.title);
  const long = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  const promise: Block[] = decisionBy
    ? [{ type: 'text', text: t('mails.proposal-received.decision', { date: long.format(new Date(decisionBy)) }) }]
    : [];
  return {
    ...about(pen, proposal),
    subject: t('mails.proposal-received.subject', { title }),
    title: t('mails.proposal-received.title'),
    blocks: [
      { type: 'text', text: t('mails.proposal-received.lead', { title, community: inline(proposal.community) }) },
      ...promise,
      { type: 'action', label: t('mails.proposal-received.button'), url: proposal.url, level: proposal.level },
    ],
  };
}

export function proposalDecision(pen: Pen, view: MailViews['proposal-decision']): Draft {
  const { t } = pen;
  const { proposal, decision } = view;
  const names = { title: inline(proposal.title), community: inline(proposal.community) };
  return {
    ...about(pen, proposal),
    subject: t(`mails.proposal-decision.subject.${decision}`, names),
    title: t(`mails.proposal-decision.title.${decision}`),
    blocks: [
      { type: 'text', text: t(`mails.proposal-decision.lead.${decision}`, names) },
      ...note(pen, view.note),
      {
        type: 'action',
        label: t(`mails.proposal-decision.button.${decision}`),
        url: proposal.url,
        level: proposal.level,
      },
    ],
  };
}

export function proposalRelevelled(pen: Pen, { proposal, from, note: text }: MailViews['proposal-relevelled']): Draft {
  const { t } = pen;
  const title = inline(proposal.title);
  const level = levelWord(t, proposal.level);
  return {
    ...about(pen, proposal),
    subject: t('mails.proposal-relevelled.subject', { level, title }),
    title: t('mails.proposal-relevelled.title'),
    blocks: [
      {
        type: 'text',
        text: t('mails.proposal-relevelled.lead', {
          community: inline(proposal.community),
          title,
          from: levelWord(t, from),
          level,
        }),
      },
      ...note(pen, text),
      { type: 'action', label: t('mails.proposal-received.button'), url: proposal.url, level: proposal.level },
    ],
  };
}

export function scheduleChange(pen: Pen, { meetup, change, reason, session }: MailViews['schedule-change']): Draft {
  const { t } = pen;
  const names = { title: inline(session.title), meetup: inline(meetup.title) };
  return {
    level: meetup.level,
    why: t('mails.why.starred', { site: pen.site }),
    subject: t(`mails.schedule-change.subject.${change}`, names),
    title: t(`mails.schedule-change.title.${change}`),
    blocks: [
      { type: 'text', text: t(`mails.schedule-change.lead.${change}`, names) },
      ...note(pen, reason),
      ...scheduleFacts(pen, { meetup, change, session }),
      { type: 'action', label: t('mails.part.open'), url: session.url, level: meetup.level },
    ],
  };
}

function scheduleFacts(pen: Pen, { meetup, change, session }: MailViews['schedule-change']): Block[] {
  if (change === 'removed') return [];
  if (change === 'meetup-moved' || change === 'meetup-cancelled') return [meetupFacts(pen, meetup)];
  const rows = timeFacts(pen, { ...session, timeZone: meetup.timeZone });
  if (session.room) rows.push({ label: pen.t('mails.schedule-change.room'), value: inline(session.room) });
  return [{ type: 'facts', rows }];
}
