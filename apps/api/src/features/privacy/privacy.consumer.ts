import { forgetOldAnswers, type JobPayload, mailAccountDeleted } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { DeletionService } from './deletion.service.ts';
import { RetentionService } from './retention.service.ts';

const hourMs = 3_600_000;

@Injectable()
export class PrivacyConsumer {
  constructor(
    private readonly retention: RetentionService,
    private readonly deletion: DeletionService,
    schedules: Schedules,
  ) {
    schedules.every(6 * hourMs, forgetOldAnswers, {});
  }

  @Processes(forgetOldAnswers, { concurrency: 1 })
  async forget(): Promise<void> {
    await this.retention.forget();
  }

  @Processes(mailAccountDeleted)
  mail(payload: JobPayload<typeof mailAccountDeleted>): Promise<void> {
    return this.deletion.mail(payload);
  }
}
