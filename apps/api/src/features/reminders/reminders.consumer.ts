import { scanReminders } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { Outbox } from '../notifications/index.ts';
import { RemindersRepository } from './reminders.repository.ts';

/** Looks every minute for what has become due, instead of planning a job per meetup: nothing has to be moved when a date is. */
@Injectable()
export class RemindersConsumer {
  constructor(
    private readonly database: Database,
    private readonly reminders: RemindersRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(60_000, scanReminders, {});
  }

  @Processes(scanReminders)
  scan(): Promise<void> {
    return this.database.transaction(async (tx) => {
      this.outbox.deliverAfterCommit(tx, await this.reminders.writeDue(tx, this.clock.now()));
    });
  }
}
