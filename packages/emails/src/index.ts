export { mailKinds, renderMail, type MailRequest, type RenderedMail } from './render-mail.ts';
export type {
  MailKind,
  MailViews,
  MeetupChange,
  MeetupView,
  NotChangedReason,
  PatchView,
  ProposalView,
} from './views.ts';
