import type { CaughtMail } from './mail-catcher.ts';

/** Link and code of a sign-in mail, as a person would find them in its text part. */
export function readSignInMail({ text = '' }: CaughtMail): { link: URL; token: string; code: string } {
  const link = new URL(/https?:\/\/\S+\/sign-in\/confirm\?\S+/.exec(text)?.[0] ?? fail('link', text));
  const code = /\b\d{3} ?\d{3}\b/.exec(text.replace(/https?:\/\/\S+/g, ''))?.[0] ?? fail('code', text);
  return { link, token: link.searchParams.get('token') ?? fail('token', text), code: code.replace(' ', '') };
}

function fail(what: string, text: string): never {
  throw new Error(`No ${what} in this mail:\n${text}`);
}
