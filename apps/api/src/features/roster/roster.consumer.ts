import { remindOfShifts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { reminderHours } from './shift-hours.ts';
import { ShiftMails } from './shift-mails.ts';
import { SignupsRepository } from './signups.repository.ts';

const everyMs = 5 * 60_000;

/** Looks at the rows as they stand: a shift that moved, was left or was cancelled needs no timer taken back. */
@Injectable()
export class RosterConsumer {
  constructor(
    private readonly signups: SignupsRepository,
    private readonly mails: ShiftMails,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(everyMs, remindOfShifts, {});
  }

  @Processes(remindOfShifts)
  async remind(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      // the shortest first: who was missed for a day gets one reminder, the one that still fits
      const reminded = new Set<string>();
      for (const hours of reminderHours.toSorted((a, b) => a - b)) {
        const due = await this.signups.beginningWithin(tx, hours, now);
        const fresh = due.filter(({ shiftId, memberId }) => !reminded.has(`${shiftId}:${memberId}`));
        for (const { shiftId, memberId } of due) reminded.add(`${shiftId}:${memberId}`);
        await this.mails.remind(tx, fresh, hours);
      }
    });
  }
}
