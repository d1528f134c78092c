import { createHmac, timingSafeEqual } from 'node:crypto';

interface Invitee {
  meetupId: string;
  memberId: string;
}

/**
 * Stands in the address that answers to an invitation go to (`rsvp+<token>@…`): who does not know the secret cannot make it up, and
 * one person's token is of no use for another's seat. The same for all mails about one meetup, since calendar programs want one ORGANIZER.
 */
export const replyToken = (secret: string, { meetupId, memberId }: Invitee): string =>
  createHmac('sha256', secret).update(`calendar-reply:${meetupId}:${memberId}`).digest('hex').slice(0, 32);

export function isReplyToken(token: string, secret: string, invitee: Invitee): boolean {
  const expected = Buffer.from(replyToken(secret, invitee));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
