import type { Level, MeetupCard, Person, RsvpStatus } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { meetupCardJson, meetupCardTables } from '../meetups/index.ts';
import { waitlistPosition } from './waitlist-position.sql.ts';

export interface AttendeeRow extends Person {
  changedKey: string;
}

export interface MyRsvpRow {
  meetup: MeetupCard;
  status: RsvpStatus;
  position: number | null;
  startsKey: string;
  id: string;
}

// In the order of the index of attendees: a page of thousands is found as fast as one of ten.
const attendees = {
  name: 'rsvp-attendees',
  text: /* sql */ `
    SELECT p.id, p.name, p.image, ${instantKey('r.changed_at')}::text AS "changedKey"
    FROM rsvps r JOIN members p ON p.id = r.member_id
    WHERE r.meetup_id = $1 AND r.status = 'going' AND p.directory_consent
      AND ($2::bigint IS NULL OR (r.changed_at, r.member_id) > (timestamptz 'epoch' + $2 * interval '1 microsecond', $3::uuid))
    ORDER BY r.changed_at, r.member_id LIMIT $4`,
};

const mine = (direction: 'upcoming' | 'past') => {
  const [ended, after, order] = direction === 'upcoming' ? ['>', '>', ''] : ['<=', '<', 'DESC'];
  return {
    name: `rsvp-mine-${direction}`,
    text: /* sql */ `
      SELECT ${meetupCardJson} AS meetup, r.status, ${waitlistPosition} AS position,
        ${instantKey('m.starts_at')}::text AS "startsKey", m.id
      FROM rsvps r JOIN ${meetupCardTables} ON m.id = r.meetup_id
      WHERE r.member_id = $1 AND r.status IN ('going', 'waitlisted', 'requested') AND m.state <> 'draft' AND m.ends_at ${ended} $2
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
