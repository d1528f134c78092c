import type { MailLogEntry } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';

type State = MailLogEntry['state'];

export interface MailFilter {
  state?: State | undefined;
  kind?: MailLogEntry['kind'] | undefined;
  /** Part of the recipient's name. */
  q?: string | undefined;
}

const entry = /* sql */ `
  n.id::text, n.kind, ${personJson('p')} AS member, n.state, n.attempts, n.error, n.skip_reason AS "skipReason",
  zoned_iso(n.created_at, m.time_zone) AS "createdAt", zoned_iso(n.sent_at, m.time_zone) AS "sentAt"`;
const tables = 'notifications n JOIN members p ON p.id = n.member_id JOIN meetups m ON m.id = n.meetup_id';

const list = {
  name: 'mail-log-list',
  text: /* sql */ `
    SELECT ${entry} FROM ${tables}
    WHERE n.meetup_id = $1 AND ($2::text IS NULL OR n.state = $2) AND ($3::bigint IS NULL OR n.id < $3)
      AND ($5::text IS NULL OR n.kind = $5) AND ($6::text IS NULL OR strpos(lower(p.name), lower($6)) > 0)
    ORDER BY n.id DESC LIMIT $4`,
};
const counts = {
  name: 'mail-log-counts',
  text: `SELECT state, count(*)::int AS count FROM notifications WHERE meetup_id = $1 GROUP BY state`,
};
const one = { name: 'mail-log-one', text: `SELECT ${entry} FROM ${tables} WHERE n.meetup_id = $1 AND n.id = $2` };
/** What a mail says of a seat holds as long as the answer is the one it tells; of a meetup that was cancelled as a whole it always does. */
const holds = /* sql */ `CASE n.kind
  WHEN 'rsvp-confirmed' THEN r.status = 'going' WHEN 'rsvp-promoted' THEN r.status = 'going'
  WHEN 'rsvp-waitlisted' THEN r.status = 'waitlisted' WHEN 'rsvp-requested' THEN r.status = 'requested'
  WHEN 'rsvp-changed' THEN r.status = n.payload ->> 'held'
  WHEN 'rsvp-cancelled' THEN n.payload ->> 'by' = 'organiser' OR r.status NOT IN ('going', 'waitlisted', 'requested')
  WHEN 'rsvp-refused' THEN r.status NOT IN ('going', 'waitlisted', 'requested')
  ELSE true END`;
/**
 * An address that was refused is tried once more: a person asked for it, and the server will say again what it thinks. What no longer
 * holds is left out for good.
 */
const again = {
  name: 'mail-log-again',
  text: /* sql */ `
    WITH asked AS (
      SELECT n.id, coalesce(${holds}, false) AS holds
      FROM notifications n LEFT JOIN rsvps r ON r.meetup_id = n.meetup_id AND r.member_id = n.member_id
      WHERE n.meetup_id = $1 AND n.id = $2),
    again AS (
      UPDATE notifications n SET attempts = 0, error = NULL, hinted_at = now(), state = CASE WHEN a.holds THEN 'pending' ELSE 'skipped' END,
        skip_reason = CASE WHEN NOT a.holds THEN 'out-of-date' END
      FROM asked a WHERE n.id = a.id AND (n.state IN ('failed', 'unknown') OR n.skip_reason = 'address-refused')
      RETURNING n.id, n.member_id, n.state)
    UPDATE members m SET email_refused_at = NULL, email_refused_reason = NULL FROM again
    WHERE m.id = again.member_id AND again.state = 'pending' RETURNING again.id`,
};

@Injectable()
export class MailLogRepository {
  constructor(private readonly database: Database) {}

  /** Latest first. */
  list(
    meetupId: string,
    { state, kind, q, before, limit }: MailFilter & { before: string | null; limit: number },
  ): Promise<MailLogEntry[]> {
    return this.database.prepared<MailLogEntry>(list, [
      meetupId,
      state ?? null,
      before,
      limit,
      kind ?? null,
      q ?? null,
    ]);
  }

  async counts(meetupId: string): Promise<Partial<Record<State, number>>> {
    const rows = await this.database.prepared<{ state: State; count: number }>(counts, [meetupId]);
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  async one(meetupId: string, id: string, tx?: EntityManager): Promise<MailLogEntry | undefined> {
    const [row] = await this.database.prepared<MailLogEntry>(one, [meetupId, id], tx);
    return row;
  }

  /** Puts a failed, unknown or, for its address, unsent mail back. @returns whether it was one. */
  async again(tx: EntityManager, meetupId: string, id: string): Promise<boolean> {
    return (await this.database.prepared(again, [meetupId, id], tx)).length > 0;
  }
}
