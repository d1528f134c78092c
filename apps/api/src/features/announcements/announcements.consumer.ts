import { type JobPayload, spreadAnnouncement, sweepAnnouncements } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { Outbox } from '../notifications/index.ts';
import { AnnouncementsRepository } from './announcements.repository.ts';

const batch = 500;
const forgottenMs = 60_000;

@Injectable()
export class AnnouncementsConsumer {
  constructor(
    private readonly database: Database,
    private readonly announcements: AnnouncementsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(60_000, sweepAnnouncements, {});
  }

  /** Batch by batch, so that no transaction grows with the community; goes on where a killed worker left off. */
  @Processes(spreadAnnouncement)
  async spread({ announcementId: id }: JobPayload<typeof spreadAnnouncement>): Promise<void> {
    while (await this.#writeSome(id));
  }

  @Processes(sweepAnnouncements)
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - forgottenMs);
    for (const id of await this.announcements.unfinished(before)) await this.spread({ announcementId: id });
  }

  #writeSome(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const ids = await this.announcements.writeSome(tx, { id, limit: batch, now: this.clock.now() });
      this.outbox.deliverAfterCommit(tx, ids ?? []);
      return ids !== null;
    });
  }
}
