import type { DiffFile } from '../diff/types.ts';

export type PatchAuthor = { name: string; email: string };

export type MailPatch = {
  /** Position in the series, from 1. */
  number: number;
  total: number;
  /** Without `[PATCH …]` and list tags. Empty when the mail had none. */
  subject: string;
  author: PatchAuthor;
  /** UTC, ISO 8601; null when the mail had no readable date. */
  authoredAt: string | null;
  /** Without angle brackets; null when absent. */
  messageId: string | null;
  /** The commit message below the subject, trailers included. */
  body: string;
  /** Text between `---` and the diff that is not git's own summary: the sender's notes for reviewers. */
  notes: string;
  trailers: { token: string; value: string }[];
  files: DiffFile[];
  additions: number;
  deletions: number;
  /** True when any file of the patch is binary. */
  binary: boolean;
  /** The diff as text, for display. Apply `source`, not this: a mail's charset may have been decoded. */
  diff: string;
  /** The mail as it stands in the input, with its `From ` line if it had one. */
  source: Uint8Array;
};

export type CoverLetter = {
  subject: string;
  author: PatchAuthor;
  authoredAt: string | null;
  messageId: string | null;
  text: string;
};

export type PatchSeries = {
  subject: string;
  /** 1 unless marked `v2`, `v3` … */
  version: number;
  total: number;
  /** Words of the bracket besides PATCH, version and number: `RFC`, `net-next` … */
  tags: string[];
  coverLetter: CoverLetter | null;
  /** Ordered by number, never by arrival. */
  patches: MailPatch[];
  missing: number[];
  complete: boolean;
};

export type PatchWarningCode =
  | 'no-subject'
  | 'no-author'
  | 'no-date'
  | 'unknown-charset'
  | 'unnumbered'
  | 'incomplete-series'
  | 'duplicate-message'
  | 'comment-ignored'
  | 'message-ignored'
  | 'patch-without-diff'
  | 'diff-cut'
  | 'diff-damaged';

/** `message` counts the mails of the input from 1; `line` is the 1-based line of the input where that mail begins. */
export type PatchWarning = { code: PatchWarningCode; message?: number; line?: number; detail?: string };

export type PatchMailError = {
  code: 'unreadable-message' | 'nested-too-deep';
  message: number;
  line: number;
  reason: string;
};

export type NotAPatchDetail =
  'raw-diff' | 'pull-request' | 'cover-letter-only' | 'comment-only' | 'no-diff' | 'no-mail';

export type PatchMailFailure = {
  ok: false;
  code: 'empty' | 'too-large' | 'too-many-messages' | 'not-a-patch';
  detail?: NotAPatchDetail;
  /** What a raw diff lacks to be a patch. */
  missing?: ('author' | 'date' | 'message')[];
  line?: number;
  /** English, for logs; translate by `code` and `detail`. */
  reason: string;
  warnings: PatchWarning[];
  errors: PatchMailError[];
};

export type PatchMailSuccess = { ok: true; series: PatchSeries[]; warnings: PatchWarning[]; errors: PatchMailError[] };

export type PatchMailResult = PatchMailSuccess | PatchMailFailure;

export type PatchMailLimits = { maxBytes: number; maxMessages: number; maxLines: number };
