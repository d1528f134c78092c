export type {
  MailKind,
  MailViews,
  MeetupChange,
  MeetupView,
  NotChangedReason,
  PatchView,
  ProposalView,
} from './views.ts';
export { headline, mailKinds, renderMail, type MailRequest, type RenderedMail } from './render-mail.ts';
