import type { RsvpRow, RsvpStatus } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { personJson } from '../accounts/index.ts';
import { waitlistPosition } from './waitlist-position.sql.ts';

export interface RsvpListRow extends RsvpRow {
  /** Place of the status in the list, and the order inside it. */
  statusKey: number;
  orderKey: string;
}

const inThisOrder: RsvpStatus[] = ['requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled'];

const statusKey = `array_position(ARRAY[${inThisOrder.map((status) => `'${status}'`).join(', ')}], r.status)`;
const orderKey = `CASE WHEN r.status IN ('waitlisted', 'requested') THEN r.position ELSE ${instantKey('r.changed_at')} END`;

const fields = /* sql */ `${personJson('p')} AS member, r.status, r.guests, r.note, r.answers, r.answered_level AS "answeredLevel",
  zoned_iso(r.created_at, m.time_zone) AS "createdAt", zoned_iso(r.changed_at, m.time_zone) AS "changedAt"`;

const named = (name: string) => `(${name}::text IS NULL OR p.name ILIKE '%' || ${name} || '%')`;

// The page is found in one walk of an index and only its rows are dressed: a list of thousands answers like one of ten.
const pageOf = ({ name, key, after }: { name: string; key: string; after: string }) => ({
  name,
  text: /* sql */ `
    SELECT ${fields}, ${waitlistPosition} AS position, ${statusKey} AS "statusKey", (${orderKey})::text AS "orderKey"
    FROM rsvps r JOIN meetups m ON m.id = r.meetup_id JOIN members p ON p.id = r.member_id
    WHERE r.meetup_id = $1 AND r.status = $2 AND ${named('$3')}
      AND ($4::int IS NULL OR (${key}, r.member_id) > (${after}, $6::uuid))
    ORDER BY ${key}, r.member_id LIMIT $7`,
});
const byTime = pageOf({
  name: 'rsvp-list-by-time',
  key: 'r.changed_at',
  after: `timestamptz 'epoch' + $5::bigint * interval '1 microsecond'`,
});
const byPosition = pageOf({ name: 'rsvp-list-by-position', key: 'r.position', after: '$5::bigint' });

const mixed = {
  name: 'rsvp-list-mixed',
  text: /* sql */ `
    WITH ordered AS (
      SELECT r.*, ${statusKey} AS status_key, ${orderKey} AS order_key
      FROM rsvps r JOIN members p ON p.id = r.member_id WHERE r.meetup_id = $1 AND ($2::text IS NULL OR r.status = $2) AND ${named('$3')})
    SELECT ${fields}, ${waitlistPosition} AS position, r.status_key AS "statusKey", r.order_key::text AS "orderKey"
    FROM ordered r JOIN meetups m ON m.id = r.meetup_id JOIN members p ON p.id = r.member_id
    WHERE $4::int IS NULL OR (r.status_key, r.order_key, r.member_id) > ($4, $5::bigint, $6::uuid)
    ORDER BY r.status_key, r.order_key, r.member_id LIMIT $7`,
};

const one = {
  name: 'rsvp-list-one',
  text: /* sql */ `
    SELECT ${fields}, ${waitlistPosition} AS position
    FROM rsvps r JOIN meetups m ON m.id = r.meetup_id JOIN members p ON p.id = r.member_id
    WHERE r.meetup_id = $1 AND r.member_id = $2`,
};

const requested = {
  name: 'rsvp-requested-count',
  text: 'SELECT requested FROM meetup_seats WHERE meetup_id = $1',
};

/** What a query for names may hold of LIKE's own signs. */
const literally = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The list of an organiser: by answer and name, requests and the waitlist in their own order. */
@Injectable()
export class RsvpListRepository {
  constructor(private readonly database: Database) {}

  page(
    meetupId: string,
    {
      status,
      q,
      after,
      limit,
    }: {
      status?: RsvpStatus | undefined;
      q?: string | undefined;
      after: readonly [number | null, string | null, string | null];
      limit: number | null;
    },
  ): Promise<RsvpListRow[]> {
    const statement =
      status === undefined ? mixed : status === 'waitlisted' || status === 'requested' ? byPosition : byTime;
    const values = [meetupId, status ?? null, q === undefined ? null : literally(q), ...after, limit];
    return this.database.prepared<RsvpListRow>(statement, values);
  }

  async one(meetupId: string, memberId: string, tx?: EntityManager): Promise<RsvpRow | undefined> {
    const [row] = await this.database.prepared<RsvpRow>(one, [meetupId, memberId], tx);
    return row;
  }

  async requested(meetupId: string): Promise<number> {
    const [row] = await this.database.prepared<{ requested: number }>(requested, [meetupId]);
    return row!.requested;
  }
}
