import { deliverNotifications } from '@hallway/contracts';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Queues } from '../../platform/queue/queues.ts';

/** Rows per job: enough to make the queue's round trips cheap, few enough that a killed worker leaves few rows unknown. */
const idsPerJob = 20;
const attempts = 3;
const gatherMs = 5;

/**
 * Asks for the delivery of committed rows. Requests of a few milliseconds leave as one bulk of jobs; what is lost
 * (a process killed in between, a queue that does not answer) is asked for again by the sweeper.
 */
@Injectable()
export class Outbox implements OnModuleDestroy {
  readonly #logger = new Logger(Outbox.name);
  #ids: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly queues: Queues,
    private readonly database: Database,
  ) {}

  deliverAfterCommit(tx: EntityManager, ids: readonly string[]): void {
    if (ids.length > 0) this.database.afterCommit(tx, () => this.deliver(ids));
  }

  /** Only for rows that are committed. */
  deliver(ids: readonly string[]): void {
    for (const id of ids) this.#ids.push(id);
    if (this.#ids.length > 0) this.#timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  /** For rows to be looked at again later (temporary failure). */
  async deliverLater(rows: readonly { id: string; delayMs: number }[]): Promise<void> {
    await this.queues.addBulk(
      deliverNotifications,
      rows.map(({ id, delayMs }) => ({ payload: { ids: [id] }, options: { delayMs, attempts } })),
    );
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = this.#ids;
    this.#ids = [];
    if (ids.length === 0) return this.#sending;
    this.#sending = this.#sending
      .then(() => this.queues.addBulk(deliverNotifications, inJobs(ids)))
      .catch((error: unknown) =>
        this.#logger.warn(`The queue did not take ${ids.length} notifications: ${String(error)}`),
      );
    return this.#sending;
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }
}

function inJobs(ids: readonly string[]) {
  const entries: { payload: { ids: string[] }; options: { attempts: number } }[] = [];
  for (let from = 0; from < ids.length; from += idsPerJob) {
    entries.push({ payload: { ids: ids.slice(from, from + idsPerJob) }, options: { attempts } });
  }
  return entries;
}
