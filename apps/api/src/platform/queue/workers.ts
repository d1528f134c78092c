import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { Discovery, type MarkedMethod } from '../discovery.ts';
import { QueueBackend } from './backend.ts';
import { type ProcessesMark, processesKey } from './processes.ts';
import { queueOf } from './queues.ts';
import { Schedules } from './schedules.ts';

type Processor = MarkedMethod<ProcessesMark>;

/** Runs the jobs: one BullMQ worker per queue. Started by the worker process, and by tests that want one. */
@Injectable()
export class Workers implements OnModuleDestroy {
  readonly #logger = new Logger('Worker');
  #workers: Worker[] = [];

  constructor(
    private readonly discovery: Discovery,
    private readonly backend: QueueBackend,
    private readonly schedules: Schedules,
  ) {}

  processors(): Processor[] {
    return this.discovery.providersWith<ProcessesMark>(processesKey);
  }

  async start(): Promise<void> {
    const byQueue = new Map<string, Processor[]>();
    for (const processor of this.processors()) {
      const queue = queueOf(processor.mark.job);
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), processor]);
    }
    this.#workers = [...byQueue].map(([queue, processors]) => this.#work(queue, processors));
    await Promise.all(this.#workers.map((worker) => worker.waitUntilReady()));
    await this.schedules.apply();
  }

  /** Waits for the running jobs, takes no new ones. */
  async onModuleDestroy(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.close()));
  }

  #work(queue: string, processors: Processor[]): Worker {
    const byName = new Map(processors.map((processor) => [processor.mark.job.name, processor]));
    const concurrency = Math.max(...processors.map(({ mark }) => mark.concurrency));
    const worker = this.backend.worker(queue, (job: Job) => run(job, byName.get(job.name)), { concurrency });
    worker.on('failed', (job, error) => {
      this.#logger.error({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade });
    });
    return worker;
  }
}

async function run(job: Job, processor: Processor | undefined): Promise<void> {
  if (!processor) throw new UnrecoverableError(`No processor for the job ${job.name}.`);
  const payload = processor.mark.job.payload.safeParse(job.data);
  if (!payload.success) throw new UnrecoverableError(`Bad payload of ${job.name}: ${payload.error.message}`);
  await processor.call(payload.data as never, job as never);
}
