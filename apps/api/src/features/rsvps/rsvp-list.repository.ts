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

const inThisOrder = ['requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled'] satisfies RsvpStatus[];

const fields = /* sql */ `${personJson('p')} AS member, r.status, r.guests, r.note, r.answers, r.answered_level AS "answeredLevel",
  zoned_iso(r.created_at, m.time_zone) AS "createdAt", zoned_iso(r.changed_at, m.time_zone) AS "changedAt"`;

/** How one answer is ordered: who waits by place, everybody else by time. Each order is that of an index. */
const orderOf = (status: RsvpStatus) =>
  status === 'waitlisted' || status === 'requested'
    ? { column: 'r.position', asKey: 'r.position', ofKey: (key: string) => `${key}::bigint` }
    : {
        column: 'r.changed_at',
        asKey: instantKey('r.changed_at'),
        ofKey: (key: string) => `timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond'`,
      };

function answered(status: RsvpStatus, afterKey: boolean): string {
  const { column, asKey, ofKey } = orderOf(status);
  return /* sql */ `(
    SELECT r.*, ${inThisOrder.indexOf(status) + 1} AS status_key, ${asKey} AS order_key
    FROM rsvps r JOIN members p ON p.id = r.member_id
    WHERE r.meetup_id = $1 AND r.status = '${status}' AND ($3::text IS NULL OR p.name ILIKE '%' || $3 || '%')
      ${afterKey ? `AND (${column}, r.member_id) > (${ofKey('$4')}, $5::uuid)` : ''}
    ORDER BY ${column}, r.member_id LIMIT $2)`;
}

/**
 * One short walk of an index for each answer from the first on; only the rows of the page are dressed. So a list of thousands answers like one of ten.
 * The places of the waitlist are counted once for all rows.
 */
function pageOf(statuses: RsvpStatus[], afterKey: boolean) {
  const walks = statuses.map((status, at) => answered(status, afterKey && at === 0));
  return {
    name: `rsvp-list-${statuses.length}-from-${statuses[0]}${afterKey ? '-after' : ''}`,
    text: /* sql */ `
      WITH ordered AS (
          SELECT * FROM (${walks.join(' UNION ALL ')}) walked ORDER BY status_key, order_key, member_id LIMIT $2),
        waiting AS (
          SELECT w.member_id, row_number() OVER (ORDER BY w.position)::int AS place
          FROM rsvps w WHERE w.meetup_id = $1 AND w.status = 'waitlisted')
      SELECT ${fields}, w.place AS position, r.status_key AS "statusKey", r.order_key::text AS "orderKey"
      FROM ordered r JOIN meetups m ON m.id = r.meetup_id JOIN members p ON p.id = r.member_id
        LEFT JOIN waiting w ON w.member_id = r.member_id AND r.status = 'waitlisted'
      ORDER BY r.status_key, r.order_key, r.member_id`,
  };
}

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
    const [statusKey, orderKey, memberId] = after;
    const statuses = status ? [status] : inThisOrder.slice(Math.max(statusKey ?? 1, 1) - 1);
    if (statuses.length === 0) return Promise.resolve([]);
    const values = [meetupId, limit, q === undefined ? null : literally(q)];
    if (statusKey === null) return this.database.prepared<RsvpListRow>(pageOf(statuses, false), values);
    return this.database.prepared<RsvpListRow>(pageOf(statuses, true), [...values, orderKey, memberId]);
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
