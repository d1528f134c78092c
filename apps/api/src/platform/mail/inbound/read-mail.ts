import PostalMime, { type Email } from 'postal-mime';
import type { InboundMail } from './inbound-mail.ts';

type Read = Pick<InboundMail, 'from' | 'autoReply' | 'content' | 'raw'>;

/** Parses what a mail server handed over. Any bytes are a mail of some kind; @throws only for nesting nobody writes. */
export async function readMail(raw: Buffer): Promise<Read> {
  const content = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 64 * 1024 });
  const authors = content.headers.filter(({ key }) => key === 'from').length;
  const address = authors === 1 ? content.from?.address?.toLowerCase() : undefined;
  return { from: address || null, autoReply: isAutoReply(content), content, raw };
}

/** RFC 3834, section 5, and what older programs write. A calendar program that sends on its user's click says `auto-generated` at most. */
function isAutoReply({ headers }: Email): boolean {
  const values = (name: string) =>
    headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase());
  return (
    values('auto-submitted').some((value) => value.startsWith('auto-replied')) ||
    values('precedence').some((value) => value === 'auto_reply' || value === 'junk') ||
    values('x-autoreply').length > 0 ||
    values('content-type').some((value) => value.startsWith('multipart/report'))
  );
}
