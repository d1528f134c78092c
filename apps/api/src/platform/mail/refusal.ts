/** What nodemailer tells of a failed sending. */
export interface SmtpFailure {
  /** `EENVELOPE`, `EMESSAGE`, `EAUTH` … */
  code?: string;
  responseCode?: number;
  /** `RCPT TO`, `DATA`, …; `API`: refused before anything was said. */
  command?: string;
  response?: string;
}

/** What the server says of the mail itself; troubles of the connection or of our own login are no verdict on it. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);
/** 552 is a full mailbox, 554 mostly policy. */
const aboutTheMailbox = new Set([550, 551, 553, 556]);

/**
 * Reads an SMTP failure (RFC 5321 section 4.2, enhanced codes RFC 3463).
 * @returns `address`: nothing will ever reach it; `mail`: this one is refused for good; null: may be tried again.
 */
export function refusal({ code, responseCode, command, response = '' }: SmtpFailure): 'address' | 'mail' | null {
  if (!aboutTheMail.has(code ?? '')) return null;
  if (responseCode === undefined) return code !== 'EENVELOPE' ? null : command === 'API' ? 'address' : 'mail';
  if (responseCode < 500) return null;
  if (command !== 'RCPT TO' && command !== 'DATA') return 'mail';
  const enhanced = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (enhanced) return isAboutTheAddress(enhanced) ? 'address' : 'mail';
  return aboutTheMailbox.has(responseCode) ? 'address' : 'mail';
}

/** An enhanced code (RFC 3463) that says: there is no such mailbox, or nobody uses it any more. */
export const isAboutTheAddress = (enhanced: string): boolean => /^5\.1\.[^78]|^5\.2\.1$/.test(enhanced);
