import { readGitHeaderPaths, readPath, withoutPrefixes } from './quoted-path.ts';
import type { DiffFile, DiffHunk, DiffIssue, DiffIssueCode, DiffLimits, ParsedDiff } from './types.ts';

export const defaultDiffLimits: DiffLimits = { maxCharacters: 8_000_000, maxFiles: 2_000, maxLines: 200_000 };

/**
 * Reads a unified diff as git writes it (extended headers, quoted paths, renames, copies, mode changes, binary patches,
 * `\ No newline at end of file`) and the plain `---`/`+++` form of other tools.
 *
 * Never throws; runs in time linear to the text. What cannot be followed or exceeds a limit is named in `issues`.
 * Written by hand because general diff libraries drop similarity, modes and binary payloads, and reject the whole text at one bad hunk.
 * Format: git-diff(1), "Generating patch text with -p".
 */
export function parseDiff(text: string, limits: Partial<DiffLimits> = {}): ParsedDiff {
  return new DiffReader(text, { ...defaultDiffLimits, ...limits }).read();
}

/** True where a diff begins: `diff --git …`, or `---`/`+++`/`@@` in a row. */
export function isDiffStart(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.startsWith('diff --git ')) return true;
  return (
    line.startsWith('--- ') && (lines[index + 1] ?? '').startsWith('+++ ') && hunkPattern.test(lines[index + 2] ?? '')
  );
}

const hunkPattern = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const devNull = '/dev/null';

class DiffReader {
  private readonly lines: string[];
  private readonly files: DiffFile[] = [];
  private readonly issues: DiffIssue[] = [];
  private index = 0;
  private end = 0;
  private hunkLines = 0;

  constructor(
    text: string,
    private readonly limits: DiffLimits,
  ) {
    const tooLarge = text.length > limits.maxCharacters;
    this.lines = tooLarge ? [] : text.split('\n');
    if (tooLarge) this.issue('too-large');
  }

  read(): ParsedDiff {
    while (this.index < this.lines.length) {
      if (!isDiffStart(this.lines, this.index)) this.index += 1;
      else if (this.files.length >= this.limits.maxFiles) {
        this.issue('too-many-files');
        break;
      } else if (!this.readFile()) break;
    }
    const sum = (key: 'additions' | 'deletions') => this.files.reduce((total, file) => total + file[key], 0);
    return {
      files: this.files,
      additions: sum('additions'),
      deletions: sum('deletions'),
      issues: this.issues,
      lineCount: this.end,
    };
  }

  private issue(code: DiffIssueCode): void {
    this.issues.push({ code, line: this.index + 1 });
  }

  /** Reads one file; false when a limit ends the reading. */
  private readFile(): boolean {
    const file: DiffFile = {
      oldPath: null,
      newPath: null,
      status: 'modified',
      oldMode: null,
      newMode: null,
      similarity: null,
      binary: false,
      additions: 0,
      deletions: 0,
      hunks: [],
    };
    this.files.push(file);
    // A carriage return on git's own header means the whole text travelled with CRLF; only then it is not content.
    const crlf = (this.lines[this.index] ?? '').endsWith('\r');
    if (this.line().startsWith('diff --git ')) {
      const paths = readGitHeaderPaths(this.line().slice('diff --git '.length));
      file.oldPath = paths?.oldPath ?? null;
      file.newPath = paths?.newPath ?? null;
      this.advance();
      this.readExtendedHeaders(file);
    }
    this.readPaths(file);
    let within = true;
    for (let match = hunkPattern.exec(this.line()); match && within; match = hunkPattern.exec(this.line())) {
      within = this.readHunk(file, match, crlf);
    }
    this.settle(file);
    return within;
  }

  private line(): string {
    const line = this.lines[this.index] ?? '';
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  private advance(): void {
    this.index += 1;
    this.end = Math.min(this.index, this.lines.length);
  }

  private readExtendedHeaders(file: DiffFile): void {
    for (; this.index < this.lines.length; this.advance()) {
      const line = this.line();
      const match =
        /^(old mode|new mode|deleted file mode|new file mode|rename from|rename to|copy from|copy to|similarity index|dissimilarity index|index) (.*)$/.exec(
          line,
        );
      if (match) this.applyHeader(file, match[1]!, match[2]!);
      else if (line.startsWith('Binary files ')) file.binary = true;
      else if (line === 'GIT binary patch') {
        file.binary = true;
        this.skipBinaryPatch();
        return;
      } else return;
    }
  }

  private applyHeader(file: DiffFile, name: string, value: string): void {
    if (name === 'old mode') file.oldMode = value;
    else if (name === 'new mode') file.newMode = value;
    else if (name === 'deleted file mode') [file.oldMode, file.status] = [value, 'deleted'];
    else if (name === 'new file mode') [file.newMode, file.status] = [value, 'added'];
    else if (name.endsWith(' from'))
      [file.oldPath, file.status] = [readPath(value), name === 'copy from' ? 'copied' : 'renamed'];
    else if (name.endsWith(' to')) file.newPath = readPath(value);
    else if (name === 'similarity index') file.similarity = Math.min(100, Number.parseInt(value, 10) || 0);
    else if (name === 'index') {
      const mode = / (\d{6})$/.exec(value)?.[1];
      if (mode) [file.oldMode, file.newMode] = [file.oldMode ?? mode, file.newMode ?? mode];
    }
  }

  /** A binary patch is one or two blocks (`literal N` or `delta N`), each closed by an empty line. */
  private skipBinaryPatch(): void {
    this.advance();
    while (/^(literal|delta) \d+$/.test(this.line())) {
      while (this.index < this.lines.length && this.line() !== '') this.advance();
      this.advance();
    }
  }

  private readPaths(file: DiffFile): void {
    const [first, second] = [this.line(), this.lines[this.index + 1] ?? ''];
    if (!first.startsWith('--- ') || !second.startsWith('+++ ')) return;
    const oldPath = readPath(first.slice(4));
    const newPath = readPath(second.replace(/\r$/, '').slice(4));
    if (oldPath === devNull) file.status = 'added';
    if (newPath === devNull) file.status = 'deleted';
    const paths = withoutPrefixes(oldPath, newPath);
    file.oldPath ??= paths.oldPath;
    file.newPath ??= paths.newPath;
    this.advance();
    this.advance();
  }

  private readHunk(file: DiffFile, match: RegExpExecArray, crlf: boolean): boolean {
    const count = (text: string | undefined) => (text === undefined ? 1 : Number(text));
    const hunk: DiffHunk = {
      header: this.line(),
      oldStart: Number(match[1]),
      oldLines: count(match[2]),
      newStart: Number(match[3]),
      newLines: count(match[4]),
      lines: [],
    };
    file.hunks.push(hunk);
    this.advance();
    let [oldLine, newLine] = [hunk.oldStart, hunk.newStart];
    const [oldEnd, newEnd] = [oldLine + hunk.oldLines, newLine + hunk.newLines];
    while (oldLine < oldEnd || newLine < newEnd) {
      const raw = this.lines[this.index];
      // Mailers strip trailing blanks, so an empty line stands for an empty context line, as in git apply.
      const marker = raw === '' && this.index < this.lines.length - 1 ? ' ' : raw?.[0];
      const text = (crlf ? this.line() : (raw ?? '')).slice(1);
      if (this.hunkLines >= this.limits.maxLines) {
        this.issue('too-many-lines');
        return false;
      }
      if (marker === ' ' && oldLine < oldEnd && newLine < newEnd)
        hunk.lines.push({ kind: 'context', text, oldLine: oldLine++, newLine: newLine++ });
      else if (marker === '-' && oldLine < oldEnd) {
        hunk.lines.push({ kind: 'del', text, oldLine: oldLine++ });
        file.deletions += 1;
      } else if (marker === '+' && newLine < newEnd) {
        hunk.lines.push({ kind: 'add', text, newLine: newLine++ });
        file.additions += 1;
      } else if (marker === '\\') hunk.lines.push({ kind: 'no-newline', text: text.trim() });
      else {
        this.issue('hunk-incomplete');
        return true;
      }
      this.hunkLines += 1;
      this.advance();
    }
    if (this.line().startsWith('\\ ')) {
      hunk.lines.push({ kind: 'no-newline', text: this.line().slice(2) });
      this.advance();
    }
    return true;
  }

  private settle(file: DiffFile): void {
    if (!file.oldPath && !file.newPath) this.issue('path-missing');
    if (file.status === 'modified' && file.hunks.length === 0 && !file.binary && file.oldMode !== file.newMode)
      file.status = 'mode';
    if (file.status === 'added') [file.oldPath, file.oldMode] = [null, null];
    if (file.status === 'deleted') [file.newPath, file.newMode] = [null, null];
  }
}
