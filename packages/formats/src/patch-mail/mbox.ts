/**
 * One message of an mbox: its bytes without the `From ` line, the 1-based line where it begins, and `source`: the message
 * as it stands in the input, `From ` line and quoting included.
 */
export type MboxMessage = { bytes: Buffer; line: number; source: Buffer };

/** The postmark of an mbox, as git mailsplit reads it: a time of day and a four-digit year. */
const postmark = /^From .{0,300}\d{1,2}:\d\d(?::\d\d)?\b.{0,40}\b\d{4}\b/;
const headerLine = /^[!-9;-~]{1,80}:/;

/**
 * Splits an mbox (RFC 4155; `>From ` quoting as in mboxrd) at its `From ` lines.
 *
 * A line of prose that begins with "From " does not split: a boundary needs a postmark and a header line after it.
 * Input without any `From ` line is one message. Works on bytes, since each message may have its own charset.
 */
export function splitMbox(input: Buffer): MboxMessage[] {
  const lines = input.toString('latin1').split('\n');
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (line.startsWith('From ') && (index === 0 || (postmark.test(line) && headerLine.test(lines[index + 1] ?? ''))))
      starts.push(index);
  });
  const first = starts[0] ?? lines.length;
  const messages: MboxMessage[] = [];
  const add = (from: number, to: number, quoted: boolean) => {
    const slice = lines.slice(from, to);
    const text = (quoted ? slice.map((line) => line.replace(/^>(>*From )/, '$1')) : slice).join('\n');
    if (text.trim() === '') return;
    const source = lines.slice(from - (quoted ? 1 : 0), to).join('\n') + (to < lines.length ? '\n' : '');
    messages.push({ bytes: Buffer.from(text, 'latin1'), line: from + 1, source: Buffer.from(source, 'latin1') });
  };
  add(0, first, false);
  starts.forEach((start, index) => add(start + 1, starts[index + 1] ?? lines.length, true));
  return messages;
}
