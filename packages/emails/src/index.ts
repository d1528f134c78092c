export { mailKinds, renderMail, type MailRequest, type RenderedMail } from './render-mail.ts';
export type { MailKind, MailViews, MeetupChange, MeetupView, PatchView, ProposalView } from './views.ts';
