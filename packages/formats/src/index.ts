export { parseDiff, defaultDiffLimits } from './diff/parse-diff.ts';
export type {
  DiffFile,
  DiffFileStatus,
  DiffHunk,
  DiffIssue,
  DiffIssueCode,
  DiffLimits,
  DiffLine,
  DiffLineKind,
  ParsedDiff,
} from './diff/types.ts';
export { unexplainedPrerequisites } from './level-words/unexplained-prerequisites.ts';
export { proposeLevels } from './level-words/propose-levels.ts';
export type { Level, LevelProposal, LevelReason, LevelReasonCode, LevelWords } from './level-words/propose-level.ts';
