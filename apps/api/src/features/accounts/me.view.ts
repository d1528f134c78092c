import type { Me } from '@hallway/contracts';
import type { MemberEntity } from './member.entity.ts';

/** For the eyes of its owner: it carries the address. */
export const toMe = ({ id, name, email, image, siteAdmin, locale, timeZone, directoryConsent }: MemberEntity): Me => ({
  id,
  name,
  email,
  image,
  siteAdmin,
  locale,
  timeZone,
  directoryConsent,
});
