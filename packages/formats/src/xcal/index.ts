export { readXcal, defaultXcalLimits } from './read-xcal.ts';
export { htmlToMarkdown } from './clean-html.ts';
export type {
  XcalFailure,
  XcalFailureCode,
  XcalLimits,
  XcalResult,
  XcalSchedule,
  XcalSession,
  XcalSummary,
  XcalWarning,
  XcalWarningCode,
} from './types.ts';
