import { type NotificationKind, notificationKindNames } from '@hallway/contracts';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What one unsubscribe address stands for: this kind of mail to this member, from one community or (null) from all. */
export interface Subscription {
  memberId: string;
  kind: NotificationKind;
  communityId: string | null;
}

const macBytes = 16;
const idBytes = 16;
const known = new Set<string>(notificationKindNames);

/** Never expires and can be used any number of times: mails are old when people clean up. It gives no right but this one. */
export function unsubscribeToken({ memberId, kind, communityId }: Subscription, secret: string): string {
  const content = Buffer.concat([bytes(memberId), communityId ? bytes(communityId) : none, Buffer.from(kind)]);
  return Buffer.concat([mac(content, secret), content]).toString('base64url');
}

/** @returns null for what we have not made, or a kind that is no more. */
export function readUnsubscribeToken(token: string, secret: string): Subscription | null {
  const all = Buffer.from(token, 'base64url');
  const [signed, content] = [all.subarray(0, macBytes), all.subarray(macBytes)];
  if (content.length <= 2 * idBytes || !timingSafeEqual(signed, mac(content, secret))) return null;
  const community = content.subarray(idBytes, 2 * idBytes);
  const kind = content.subarray(2 * idBytes).toString();
  if (!known.has(kind)) return null;
  return {
    memberId: uuid(content.subarray(0, idBytes)),
    communityId: community.equals(none) ? null : uuid(community),
    kind: kind as NotificationKind,
  };
}

const none = Buffer.alloc(idBytes);
const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const uuid = (raw: Buffer) => raw.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const mac = (content: Buffer, secret: string) =>
  createHmac('sha256', secret).update('unsubscribe:').update(content).digest().subarray(0, macBytes);
