import type { Me } from '@hallway/contracts';
import type { MemberEntity } from './member.entity.ts';

/** For the eyes of its owner: it carries the address. */
export const toMe = (member: MemberEntity): Me => {
  const { id, name, email, image, siteAdmin, locale, timeZone, directoryConsent, bio } = member;
  const { emailRefusedAt: at, emailRefusedReason: reason } = member;
  const emailRefused = at && { at: at.toISOString(), reason: reason ?? '' };
  return { id, name, email, image, siteAdmin, locale, timeZone, directoryConsent, bio, emailRefused };
};
