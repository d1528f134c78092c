import type { MailPatch } from './types.ts';

/** What a mail without a `From ` line gets; the postmark public mail archives write. */
const postmark = Buffer.from('From mboxrd@z Thu Jan  1 00:00:00 1970\n');

/**
 * The mails of these patches, unchanged and in this order, as one mbox (RFC 4155) for `git am`, which takes mails as they
 * come and stops at a cover letter.
 */
export function toMbox(patches: readonly Pick<MailPatch, 'source'>[]): Buffer {
  return Buffer.concat(
    patches.flatMap(({ source }) => {
      const mail = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
      const begun = mail.toString('latin1', 0, 5) === 'From ';
      return [...(begun ? [] : [postmark]), mail, ...(mail.at(-1) === 0x0a ? [] : [Buffer.from('\n')])];
    }),
  );
}
