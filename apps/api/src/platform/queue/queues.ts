import type { JobPayload, JobShape } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { QueueBackend } from './backend.ts';

export interface AddOptions {
  /** Jobs of one queue with the same key are one job, until it is done. No `:` inside. */
  key?: string;
  delayMs?: number;
  attempts?: number;
}

interface Addition {
  job: JobShape;
  payload: unknown;
  options: AddOptions;
}

/** The queue of a job is the part of its name before the dot: `mail.deliver` waits in `mail`. */
export const queueOf = (job: JobShape): string => job.name.split('.')[0]!;

@Injectable()
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #pending = new WeakMap<EntityManager, Addition[]>();

  constructor(
    private readonly backend: QueueBackend,
    private readonly database: Database,
  ) {}

  async add<J extends JobShape>(job: J, payload: JobPayload<J>, options: AddOptions = {}): Promise<void> {
    await this.#send([{ job, payload, options }]);
  }

  async addBulk<J extends JobShape>(
    job: J,
    entries: readonly { payload: JobPayload<J>; options?: AddOptions }[],
  ): Promise<void> {
    await this.#send(entries.map(({ payload, options = {} }) => ({ job, payload, options })));
  }

  /** Adds the job once the transaction is committed; all jobs of one transaction leave in one round trip per queue. */
  addAfterCommit<J extends JobShape>(
    tx: EntityManager,
    job: J,
    payload: JobPayload<J>,
    options: AddOptions = {},
  ): void {
    let pending = this.#pending.get(tx);
    if (!pending) {
      const fresh: Addition[] = [];
      pending = fresh;
      this.#pending.set(tx, fresh);
      this.database.afterCommit(tx, () => this.#send(fresh));
    }
    pending.push({ job, payload, options });
  }

  /** The BullMQ queue itself, for figures and for the queue's own features. */
  queue(name: string): Queue {
    let queue = this.#queues.get(name);
    if (!queue) {
      queue = this.backend.queue(name, {
        defaultJobOptions: {
          attempts: 5,
          backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
          removeOnComplete: true,
          removeOnFail: { age: 14 * 86_400, count: 10_000 },
        },
      });
      this.#queues.set(name, queue);
    }
    return queue;
  }

  async #send(additions: readonly Addition[]): Promise<void> {
    const groups = new Map<string, Addition[]>();
    for (const addition of additions) {
      const name = queueOf(addition.job);
      const group = groups.get(name);
      if (group) group.push(addition);
      else groups.set(name, [addition]);
    }
    for (const [name, group] of groups) {
      await this.queue(name).addBulk(
        group.map(({ job, payload, options }) => ({ name: job.name, data: payload, opts: toBull(options) })),
      );
    }
  }
}

function toBull({ key, delayMs, attempts }: AddOptions): JobsOptions {
  return {
    ...(key !== undefined && { jobId: key }),
    ...(delayMs !== undefined && { delay: delayMs }),
    ...(attempts !== undefined && { attempts }),
  };
}
