import { addressParser, decodeWords } from 'postal-mime';
import { isDiffStart, parseDiff } from '../diff/parse-diff.ts';
import type { ParsedDiff } from '../diff/types.ts';
import type { MailPatch, PatchAuthor } from './types.ts';

export type CommitText = {
  /** Headers a sender put at the top of the body to override the mail's own (git am(1), "DISCUSSION"). */
  inBody: { from?: PatchAuthor; date?: string; subject?: string };
  body: string;
  notes: string;
  trailers: MailPatch['trailers'];
  diff: string;
  parsed: ParsedDiff;
};

/** Takes a mail body apart as git am does: in-body headers, message, `---`, notes and diffstat, diff, signature. */
export function readCommitText(text: string): CommitText {
  const lines = text.split('\n');
  const { inBody, next } = readInBodyHeaders(lines);
  let diffStart = next;
  while (diffStart < lines.length && !isDiffStart(lines, diffStart)) diffStart += 1;
  let messageEnd = next;
  while (messageEnd < diffStart && !isMessageEnd(lines[messageEnd]!)) messageEnd += 1;
  const hasDiff = diffStart < lines.length;
  if (!hasDiff) messageEnd = withoutSignature(lines, messageEnd);
  const parsed = parseDiff(lines.slice(diffStart).join('\n'));
  const body = lines.slice(next, messageEnd).map(trimEnd).join('\n').trim();
  return {
    inBody,
    body,
    notes: hasDiff ? readNotes(lines.slice(messageEnd, diffStart)) : '',
    trailers: readTrailers(body),
    diff: hasDiff ? lines.slice(diffStart, diffStart + parsed.lineCount).join('\n') : '',
    parsed,
  };
}

const trimEnd = (line: string) => line.trimEnd();

/** Where git am ends the commit message: `---` alone, or the first line of a diff or of a CVS index. */
const isMessageEnd = (line: string) =>
  /^---\s*$/.test(line) || line.startsWith('diff -') || line.startsWith('Index: ') || /^--- \S/.test(line);

function withoutSignature(lines: readonly string[], end: number): number {
  const signature = lines.lastIndexOf('-- ', end);
  return signature > 0 && end - signature <= 12 ? signature : end;
}

function readInBodyHeaders(lines: readonly string[]): { inBody: CommitText['inBody']; next: number } {
  const inBody: CommitText['inBody'] = {};
  let next = 0;
  while (next < lines.length && lines[next]!.trim() === '') next += 1;
  for (let match = inBodyHeader.exec(lines[next] ?? ''); match; match = inBodyHeader.exec(lines[next] ?? '')) {
    let value = match[2]!;
    for (next += 1; /^[ \t]+\S/.test(lines[next] ?? ''); next += 1) value += ` ${lines[next]!.trim()}`;
    const name = match[1]!.toLowerCase();
    if (name === 'from') inBody.from = readAuthor(value) ?? inBody.from;
    else if (name === 'date') inBody.date = value.trim();
    else inBody.subject = decodeWords(value.trim());
  }
  return { inBody, next };
}

const inBodyHeader = /^(From|Date|Subject):[ \t]*(.*)$/;

/** `Name <mail@host>` with RFC 2047 words decoded, or null when there is no address in it. */
export function readAuthor(value: string): PatchAuthor | null {
  const mailbox = addressParser(value.slice(0, 2000), { flatten: true })[0];
  if (!mailbox || !('address' in mailbox) || !mailbox.address?.includes('@')) return null;
  return { name: decodeWords(mailbox.name).trim() || mailbox.address.split('@')[0]!, email: mailbox.address };
}

/** The sender's words below `---`, without git's diffstat and summary. */
function readNotes(lines: readonly string[]): string {
  const isStat = (line: string) =>
    /^ .*\|\s+(?:\d+|Bin\b)/.test(line) ||
    /^ \d+ files? changed/.test(line) ||
    /^ (?:create|delete|rename|copy|rewrite|mode change)\b/.test(line);
  return lines
    .filter((line) => !/^---\s*$/.test(line) && !isStat(line))
    .map(trimEnd)
    .join('\n')
    .trim();
}

/** The last paragraph, when it is made of trailers as git-interpret-trailers(1) counts them. */
function readTrailers(body: string): MailPatch['trailers'] {
  const paragraph = body
    .slice(body.lastIndexOf('\n\n') + 1)
    .split('\n')
    .filter(Boolean);
  const trailers: MailPatch['trailers'] = [];
  let others = 0;
  let known = false;
  for (const line of paragraph) {
    const match = /^([A-Za-z][A-Za-z0-9-]{0,60})\s*:\s+(\S.*)$/.exec(line);
    const last = trailers.at(-1);
    if (match) trailers.push({ token: match[1]!, value: match[2]! });
    else if (/^\s/.test(line) && last) last.value += ` ${line.trim()}`;
    else if (line.startsWith('(cherry picked from commit ')) known = true;
    else others += 1;
    known ||= match?.[1] === 'Signed-off-by';
  }
  return others === 0 || (known && trailers.length >= others / 3) ? trailers : [];
}
