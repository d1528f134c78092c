import { writeDigests } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { Notifications } from '../notifications/index.ts';
import { composeDigest } from './compose-digest.ts';
import { digestWeek } from './digest-week.ts';
import { DigestsRepository } from './digests.repository.ts';

const batch = 200;

/** Once a week to each member, on Monday morning where the member lives. */
@Injectable()
export class DigestsConsumer {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestsRepository,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(10 * 60_000, writeDigests, {});
  }

  @Processes(writeDigests)
  async write(): Promise<void> {
    const now = this.clock.now();
    for (const zone of await this.digests.zones()) {
      const week = digestWeek(now, zone);
      while (week !== null && (await this.#writeSome({ zone, week, now })) === batch);
    }
  }

  /** Claim and mails in one transaction: a worker killed in between leaves both undone. @returns how many members were looked at. */
  #writeSome({ zone, week, now }: { zone: string; week: string; now: Date }): Promise<number> {
    return this.database.transaction(async (tx) => {
      const members = await this.digests.claim(tx, { zone, week, limit: batch });
      if (members.length === 0) return 0;
      const coming = await this.digests.coming(tx, members, now);
      const digests = members.flatMap((memberId) => {
        const payload = composeDigest(coming.filter((meetup) => meetup.memberId === memberId));
        return payload ? [{ kind: 'digest' as const, memberId, payload, dedupeKey: `digest:${week}:${memberId}` }] : [];
      });
      await this.notifications.addMany(tx, digests);
      await this.digests.told(
        tx,
        digests.map(({ memberId }) => memberId),
        now,
      );
      return members.length;
    });
  }
}
