import { createHmac, timingSafeEqual } from 'node:crypto';

const shape = /^([\w-]{22})[\w-]{43}$/;

const signature = (id: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`invitation:${id}`).digest();

/** What opens an invitation: its id and our signature. Nothing that the database holds is enough to make one. */
export function tokenOf(id: string, secret: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return bytes.toString('base64url') + signature(id, secret).toString('base64url');
}

/** The id in a token of ours; null for any other text. */
export function idOf(token: string, secret: string): string | null {
  const [, start] = shape.exec(token) ?? [];
  if (!start) return null;
  const hex = Buffer.from(start, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  // As text, not as bytes: base64url's last letter has bits to spare, and one invitation has one address.
  return timingSafeEqual(Buffer.from(token), Buffer.from(tokenOf(id, secret))) ? id : null;
}

/** By what an address is remembered that was mailed or wants no mail: it cannot be read back, nor tried without our secret. */
export const hashOfAddress = (email: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`invited:${email}`).digest();
