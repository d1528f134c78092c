import { type JobPayload, writeImport } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Clock } from '../../platform/clock/clock.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { failureOf } from './import-failure.ts';
import { ImportWriter } from './import-writer.ts';
import { ImportsRepository } from './imports.repository.ts';

@Injectable()
export class ImportsConsumer {
  constructor(
    private readonly writer: ImportWriter,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  @Processes(writeImport, { concurrency: 2 })
  async write({ importId }: JobPayload<typeof writeImport>, job: Job): Promise<void> {
    try {
      await this.writer.write(importId);
    } catch (error) {
      if (job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) {
        await this.imports.fail(importId, failureOf(error), this.clock.now());
      }
      throw error;
    }
  }
}
