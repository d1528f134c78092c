import type { MailLogEntry } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';

type State = MailLogEntry['state'];

const entry = /* sql */ `
  n.id::text, n.kind, ${personJson('p')} AS member, n.state, n.attempts, n.error,
  zoned_iso(n.created_at, m.time_zone) AS "createdAt", zoned_iso(n.sent_at, m.time_zone) AS "sentAt"`;
const tables = 'notifications n JOIN members p ON p.id = n.member_id JOIN meetups m ON m.id = n.meetup_id';

const list = {
  name: 'mail-log-list',
  text: /* sql */ `
    SELECT ${entry} FROM ${tables}
    WHERE n.meetup_id = $1 AND ($2::text IS NULL OR n.state = $2) AND ($3::bigint IS NULL OR n.id < $3)
    ORDER BY n.id DESC LIMIT $4`,
};
const counts = {
  name: 'mail-log-counts',
  text: `SELECT state, count(*)::int AS count FROM notifications WHERE meetup_id = $1 GROUP BY state`,
};
const one = { name: 'mail-log-one', text: `SELECT ${entry} FROM ${tables} WHERE n.meetup_id = $1 AND n.id = $2` };
const again = {
  name: 'mail-log-again',
  text: /* sql */ `
    UPDATE notifications SET state = 'pending', attempts = 0, error = NULL, hinted_at = now()
    WHERE meetup_id = $1 AND id = $2 AND state IN ('failed', 'unknown') RETURNING id`,
};

@Injectable()
export class MailLogRepository {
  constructor(private readonly database: Database) {}

  /** Latest first. */
  list(
    meetupId: string,
    { state, before, limit }: { state?: State; before: string | null; limit: number },
  ): Promise<MailLogEntry[]> {
    return this.database.prepared<MailLogEntry>(list, [meetupId, state ?? null, before, limit]);
  }

  async counts(meetupId: string): Promise<Partial<Record<State, number>>> {
    const rows = await this.database.prepared<{ state: State; count: number }>(counts, [meetupId]);
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  async one(meetupId: string, id: string, tx?: EntityManager): Promise<MailLogEntry | undefined> {
    const [row] = await this.database.prepared<MailLogEntry>(one, [meetupId, id], tx);
    return row;
  }

  /** Puts a failed or unknown mail back. @returns whether it was one. */
  async again(tx: EntityManager, meetupId: string, id: string): Promise<boolean> {
    return (await this.database.prepared(again, [meetupId, id], tx)).length > 0;
  }
}
