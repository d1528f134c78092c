import { defineJob } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../clock/clock.ts';
import { Processes } from '../../queue/processes.ts';
import { Schedules } from '../../queue/schedules.ts';
import { InboundMailsRepository } from './inbound-mails.repository.ts';

const sweep = defineJob({ name: 'platform.sweep-inbound-mails', payload: z.object({}) });
const dayMs = 86_400_000;
const keptDays = 30;

/** Forgets after a month that a mail came. */
@Injectable()
export class InboundMailSweeper {
  constructor(
    private readonly mails: InboundMailsRepository,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(dayMs, sweep, {});
  }

  @Processes(sweep, { concurrency: 1 })
  async sweep(): Promise<void> {
    await this.mails.forgetBefore(new Date(this.clock.now().getTime() - keptDays * dayMs));
  }
}
