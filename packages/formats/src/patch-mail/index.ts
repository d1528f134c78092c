export { toMbox } from './to-mbox.ts';
export { parsePatchMail, defaultPatchMailLimits } from './parse-patch-mail.ts';
export type {
  CoverLetter,
  MailPatch,
  NotAPatchDetail,
  PatchAuthor,
  PatchMailError,
  PatchMailFailure,
  PatchMailLimits,
  PatchMailResult,
  PatchMailSuccess,
  PatchSeries,
  PatchWarning,
  PatchWarningCode,
} from './types.ts';
