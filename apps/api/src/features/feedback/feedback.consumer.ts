import { askFeedback } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { Notifications } from '../notifications/index.ts';
import { AskingRepository, type EndedMeetup } from './asking.repository.ts';
import { askingTime, closingTime } from './feedback-window.ts';

const everyMs = 15 * 60_000;

/** Asks people who were there, the morning after. Requests and mails are rows of one transaction: whatever stops it, nobody is asked twice. */
@Injectable()
export class FeedbackConsumer {
  constructor(
    private readonly asking: AskingRepository,
    private readonly notifications: Notifications,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(everyMs, askFeedback, {});
  }

  @Processes(askFeedback, { concurrency: 1 })
  async ask(): Promise<void> {
    const now = this.clock.now();
    for (const meetup of await this.asking.withSomebodyToAsk(now)) {
      if (askingTime(meetup) <= now && now < closingTime(meetup)) await this.#ask(meetup, now);
    }
  }

  async #ask(meetup: EndedMeetup, now: Date): Promise<void> {
    const closesAt = closingTime(meetup).toISOString();
    await this.database.transaction(async (tx) => {
      const members = await this.asking.ask(tx, meetup.id, now);
      await this.notifications.addMany(
        tx,
        members.map((memberId) => ({
          kind: 'feedback-asked' as const,
          memberId,
          meetupId: meetup.id,
          payload: { closesAt },
          dedupeKey: `feedback-asked:${meetup.id}:${memberId}`,
        })),
      );
    });
  }
}
