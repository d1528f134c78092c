import { defineJob } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../database/database.ts';
import { Processes } from '../queue/processes.ts';
import { Schedules } from '../queue/schedules.ts';

const sweep = defineJob({ name: 'platform.sweep-idempotency-keys', payload: z.object({}) });
const hour = 3_600_000;

/** Forgets the answers nobody will ask for again. */
@Injectable()
export class IdempotencySweeper {
  constructor(
    private readonly database: Database,
    schedules: Schedules,
  ) {
    schedules.every(hour, sweep, {});
  }

  @Processes(sweep, { concurrency: 1 })
  async sweep(): Promise<void> {
    await this.database.pool.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'`);
  }
}
