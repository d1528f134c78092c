import type { Level, MeetupCard, Person, RsvpStatus } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { personJson } from '../accounts/index.ts';
import { meetupCardJson, meetupCardTables } from '../meetups/index.ts';
import { waitlistPosition } from './waitlist-position.sql.ts';

export interface AttendeeRow extends Person {
  changedKey: string;
}

export interface RsvpListRow {
  member: Person;
  status: RsvpStatus;
  position: number | null;
  createdAt: string;
  changedAt: string;
  /** Place of the status in the list, and the order inside it. */
  statusKey: number;
  orderKey: string;
}

export interface MyRsvpRow {
  meetup: MeetupCard;
  status: RsvpStatus;
  position: number | null;
  startsKey: string;
  id: string;
}

const attendees = {
  name: 'rsvp-attendees',
  text: /* sql */ `
    SELECT p.id, p.name, p.image, ${instantKey('r.changed_at')}::text AS "changedKey"
    FROM rsvps r JOIN members p ON p.id = r.member_id
    WHERE r.meetup_id = $1 AND r.status = 'going' AND p.directory_consent
      AND ($2::bigint IS NULL OR (${instantKey('r.changed_at')}, r.member_id) > ($2, $3::uuid))
    ORDER BY ${instantKey('r.changed_at')}, r.member_id LIMIT $4`,
};

const all = {
  name: 'rsvp-all',
  text: /* sql */ `
    WITH ordered AS (
      SELECT r.*, array_position(ARRAY['going', 'waitlisted', 'declined', 'cancelled'], r.status) AS status_key,
        coalesce(CASE WHEN r.status = 'waitlisted' THEN r.position END, ${instantKey('r.changed_at')}) AS order_key
      FROM rsvps r WHERE r.meetup_id = $1 AND ($2::text IS NULL OR r.status = $2))
    SELECT ${personJson('p')} AS member, r.status, ${waitlistPosition} AS position,
      zoned_iso(r.created_at, m.time_zone) AS "createdAt", zoned_iso(r.changed_at, m.time_zone) AS "changedAt",
      r.status_key AS "statusKey", r.order_key::text AS "orderKey"
    FROM ordered r JOIN meetups m ON m.id = r.meetup_id JOIN members p ON p.id = r.member_id
    WHERE $3::int IS NULL OR (r.status_key, r.order_key, r.member_id) > ($3, $4::bigint, $5::uuid)
    ORDER BY r.status_key, r.order_key, r.member_id LIMIT $6`,
};

const mine = (direction: 'upcoming' | 'past') => {
  const [ended, after, order] = direction === 'upcoming' ? ['>', '>', ''] : ['<=', '<', 'DESC'];
  return {
    name: `rsvp-mine-${direction}`,
    text: /* sql */ `
      SELECT ${meetupCardJson} AS meetup, r.status, ${waitlistPosition} AS position,
        ${instantKey('m.starts_at')}::text AS "startsKey", m.id
      FROM rsvps r JOIN ${meetupCardTables} ON m.id = r.meetup_id
      WHERE r.member_id = $1 AND r.status IN ('going', 'waitlisted') AND m.state <> 'draft' AND m.ends_at ${ended} $2
        AND ($3::text IS NULL OR m.level = $3) AND ($4::bigint IS NULL OR (${instantKey('m.starts_at')}, m.id) ${after} ($4, $5::uuid))
      ORDER BY ${instantKey('m.starts_at')} ${order}, m.id ${order} LIMIT $6`,
  };
};
const mineBy = { upcoming: mine('upcoming'), past: mine('past') };

/** Lists of RSVPs, in the order people expect: the waitlist in its own. */
@Injectable()
export class AttendeesRepository {
  constructor(private readonly database: Database) {}

  /** Of those who are going, who lets themselves be seen. */
  attendees(meetupId: string, after: readonly [string | null, string | null], limit: number): Promise<AttendeeRow[]> {
    return this.database.prepared<AttendeeRow>(attendees, [meetupId, ...after, limit]);
  }

  all(
    meetupId: string,
    {
      status,
      after,
      limit,
    }: { status?: RsvpStatus; after: readonly [number | null, string | null, string | null]; limit: number },
  ): Promise<RsvpListRow[]> {
    return this.database.prepared<RsvpListRow>(all, [meetupId, status ?? null, ...after, limit]);
  }

  mine(
    memberId: string,
    {
      when,
      level,
      now,
      after,
      limit,
    }: {
      when: 'upcoming' | 'past';
      level?: Level;
      now: Date;
      after: readonly [string | null, string | null];
      limit: number;
    },
  ): Promise<MyRsvpRow[]> {
    const values = [memberId, now, level ?? null, ...after, limit];
    return this.database.prepared<MyRsvpRow>(mineBy[when], values);
  }
}
