import type { CalendarFeedView } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { problems } from '../../platform/http/problems.ts';
import type { CalendarFeedEntity } from './calendar-feed.entity.ts';
import { hashFeedSecret, newFeedSecret } from './feed-secret.ts';
import { OwnFeedsRepository } from './own-feeds.repository.ts';

const hourMs = 3_600_000;

/** The secret address of a member's own calendar: made, renewed, revoked, and what it opens. */
@Injectable()
export class OwnFeedsService {
  constructor(
    private readonly database: Database,
    private readonly feeds: OwnFeedsRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async get({ id }: Member): Promise<{ feed: CalendarFeedView | null }> {
    const feed = await this.feeds.live(id);
    return { feed: feed && view(feed) };
  }

  async renew(member: Member): Promise<CalendarFeedView & { url: string }> {
    const now = this.clock.now();
    const secret = newFeedSecret();
    const hash = hashFeedSecret(secret);
    const feed = { id: newId(), memberId: member.id, hash, createdAt: now, lastUsedAt: null, revokedAt: null };
    await this.database.transaction(async (tx) => {
      await this.feeds.hold(tx, member.id);
      await this.feeds.revoke(member.id, now, tx);
      await this.feeds.add(tx, feed);
    });
    return { ...view(feed), url: `${this.config.publicUrl}/feeds/me/${secret}.ics` };
  }

  async revoke({ id }: Member): Promise<null> {
    if (!(await this.feeds.revoke(id, this.clock.now()))) throw problems.raise('not-found');
    return null;
  }

  /** Whose calendar a secret opens. @throws ProblemError `not-found`, `calendar.feed-revoked` */
  async memberOf(secret: string): Promise<string> {
    const feed = await this.feeds.bySecret(hashFeedSecret(secret));
    if (!feed) throw problems.raise('not-found');
    if (feed.revokedAt) throw problems.raise('calendar.feed-revoked');
    const now = this.clock.now();
    if (!feed.lastUsedAt || now.getTime() - feed.lastUsedAt.getTime() > hourMs) await this.feeds.noteUse(feed.id, now);
    return feed.memberId;
  }
}

const view = ({ createdAt, lastUsedAt }: CalendarFeedEntity): CalendarFeedView => ({
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
