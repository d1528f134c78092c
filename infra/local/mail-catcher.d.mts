export interface CaughtMail {
  id: string;
  /** ISO 8601, when the catcher took it. */
  receivedAt: string;
  /** The SMTP envelope: what MAIL FROM and RCPT TO said. */
  envelope: { from: string; to: string[] };
  raw: Buffer;
  from: string;
  to: string[];
  subject: string;
  messageId: string | null;
  text: string;
  html: string | null;
  /** Header keys in lower case, in document order. */
  headers: { key: string; value: string }[];
  /** The text of the text/calendar part. */
  calendar: string | null;
  /** Its `method` parameter, such as `REQUEST`. */
  calendarMethod: string | null;
  attachments: { filename: string | null; mimeType: string; content: Buffer }[];
}

export interface MailCatcherOptions {
  host?: string;
  /** 0 (the default) takes a free port. */
  smtpPort?: number;
  /** Keeps every mail here as `.eml`. */
  dir?: string;
  /** Accepts and counts only (benchmarks). */
  fast?: boolean;
  /** How many mails to keep; older ones go. Default 5000. */
  keep?: number;
}

export interface PlannedFailure {
  /** SMTP status: 4xx temporary, 5xx permanent. Default 451. */
  code: number;
  message: string;
  /** `answer`: the mail is kept, the connection drops before the 250 (the sender cannot know). Default `data`. */
  at: 'connect' | 'rcpt' | 'data' | 'answer';
  /** How often. Default 1. */
  times: number;
  /** Only for this recipient. */
  recipient?: string | undefined;
}

export interface MailCatcher {
  host: string;
  port: number;
  smtpUrl: string;
  /** Mails accepted since start or `clear()`, counted in `fast` mode too. */
  readonly count: number;
  /** Oldest first. */
  messages(): CaughtMail[];
  message(id: string): CaughtMail | undefined;
  /** Calls back with each new mail; returns the function that stops it. */
  onMessage(listener: (mail: CaughtMail) => void): () => void;
  /** The first mail, caught or coming, that matches; rejects with a list of what was caught instead. Default timeout 10 s. */
  waitFor(matches: (mail: CaughtMail) => boolean, options?: { timeoutMs?: number }): Promise<CaughtMail>;
  /** Plans a failure for a coming mail. */
  failNext(plan?: Partial<PlannedFailure>): void;
  /** Forgets all mails and planned failures. */
  clear(): void;
  close(): Promise<void>;
}

export interface InboxPage {
  url: string;
  port: number;
  close(): Promise<void>;
}

export function startMailCatcher(options?: MailCatcherOptions): Promise<MailCatcher>;

/** A small web page over the catcher; JSON at `/messages` and `/messages/:id`. */
export function startInboxPage(options: { catcher: MailCatcher; port?: number; host?: string }): Promise<InboxPage>;
