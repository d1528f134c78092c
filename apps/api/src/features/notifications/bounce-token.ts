import { createHmac, timingSafeEqual } from 'node:crypto';

const macLength = 32;

/** Stands in the sender of a mail's envelope (`bounce+<token>@…`), where mail servers report to: whoever did not get that mail cannot make it up. */
export const bounceToken = (secret: string, notificationId: string): string =>
  mac(secret, notificationId) + BigInt(notificationId).toString(36);

/** @returns the id of the mail; null for what we have not made. */
export function readBounceToken(token: string, secret: string): string | null {
  const [given, number] = [token.slice(0, macLength), token.slice(macLength)];
  if (!/^[0-9a-z]{1,12}$/.test(number)) return null;
  const id = [...number].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n).toString();
  const expected = mac(secret, id);
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected)) ? id : null;
}

const mac = (secret: string, id: string) =>
  createHmac('sha256', secret).update(`bounce:${id}`).digest('hex').slice(0, macLength);
