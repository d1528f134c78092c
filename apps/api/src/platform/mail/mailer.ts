import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Transform } from 'node:stream';
import { Config } from '../config/config.ts';
import { refusal, type SmtpFailure } from './refusal.ts';

export type MailMessage = SendMailOptions & {
  to: string | { name: string; address: string };
  /** Where servers report to that cannot deliver it (the sender of the envelope); without it to the author. */
  bouncesTo?: string;
  subject: string;
  text: string;
};

/** The server has refused this mail for good: sending it again changes nothing. Everything else may be tried again. */
export class MailRefused extends Error {
  constructor(
    message: string,
    /** It is the address that is wrong: nothing else will reach it either. */
    readonly address: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The connection was lost after the whole mail had been handed over and before the answer: nobody knows whether it was taken. */
export class MailUncertain extends Error {}

interface Progress {
  handedOver: boolean;
}

@Injectable()
export class Mailer implements OnApplicationShutdown {
  readonly #transport;

  constructor(private readonly config: Config) {
    this.#transport = createTransport({
      url: config.smtpUrl,
      pool: true,
      maxConnections: 4,
      maxMessages: Infinity,
      // the outbox decides what is sent again; a pool that does so by itself can double a mail
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
    this.#transport.use('stream', (mail, done) => {
      const { progress } = mail.data as { progress?: Progress };
      if (progress) mail.message.transform(() => inOnePiece(progress));
      done();
    });
  }

  /** @returns the Message-ID. @throws MailRefused for good, MailUncertain when nobody knows, any other error for now. */
  async send({ bouncesTo, ...message }: MailMessage): Promise<string> {
    const progress: Progress = { handedOver: false };
    try {
      const { mailFrom: from, mailReplyTo: replyTo } = this.config;
      const envelope = bouncesTo && { from: bouncesTo, to: addressOf(message.to) };
      const headers = { 'Auto-Submitted': 'auto-generated', ...message.headers };
      const options = {
        from,
        ...(replyTo && { replyTo }),
        ...message,
        headers,
        ...(envelope && { envelope }),
        progress,
      };
      const sent = (await this.#transport.sendMail(options)) as { messageId: string };
      return sent.messageId;
    } catch (error) {
      const failure = error as SmtpFailure;
      const refused = refusal(failure);
      if (refused) throw new MailRefused((error as Error).message, refused === 'address', { cause: error });
      if (progress.handedOver && failure.responseCode === undefined) {
        throw new MailUncertain((error as Error).message, { cause: error });
      }
      throw error;
    }
  }

  /** @throws when the server cannot be reached. */
  async verify(): Promise<void> {
    await this.#transport.verify();
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}

const addressOf = (to: MailMessage['to']): string => (typeof to === 'string' ? to : to.address);

/** Gathers a mail, so that it leaves in one write and not in the hundred small pieces it is composed of. */
function inOnePiece(progress: Progress): Transform {
  const pieces: Buffer[] = [];
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
    flush(done) {
      progress.handedOver = true;
      done(null, Buffer.concat(pieces));
    },
  });
}
