import type { z } from 'zod';

export interface JobShape {
  name: string;
  payload: z.ZodType;
}

export type JobPayload<J extends JobShape> = z.output<J['payload']>;

/** Declares one kind of queue job; the boot fails until exactly one handler processes it. Payloads are JSON: ids and ISO text, no `Date`. */
export function defineJob<const J extends JobShape>(job: J): J {
  return job;
}
