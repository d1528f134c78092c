import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { Clock } from '../../clock/clock.ts';
import { Config, ConfigError, type InboundSmtpConfig } from '../../config/config.ts';
import { InboundAddresses } from './inbound-addresses.ts';
import { InboundDesk } from './inbound-desk.ts';
import { PeerLimit } from './peer-limit.ts';
import { refusal, type Refusal } from './refusal.ts';

/** An answer of a calendar program has a few kilobytes, the report of a bounce some more. */
const largest = 1024 * 1024;
const mostRecipients = 5;

type Data = Readable & { sizeExceeded: boolean };
type Done = (error?: Refusal | null) => void;

/** Takes mail by SMTP, for addresses of ours alone: it relays nothing. Runs in the worker process where INBOUND_SMTP_PORT is set. */
@Injectable()
export class InboundListener implements OnModuleDestroy {
  readonly #logger = new Logger(InboundListener.name);
  #server: SMTPServer | undefined;

  constructor(
    private readonly config: Config,
    private readonly addresses: InboundAddresses,
    private readonly desk: InboundDesk,
    private readonly clock: Clock,
  ) {}

  /** @returns the port, or null where it is switched off. @throws ConfigError when the port cannot be had or a certificate not be read. */
  async start(): Promise<number | null> {
    const { inboundSmtp } = this.config;
    if (!inboundSmtp) return null;
    const server = this.#create(inboundSmtp);
    // a peer that hangs up in mid-sentence, or speaks no TLS
    server.on('error', (error: Error) => this.#logger.debug(error.message));
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(inboundSmtp.port, inboundSmtp.host, resolve);
    }).catch((error: NodeJS.ErrnoException) => {
      const where = `${inboundSmtp.host}:${inboundSmtp.port}`;
      throw new ConfigError(`Mail cannot be taken at ${where} (${error.code}): set INBOUND_SMTP_PORT to another port.`);
    });
    this.#server = server;
    const { port } = server.server.address() as AddressInfo;
    this.#logger.log(`taking mail on port ${port}`);
    return port;
  }

  async onModuleDestroy(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  #create({ tls, perMinute }: InboundSmtpConfig): SMTPServer {
    const peers = new PeerLimit(perMinute);
    return new SMTPServer({
      name: this.config.inboundDomain,
      banner: 'Hallway',
      size: largest,
      maxClients: 50,
      socketTimeout: 60_000,
      closeTimeout: 5000,
      disableReverseLookup: true,
      logger: false,
      authOptional: true,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...(tls && { cert: readPem(tls.cert, 'CERT'), key: readPem(tls.key, 'KEY') }),
      onMailFrom: (_address, session, done: Done) => {
        const allowed = peers.take(session.remoteAddress, this.clock.now().getTime());
        done(allowed ? null : refusal(451, '4.7.1 Too many mails from your address, try again later'));
      },
      onRcptTo: ({ address }, session, done: Done) => {
        const ours = this.addresses.read(address);
        if (!ours || !this.desk.takes(ours.prefix)) return done(refusal(550, '5.1.1 No such address here'));
        if (session.envelope.rcptTo.length >= mostRecipients) return done(refusal(452, '4.5.3 Too many recipients'));
        done();
      },
      onData: (stream, session, done: Done) => void this.#answer(stream, session, done),
    });
  }

  async #answer(stream: Data, session: SMTPServerSession, done: Done): Promise<void> {
    try {
      await this.#take(stream, session);
      done();
    } catch (error) {
      if (error instanceof Error && 'responseCode' in error) return done(error as Refusal);
      this.#logger.error(error);
      done(refusal(451, '4.3.0 Something broke here, try again later'));
    }
  }

  async #take(stream: Data, { envelope: { mailFrom, rcptTo } }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    // what is too large is read to its end, as SMTP wants it, and forgotten at once
    for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk);
    if (stream.sizeExceeded) throw refusal(552, `5.3.4 A mail to this address has at most ${largest} octets`);
    await this.desk.take({
      raw: Buffer.concat(chunks),
      envelopeFrom: mailFrom ? mailFrom.address.toLowerCase() : '',
      recipients: rcptTo.map(({ address }) => address),
    });
  }
}

function readPem(file: string, name: 'CERT' | 'KEY'): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ConfigError(`INBOUND_SMTP_TLS_${name} names a file that cannot be read: ${(error as Error).message}.`);
  }
}
