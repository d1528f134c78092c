import { factsOf, notificationKinds } from '@hallway/contracts/notification-kinds';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import { accountDeleted, emailChange, emailChanged, signIn } from './account-mails.ts';
import type { Draft } from './blocks.ts';
import { commentHidden, commentPosted, commentReplied, reportDecided, reportReceived } from './discussion-mails.ts';
import { patchMerged, patchReviewed, patchSubmitted, taskClaimExpiring } from './hackathon-mails.ts';
import { feedbackAsked } from './level-mails.ts';
import { communityAnnouncement, digest, meetupAnnouncement, reminder } from './news-mails.ts';
import { invitation } from './invitation-mail.ts';
import { levelWord, type Pen } from './parts.ts';
import { renderHtml, type Frame } from './render-html.ts';
import { renderText } from './render-text.ts';
import {
  requestsWaiting,
  rsvpCancelled,
  rsvpChanged,
  rsvpConfirmed,
  rsvpNotChanged,
  rsvpPromoted,
  rsvpRefused,
  rsvpRequested,
  rsvpWaitlisted,
} from './rsvp-mails.ts';
import { shiftAssigned, shiftChanged, shiftReminder } from './roster-mails.ts';
import { proposalDecision, proposalReceived, proposalRelevelled, scheduleChange } from './talk-mails.ts';
import { inline } from './user-text.ts';
import type { AccountMailKind, MailKind, MailViews } from './views.ts';

export interface MailRequest<K extends MailKind> {
  kind: K;
  view: MailViews[K];
  /** BCP 47 tag of the recipient; what we have no words for is written in English. */
  locale?: string | null;
  /** IANA zone of the recipient: times are repeated in it where it differs from the meetup's. */
  timeZone?: string | null;
  site: { name: string; url: string };
  /** Page where the recipient chooses their mails; none for people without an account. */
  preferencesUrl?: string | null;
  /** Address that takes the one-click POST of RFC 8058 for this recipient and kind. Not used for transactional kinds. */
  unsubscribeUrl?: string | null;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  /** `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 2369, RFC 8058) for kinds that can be switched off. */
  headers: Record<string, string>;
}

type Templates = { [K in MailKind]: (pen: Pen, view: MailViews[K]) => Draft };

const templates: Templates = {
  'sign-in': signIn,
  'email-change': emailChange,
  'email-changed': emailChanged,
  'account-deleted': accountDeleted,
  'rsvp-confirmed': rsvpConfirmed,
  'rsvp-waitlisted': rsvpWaitlisted,
  'rsvp-promoted': rsvpPromoted,
  'rsvp-changed': rsvpChanged,
  'rsvp-cancelled': rsvpCancelled,
  'rsvp-not-changed': rsvpNotChanged,
  'rsvp-requested': rsvpRequested,
  'rsvp-refused': rsvpRefused,
  'requests-waiting': requestsWaiting,
  'reminder-day': reminder('reminder-day'),
  'reminder-hours': reminder('reminder-hours'),
  'meetup-announcement': meetupAnnouncement,
  'community-announcement': communityAnnouncement,
  digest,
  'proposal-received': proposalReceived,
  'proposal-decision': proposalDecision,
  'proposal-relevelled': proposalRelevelled,
  'schedule-change': scheduleChange,
  'patch-submitted': patchSubmitted,
  'patch-reviewed': patchReviewed,
  'patch-merged': patchMerged,
  'task-claim-expiring': taskClaimExpiring,
  'feedback-asked': feedbackAsked,
  'shift-assigned': shiftAssigned,
  'shift-changed': shiftChanged,
  'shift-reminder': shiftReminder,
  'comment-replied': commentReplied,
  'comment-posted': commentPosted,
  'comment-hidden': commentHidden,
  'report-received': reportReceived,
  'report-decided': reportDecided,
  invitation,
};

export const mailKinds = Object.keys(templates) as MailKind[];

/** Writes one mail to one person. The views carry plain text; everything is escaped here. */
export function renderMail<K extends MailKind>(request: MailRequest<K>): RenderedMail {
  const { draft, locale, t, site } = draftOf(request);
  const unsubscribeUrl = isTransactional(request.kind) ? null : request.unsubscribeUrl;
  const frame: Frame = {
    locale,
    site,
    siteUrl: request.site.url,
    levelWord: (level) => levelWord(t, level),
    linkHint: t('mails.part.orLink'),
    preferences: request.preferencesUrl
      ? { label: t('mails.part.preferences'), url: request.preferencesUrl }
      : undefined,
    unsubscribe: unsubscribeUrl ? { label: draft.stop ?? t('mails.part.unsubscribe'), url: unsubscribeUrl } : undefined,
  };
  return {
    subject: draft.subject,
    html: renderHtml(draft, frame),
    text: renderText(draft, frame),
    headers: unsubscribeUrl
      ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {},
  };
}

const isTransactional = (kind: MailKind): boolean =>
  isAccountMail(kind) || (kind !== 'invitation' && factsOf(kind).transactional);

const isAccountMail = (kind: MailKind): kind is AccountMailKind =>
  kind !== 'invitation' && !(kind in notificationKinds);

/** The mail in one sentence and one address, for where it is told inside the application: its subject, and where its button leads. */
export function headline<K extends MailKind>(request: MailRequest<K>): { text: string; url: string | null } {
  const { draft } = draftOf(request);
  const action = draft.blocks.find((block) => block.type === 'action');
  return { text: draft.subject, url: action?.url ?? null };
}

function draftOf<K extends MailKind>(request: MailRequest<K>) {
  const locale = supportedLocale(request.locale);
  const t = createTranslator(locale);
  const site = inline(request.site.name);
  const draft: Draft = templates[request.kind]({ t, locale, site, viewerTimeZone: request.timeZone }, request.view);
  return { draft, locale, t, site };
}
