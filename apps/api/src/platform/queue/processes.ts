import type { JobPayload, JobShape } from '@hallway/contracts';
import { SetMetadata } from '@nestjs/common';
import type { Job } from 'bullmq';

export const processesKey = 'hallway:processes';

type Handler<J extends JobShape> = (payload: JobPayload<J>, job: Job) => Promise<void> | void;

export interface ProcessesMark {
  job: JobShape;
  concurrency: number;
}

/**
 * Makes a method of a provider the one processor of a job. It gets the validated payload; it must be idempotent, because a job can run twice.
 * The concurrency of a queue is the highest its processors ask for.
 */
export function Processes<const J extends JobShape>(job: J, { concurrency = 4 }: { concurrency?: number } = {}) {
  return <H extends Handler<J>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(processesKey, { job, concurrency } satisfies ProcessesMark)(target, key, descriptor);
  };
}
