import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { splitMbox } from './mbox.ts';
import type { MboxMessage } from './mbox.ts';

export type ReadMail = {
  email: Email;
  /** The readable text of the mail, patches in attachments included; line ends are LF, content CRs are kept. */
  text: string;
  /** Whole patch mails found as attachments. */
  attached: MboxMessage[];
  unknownCharset: string | null;
};

/**
 * Reads one mail (RFC 5322, MIME RFC 2045-2047) with postal-mime.
 *
 * A body without transfer encoding is taken from the bytes instead: postal-mime drops every carriage return and
 * reflows `format=flowed`, and both change a patch. Rejects only for what postal-mime rejects (nesting, header size).
 */
export async function readMail(bytes: Buffer): Promise<ReadMail> {
  const head = await parseMime(bytes.subarray(0, bodyStart(bytes)));
  const contentType = header(head, 'content-type').toLowerCase();
  const encoding = header(head, 'content-transfer-encoding').toLowerCase();
  const plain = !contentType.includes('multipart/') && !/base64|quoted-printable/.test(encoding);
  const isText = contentType === '' || contentType.startsWith('text/') || !contentType.includes('/');
  if (plain && isText) {
    const { text, unknownCharset } = decode(rawBody(bytes), charsetOf(contentType));
    return { email: head, text: clean(text), attached: [], unknownCharset };
  }
  const email = await parseMime(bytes);
  return { email, ...readParts(email), unknownCharset: null };
}

const parseMime = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, {
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });

/** The first header of that name, unfolded, or an empty text. */
export const header = (email: Email, key: string): string =>
  email.headers.find((entry) => entry.key === key)?.value ?? '';

function readParts(email: Email): { text: string; attached: MboxMessage[] } {
  const texts = [email.text ?? ''];
  const attached: MboxMessage[] = [];
  for (const part of email.attachments) {
    if (typeof part.content === 'string') continue;
    const content = Buffer.from(part.content as ArrayBuffer);
    const isPatch =
      /^text\/(x-)?(patch|diff|plain)$/.test(part.mimeType) || /\.(patch|diff|mbox|txt)$/i.test(part.filename ?? '');
    if (
      part.mimeType === 'message/rfc822' ||
      (isPatch && /^From [0-9a-f]{40}\b/.test(content.toString('latin1', 0, 60)))
    )
      attached.push(...splitMbox(content));
    else if (isPatch) texts.push(decode(content, 'utf-8').text);
  }
  return { text: clean(texts.map(withoutLastNewlines).join('\n\n') + '\n'), attached };
}

/** Blanks before the newlines stay: they may be a context line of a diff. */
function withoutLastNewlines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function bodyStart(bytes: Buffer): number {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return crlf + 4;
  return lf === -1 ? bytes.length : lf + 2;
}

function rawBody(bytes: Buffer): Buffer {
  const start = bodyStart(bytes);
  const body = bytes.subarray(start);
  // A header that ends in CRLF means the whole mail travelled so: its line ends are transport and not content.
  if (bytes[start - 2] !== 0x0d) return body;
  return Buffer.from(body.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

const charsetOf = (contentType: string): string => /charset\s*=\s*"?([^\s";]+)/.exec(contentType)?.[1] ?? 'utf-8';

function decode(bytes: Uint8Array, charset: string): { text: string; unknownCharset: string | null } {
  // ASCII is what careless mailers claim for UTF-8; a decoder for ASCII would be Windows-1252.
  const label = charset === 'us-ascii' || charset === 'ascii' ? 'utf-8' : charset;
  try {
    return { text: new TextDecoder(label).decode(bytes), unknownCharset: null };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), unknownCharset: charset.slice(0, 60) };
  }
}

/** PostgreSQL text cannot hold U+0000. */
export const clean = (text: string): string => text.replaceAll('\u0000', '\uFFFD');
