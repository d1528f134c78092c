import type { JobPayload, JobShape } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Queues, queueOf } from './queues.ts';

interface Schedule {
  job: JobShape;
  payload: unknown;
  everyMs: number;
}

/** Jobs that come again and again (sweepers). A feature registers them while its module starts; any number of workers share one rhythm. */
@Injectable()
export class Schedules {
  readonly #schedules: Schedule[] = [];

  constructor(private readonly queues: Queues) {}

  every<J extends JobShape>(everyMs: number, job: J, payload: JobPayload<J>): void {
    this.#schedules.push({ job, payload, everyMs });
  }

  /** A worker that starts also runs each once: its predecessor may have died in the middle of one, which holds the rhythm for a while. */
  async apply(): Promise<void> {
    for (const { job, payload, everyMs } of this.#schedules) {
      await this.queues
        .queue(queueOf(job))
        .upsertJobScheduler(job.name, { every: everyMs }, { name: job.name, data: payload });
      await this.queues.add(job, payload as JobPayload<typeof job>, { attempts: 1 });
    }
  }
}
