import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { CalendarFeedEntity } from './calendar-feed.entity.ts';

@Injectable()
export class OwnFeedsRepository {
  constructor(private readonly database: Database) {}

  live(memberId: string): Promise<CalendarFeedEntity | null> {
    return this.database.manager.findOneBy(CalendarFeedEntity, { memberId, revokedAt: IsNull() });
  }

  bySecret(hash: Buffer): Promise<CalendarFeedEntity | null> {
    return this.database.manager.findOneBy(CalendarFeedEntity, { hash });
  }

  async add(tx: EntityManager, feed: CalendarFeedEntity): Promise<void> {
    await tx.insert(CalendarFeedEntity, feed);
  }

  /** Whether there was one. */
  async revoke(memberId: string, now: Date, tx: EntityManager = this.database.manager): Promise<boolean> {
    const { affected } = await tx.update(CalendarFeedEntity, { memberId, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }

  /** Two renewals of one member go one after the other. */
  async hold(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('SELECT 1 FROM members WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
  }

  async noteUse(id: string, now: Date): Promise<void> {
    await this.database.manager.update(CalendarFeedEntity, { id }, { lastUsedAt: now });
  }
}
