import { deliverTalks } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { ProposalsRepository } from './proposals.repository.ts';

const hourMs = 3_600_000;

@Injectable()
export class ProposalsConsumer {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(hourMs, deliverTalks, {});
  }

  @Processes(deliverTalks, { concurrency: 1 })
  deliver(): Promise<void> {
    return this.proposals.deliver(this.clock.now());
  }
}
