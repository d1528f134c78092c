import type { Email } from 'postal-mime';

/** A mail that came to one of our addresses: `prefix+token@domain`. */
export interface InboundMail {
  /** Of the address, in lower case; the shape is all that was looked at. */
  token: string;
  /** Of the envelope; empty for a bounce. */
  envelopeFrom: string;
  /** Of the header, in lower case; null unless there is exactly one author. */
  from: string | null;
  /** Written by a program as an answer to a mail (RFC 3834): absence notes, receipts. Never answer those. */
  autoReply: boolean;
  /** The parsed mail; nobody has looked at what it says. */
  content: Email;
  raw: Buffer;
  receivedAt: Date;
}

/** What became of a mail. Kept for those who run the place; the mail itself is not. */
export interface Receipt {
  /** A stable word: `changed-to-going`, `repeated`, `forged` … */
  outcome: string;
  memberId?: string;
  meetupId?: string;
  /** The mail is not taken, and its sender's server is told so with this sentence (ASCII, one line). */
  refuse?: string;
}
