import { type CaughtMail, type MailCatcher, startMailCatcher } from '../../../../infra/local/mail-catcher.mjs';

export type { CaughtMail };
export type TestMails = MailCatcher & {
  /** What was sent to this address, by the envelope. */
  to(address: string): CaughtMail[];
};

/** A real SMTP server on a free port, for one suite. */
export async function startTestMails(): Promise<TestMails> {
  const catcher = await startMailCatcher();
  return Object.assign(catcher, {
    to: (address: string) => catcher.messages().filter((mail) => mail.envelope.to.includes(address)),
  });
}
