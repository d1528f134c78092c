import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type Deliverable, deliverable } from './delivery.repository.ts';

export interface InboxRow extends Deliverable {
  readAt: string | null;
}

/** What is worth telling; the index of what is unread says the same. */
const worthTelling = /* sql */ `n.kind NOT IN ('rsvp-confirmed', 'rsvp-waitlisted', 'proposal-received')`;

const list = {
  name: 'inbox-list',
  text: /* sql */ `
    SELECT d.*, to_char(r.read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "readAt"
    FROM (${deliverable} WHERE n.member_id = $1 AND ${worthTelling} AND ($2::bigint IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3) d
      JOIN notifications r ON r.id = d.id::bigint
    ORDER BY r.id DESC`,
};

const unread = {
  name: 'inbox-unread',
  text: /* sql */ `
    SELECT count(*)::int AS unread
    FROM (SELECT FROM notifications n WHERE n.member_id = $1 AND n.read_at IS NULL AND ${worthTelling} LIMIT 100) counted`,
};

const read = {
  name: 'inbox-read',
  text: `UPDATE notifications SET read_at = $3 WHERE member_id = $1 AND id = $2 AND read_at IS NULL`,
};

const readUpTo = {
  name: 'inbox-read-up-to',
  text: `UPDATE notifications n SET read_at = $3 WHERE n.member_id = $1 AND n.id <= $2 AND n.read_at IS NULL AND ${worthTelling}`,
};

/** A member's notifications as they see them inside the application. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** Latest first, with all that the sentence about each needs. */
  list(memberId: string, { before, limit }: { before: string | null; limit: number }): Promise<InboxRow[]> {
    return this.database.prepared<InboxRow>(list, [memberId, before, limit]);
  }

  async unread(memberId: string): Promise<number> {
    const [row] = await this.database.prepared<{ unread: number }>(unread, [memberId]);
    return row!.unread;
  }

  async markRead(memberId: string, id: string, now: Date): Promise<void> {
    await this.database.prepared(read, [memberId, id, now]);
  }

  async markReadUpTo(memberId: string, id: string, now: Date): Promise<void> {
    await this.database.prepared(readUpTo, [memberId, id, now]);
  }
}
