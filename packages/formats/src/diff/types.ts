export type DiffLineKind = 'context' | 'add' | 'del' | 'no-newline';

/** One line of a hunk. `text` is without its leading marker; `oldLine`/`newLine` are 1-based and absent where the side has no such line. */
export type DiffLine = { kind: DiffLineKind; text: string; oldLine?: number; newLine?: number };

export type DiffHunk = {
  /** The whole `@@ … @@ section` line. */
  header: string;
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: DiffLine[];
};

export type DiffFileStatus = 'added' | 'deleted' | 'modified' | 'renamed' | 'copied' | 'mode';

export type DiffFile = {
  /** Null for an added file. Never carries the `a/` prefix. */
  oldPath: string | null;
  /** Null for a deleted file. Never carries the `b/` prefix. */
  newPath: string | null;
  status: DiffFileStatus;
  /** Octal text as git writes it, for example `100644`. */
  oldMode: string | null;
  newMode: string | null;
  /** Percent, 0-100, for renames and copies. */
  similarity: number | null;
  binary: boolean;
  additions: number;
  deletions: number;
  hunks: DiffHunk[];
};

export type DiffIssueCode = 'too-large' | 'too-many-files' | 'too-many-lines' | 'hunk-incomplete' | 'path-missing';

/** Something the reader had to cut or could not follow; `line` is 1-based within the diff text. */
export type DiffIssue = { code: DiffIssueCode; line: number };

export type DiffLimits = { maxCharacters: number; maxFiles: number; maxLines: number };

export type ParsedDiff = {
  files: DiffFile[];
  additions: number;
  deletions: number;
  issues: DiffIssue[];
  /** How many lines of the text belong to the diff, counted from its first line; what follows is a mail signature or noise. */
  lineCount: number;
};
