import { type CalendarReply, readReply } from '@hallway/formats/calendar';
import type { InboundMail } from '../../platform/mail/inbound/inbound-mail.ts';

const types = new Set(['text/calendar', 'application/ics']);
const dayMs = 86_400_000;

type Found = { reply: CalendarReply } | { reply: null; outcome: string; refuse?: string };

/** The one answer of a mail, if its author may give it; what the token is worth is asked elsewhere. */
export function replyOfMail({ autoReply, content, from, receivedAt }: InboundMail): Found {
  if (autoReply) return { reply: null, outcome: 'automatic' };
  const part = content.attachments.find(({ mimeType }) => types.has(mimeType));
  if (!part)
    return {
      reply: null,
      outcome: 'no-calendar',
      refuse: '5.6.0 This address takes answers of calendar programs only',
    };
  const read = readReply(textOf(part.content));
  if (!read.ok) return { reply: null, outcome: read.trouble, refuse: '5.6.0 This is no answer to an invitation' };
  const { reply } = read;
  if (Date.parse(reply.dtstamp) > receivedAt.getTime() + dayMs)
    return { reply: null, outcome: 'from-the-future', refuse: '5.6.0 The time of this answer lies in the future' };
  if (from !== reply.attendee) return { reply: null, outcome: 'foreign-sender', refuse: notYours };
  return { reply };
}

/** One sentence for all that does not fit together, so that nobody learns who is invited to what. */
export const notYours = '5.7.1 Answer from the address that was invited, and with the invitation that came to it';

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
