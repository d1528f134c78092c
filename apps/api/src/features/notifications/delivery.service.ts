import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type MailMessage, Mailer, MailRefused, MailUncertain } from '../../platform/mail/mailer.ts';
import { type Deliverable, DeliveryRepository, type DeliveryResult } from './delivery.repository.ts';
import { MailWriter } from './mail-writer.ts';
import { Outbox } from './outbox.ts';
import { retryDelay } from './retry-delay.ts';
import { skipReason } from './skip-reason.ts';

/** Rows claimed at once: what a worker killed while sending leaves unknown is at most this many per job it runs. */
const claimSize = 5;
/** A worker shows life this often while it sends; who has not for `leaseSeconds` is taken for dead. */
const heartbeatMs = 10_000;
const leaseSeconds = 60;
/** A row that nobody has looked at for this long has lost its job. */
const forgottenSeconds = 20;
const sweepLimit = 5000;

/**
 * Sends rows of the outbox. A row is claimed only when its mail is written and ready to leave, so that a worker that dies leaves
 * as few rows as possible of which nobody knows whether they were sent. Those are shown as `unknown` and never sent again by themselves.
 */
@Injectable()
export class Delivery implements OnModuleDestroy {
  readonly #logger = new Logger(Delivery.name);
  readonly #inFlight = new Set<string>();
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: DeliveryRepository,
    private readonly writer: MailWriter,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async deliver(ids: readonly string[]): Promise<void> {
    for (let next: readonly string[] = ids; next.length > 0;) next = await this.#round(next);
  }

  /** Repairs what got lost: jobs of a process killed after its commit, claims of a worker killed while sending. */
  async sweep(): Promise<void> {
    const lost = await this.repository.giveUpClaims(leaseSeconds);
    if (lost > 0) this.#logger.warn(`${lost} mails are unknown: their worker was lost while sending`);
    this.outbox.deliver(await this.repository.takeForgotten(forgottenSeconds, sweepLimit));
  }

  onModuleDestroy(): void {
    clearInterval(this.#heartbeat);
  }

  async #round(ids: readonly string[]): Promise<string[]> {
    const ready = await this.repository.ready(ids);
    const now = this.clock.now();
    const reasons = ready.map((row) => ({ row, reason: skipReason(row, now) }));
    const behind = await this.repository.skip(
      reasons.flatMap(({ row, reason }) => (reason === null ? [] : [{ id: row.id, reason }])),
    );
    const rows = reasons.flatMap(({ row, reason }) => (reason === null ? [row] : []));
    for (let from = 0; from < rows.length; from += claimSize) {
      behind.push(...(await this.#claimAndSend(rows.slice(from, from + claimSize))));
    }
    return behind;
  }

  async #claimAndSend(rows: readonly Deliverable[]): Promise<string[]> {
    const written = new Map<string, MailMessage | Error>();
    for (const row of rows) written.set(row.id, this.#write(row));
    const claimed = await this.repository.claim(rows.map(({ id }) => id));
    if (claimed.size === 0) return [];
    this.#hold([...claimed.keys()]);
    try {
      const results = await Promise.all(
        [...claimed].map(([id, attempts]) => this.#send(id, written.get(id)!, attempts)),
      );
      await this.repository.refuseAddresses(refusedAddresses(rows, results));
      const behind = await this.repository.settle(results);
      await this.outbox.deliverLater(
        results.flatMap(({ id, retryInMs }) => (retryInMs === undefined ? [] : { id, delayMs: retryInMs })),
      );
      return behind;
    } finally {
      for (const id of claimed.keys()) this.#inFlight.delete(id);
    }
  }

  #write(row: Deliverable): MailMessage | Error {
    try {
      return this.writer.write(row);
    } catch (error) {
      this.#logger.error(error);
      return error as Error;
    }
  }

  async #send(id: string, mail: MailMessage | Error, attempts: number): Promise<DeliveryResult> {
    if (mail instanceof Error) return { id, state: 'failed', error: `The mail could not be written: ${mail.message}` };
    try {
      return { id, state: 'sent', messageId: await this.mailer.send(mail) };
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof MailRefused) return { id, state: 'failed', error: message, addressRefused: error.address };
      if (error instanceof MailUncertain) return { id, state: 'unknown', error: message };
      const retryInMs = retryDelay(attempts);
      return retryInMs === null
        ? { id, state: 'failed', error: message }
        : { id, state: 'pending', error: message, retryInMs };
    }
  }

  #hold(ids: readonly string[]): void {
    for (const id of ids) this.#inFlight.add(id);
    this.#heartbeat ??= setInterval(() => {
      if (this.#inFlight.size > 0) {
        this.repository.extend([...this.#inFlight]).catch((error: unknown) => this.#logger.warn(String(error)));
      }
    }, heartbeatMs).unref();
  }
}

const refusedAddresses = (rows: readonly Deliverable[], results: readonly DeliveryResult[]) =>
  results.flatMap(({ id, addressRefused, error: reason = '' }) => {
    const row = addressRefused && rows.find((each) => each.id === id);
    return row ? [{ memberId: row.memberId, email: row.email, reason }] : [];
  });
