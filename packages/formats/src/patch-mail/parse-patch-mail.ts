import type { Email } from 'postal-mime';
import { isDiffStart } from '../diff/parse-diff.ts';
import { readAuthor, readCommitText } from './commit-text.ts';
import { readMailDate } from './mail-date.ts';
import { clean, header, readMail } from './mail-message.ts';
import { splitMbox } from './mbox.ts';
import type { MboxMessage } from './mbox.ts';
import { gatherSeries } from './series.ts';
import type { SeriesItem } from './series.ts';
import { readPatchSubject } from './subject.ts';
import type {
  NotAPatchDetail,
  PatchMailError,
  PatchMailFailure,
  PatchMailLimits,
  PatchMailResult,
  PatchWarning,
  PatchWarningCode,
} from './types.ts';

export const defaultPatchMailLimits: PatchMailLimits = { maxBytes: 8_000_000, maxMessages: 500, maxLines: 400_000 };

/**
 * Reads `git format-patch` output: one mail or an mbox of many, in any order, with or without a cover letter,
 * attached or inline, in any charset and transfer encoding.
 *
 * Give bytes where you have them; text is taken as UTF-8. Never rejects: hostile input becomes a result, a warning,
 * an entry in `errors` for one mail, or `{ ok: false }` when nothing in the input is a patch.
 * Sources: git-format-patch(1), git-am(1), RFC 4155 (mbox), RFC 5322, RFC 2045-2047.
 */
export async function parsePatchMail(
  input: Uint8Array | string,
  limits: Partial<PatchMailLimits> = {},
): Promise<PatchMailResult> {
  const { maxBytes, maxMessages, maxLines } = { ...defaultPatchMailLimits, ...limits };
  const bytes =
    typeof input === 'string'
      ? Buffer.from(input, 'utf8')
      : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const reader = new PatchMailReader();
  if (bytes.length > maxBytes)
    return reader.fail('too-large', `The input has ${bytes.length} bytes, at most ${maxBytes} are read.`);
  const trimmed = bytes.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (trimmed === '') return reader.fail('empty', 'The input is empty.');
  const startLine = bytes
    .subarray(0, bytes.length - trimmed.length)
    .toString('latin1')
    .split('\n').length;
  if (!beginsLikeMail(trimmed)) return reader.failWithoutMail(trimmed, startLine);
  if (trimmed.split('\n', maxLines + 1).length > maxLines)
    return reader.fail('too-large', `The input has more than ${maxLines} lines.`);
  const messages = splitMbox(Buffer.from(trimmed, 'latin1'));
  if (messages.length > maxMessages)
    return reader.fail('too-many-messages', `The input has ${messages.length} mails, at most ${maxMessages} are read.`);
  for (const message of messages) await reader.read(message, message.line + startLine - 1, 0);
  return reader.result();
}

/** A `From ` line or a header; not Subversion's `Index: file`, which a diff follows before any empty line. */
function beginsLikeMail(text: string): boolean {
  if (text.startsWith('From ')) return true;
  const head = text
    .slice(0, 100_000)
    .split(/\r?\n\r?\n/, 1)[0]!
    .split('\n');
  return /^[!-9;-~]{1,80}:/.test(head[0]!) && !head.some((_, index) => isDiffStart(head, index));
}

const maxDepth = 2;

class PatchMailReader {
  private readonly items: SeriesItem[] = [];
  private readonly warnings: PatchWarning[] = [];
  private readonly errors: PatchMailError[] = [];
  private readonly seen = new Set<string>();
  private readonly parents = new Map<string, string>();
  private readonly ignored: NotAPatchDetail[] = [];
  private count = 0;

  async read({ bytes, source }: MboxMessage, line: number, depth: number): Promise<void> {
    this.count += 1;
    const message = this.count;
    try {
      const mail = await readMail(bytes);
      if (mail.unknownCharset) this.warn('unknown-charset', message, line, mail.unknownCharset);
      this.take({ email: mail.email, text: mail.text, source }, message, line);
      for (const attached of mail.attached) {
        if (depth < maxDepth) await this.read(attached, line, depth + 1);
        else
          this.errors.push({ code: 'nested-too-deep', message, line, reason: 'Mails within mails are read two deep.' });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.errors.push({ code: 'unreadable-message', message, line, reason });
    }
  }

  private take(
    { email, text, source }: { email: Email; text: string; source: Buffer },
    message: number,
    line: number,
  ): void {
    const commit = readCommitText(text);
    const subject = readPatchSubject(clean(commit.inBody.subject ?? email.subject ?? ''));
    const marked = commit.inBody.subject === undefined ? subject : readPatchSubject(email.subject ?? '');
    const { version, number, total, tags } = marked;
    const hasDiff = commit.parsed.files.length > 0;
    const isCover = !hasDiff && !marked.reply && number === 0 && total !== null;
    const messageId = clean(email.messageId ?? '').replace(/^<|>$/g, '') || null;
    if (!hasDiff && !isCover) return this.ignore(marked, text, message, line);
    const isMail =
      ['from', 'subject', 'date', 'message-id'].some((name) => header(email, name) !== '') || commit.inBody.from;
    if (!isMail) {
      this.ignored.push('raw-diff');
      return this.warn('message-ignored', message, line, 'raw-diff');
    }
    if (messageId && this.seen.has(messageId)) return this.warn('duplicate-message', message, line, messageId);
    if (messageId) this.seen.add(messageId);

    const from = header(email, 'from');
    const author = commit.inBody.from ?? readAuthor(from) ?? { name: clean(from.slice(0, 200)), email: '' };
    const authoredAt = readMailDate(commit.inBody.date ?? header(email, 'date'));
    if (!author.email) this.warn('no-author', message, line);
    if (!authoredAt) this.warn('no-date', message, line);
    const thread = this.threadOf(email, messageId);
    const item: SeriesItem = { version, number, total, tags, thread };
    const common = { subject: subject.text, author, authoredAt, messageId };
    if (isCover) {
      this.items.push({ ...item, cover: { ...common, text: commit.body } });
      return;
    }
    if (!subject.text) this.warn('no-subject', message, line);
    for (const issue of commit.parsed.issues)
      this.warn(issue.code.startsWith('too-') ? 'diff-cut' : 'diff-damaged', message, line, issue.code);
    const { files, additions, deletions } = commit.parsed;
    const { body, notes, trailers, diff } = commit;
    const binary = files.some((file) => file.binary);
    // Number 0 with a diff is somebody's mislabelled first patch; unnumbered ones get their place in the series later.
    const position = Math.max(1, number ?? 1);
    this.items.push({
      ...item,
      number: number === null ? null : position,
      patch: {
        ...common,
        number: position,
        total: total ?? 1,
        body,
        notes,
        trailers,
        files,
        additions,
        deletions,
        binary,
        diff,
        source,
      },
    });
  }

  /** The first mail of the thread; a mail that answers nothing names itself once another answers it. */
  private threadOf(email: Email, messageId: string | null): string | null {
    const references = `${email.references ?? ''} ${email.inReplyTo ?? ''}`.match(/[^<>\s]+/g);
    const parent = references?.at(-1);
    if (messageId && parent) this.parents.set(messageId, parent);
    return parent ?? messageId;
  }

  private ignore(
    subject: { reply: boolean; marked: boolean; number: number | null },
    text: string,
    message: number,
    line: number,
  ): void {
    const pullRequest = /^are available in the (?:git )?repository at:?\s*$/im.test(text);
    if (pullRequest) this.ignored.push('pull-request');
    else if (subject.reply) this.ignored.push('comment-only');
    else this.ignored.push('no-diff');
    if (subject.marked && !subject.reply) this.warn('patch-without-diff', message, line);
    else
      this.warn(
        subject.reply ? 'comment-ignored' : 'message-ignored',
        message,
        line,
        pullRequest ? 'pull-request' : undefined,
      );
  }

  result(): PatchMailResult {
    const answered = new Set(this.parents.values());
    for (const item of this.items) item.thread = this.root(item.thread, answered);
    const { series, warnings } = gatherSeries(this.items);
    this.warnings.push(...warnings);
    if (series.length > 0) return { ok: true, series, warnings: this.warnings, errors: this.errors };
    const detail = this.items.length > 0 ? 'cover-letter-only' : (this.ignored[0] ?? 'no-diff');
    return this.fail(
      'not-a-patch',
      reasons[detail],
      detail === 'raw-diff' ? { detail, missing: [...lacking] } : { detail },
    );
  }

  private root(id: string | null, answered: ReadonlySet<string>): string | null {
    let root = id;
    for (let steps = 0; root && this.parents.has(root) && steps < 50; steps += 1) root = this.parents.get(root)!;
    return root && answered.has(root) ? root : null;
  }

  failWithoutMail(text: string, line: number): PatchMailFailure {
    const lines = text.slice(0, 200_000).split('\n');
    const at = lines.findIndex((_, index) => isDiffStart(lines, index));
    if (at === -1) return this.fail('not-a-patch', reasons['no-mail'], { detail: 'no-mail', line });
    return this.fail('not-a-patch', reasons['raw-diff'], {
      detail: 'raw-diff',
      missing: [...lacking],
      line: line + at,
    });
  }

  fail(code: PatchMailFailure['code'], reason: string, more: Partial<PatchMailFailure> = {}): PatchMailFailure {
    return { ok: false, code, reason, ...more, warnings: this.warnings, errors: this.errors };
  }

  private warn(code: PatchWarningCode, message: number, line: number, detail?: string): void {
    this.warnings.push({ code, message, line, ...(detail === undefined ? {} : { detail }) });
  }
}

const lacking = ['author', 'date', 'message'] as const;

const reasons = {
  'raw-diff': 'This is a bare diff: author, date and commit message are missing. Make it with `git format-patch`.',
  'pull-request': 'This is a request to pull from a repository; it holds no patch.',
  'cover-letter-only': 'This is only the cover letter of a series.',
  'comment-only': 'This is a reply without a diff.',
  'no-diff': 'There is no diff in this mail.',
  'no-mail': 'This is neither a mail nor an mbox.',
} as const satisfies Record<NotAPatchDetail, string>;
