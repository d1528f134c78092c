import type { CalendarReply } from '@hallway/formats/calendar';
import type { Person, RsvpStatus } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { personJson } from '../accounts/index.ts';

/** Who was invited to what, as an answer names them. */
export interface Invited {
  meetupId: string;
  slug: string;
  memberId: string;
  status: RsvpStatus | null;
}

/** A mail of the last month that answered a meetup, and what became of it. */
export interface ReceivedReply {
  id: string;
  member: Person;
  outcome: string;
  receivedAt: string;
  receivedKey: string;
}

const invited = {
  name: 'calendar.invited',
  text: /* sql */ `
    SELECT m.id AS "meetupId", m.slug, p.id AS "memberId", r.status
    FROM meetups m JOIN members p ON p.email = $2 LEFT JOIN rsvps r ON r.meetup_id = m.id AND r.member_id = p.id
    WHERE (m.ical_uid = $1 AND m.calendar_uid IS NULL AND $3::timestamptz IS NULL) OR (m.calendar_uid = $1 AND m.calendar_start = $3)`,
};

/** Whose sequence is unknown is compared by the time alone. */
const take = {
  name: 'calendar.take-reply',
  text: /* sql */ `
    INSERT INTO calendar_replies AS c (meetup_id, member_id, sequence, dtstamp, answer, received_at)
      VALUES ($1, $2, coalesce($3::int, 0), $4, $5, $6)
      ON CONFLICT (meetup_id, member_id) DO UPDATE
        SET sequence = coalesce($3, c.sequence), dtstamp = excluded.dtstamp, answer = excluded.answer, received_at = excluded.received_at
        WHERE (coalesce($3, c.sequence), excluded.dtstamp) > (c.sequence, c.dtstamp)
      RETURNING 1 AS taken`,
};

const received = instantKey('i.received_at');
const ofMeetup = {
  name: 'calendar.replies-of-meetup',
  text: /* sql */ `
    SELECT i.id, ${personJson('p')} AS member, i.outcome, zoned_iso(i.received_at, m.time_zone) AS "receivedAt", ${received}::text AS "receivedKey"
    FROM inbound_mails i JOIN members p ON p.id = i.member_id JOIN meetups m ON m.id = i.meetup_id
    WHERE i.meetup_id = $1 AND i.purpose = 'rsvp' AND ($2::bigint IS NULL OR (${received}, i.id) < ($2, $3::uuid))
    ORDER BY ${received} DESC, i.id DESC LIMIT $4`,
};

@Injectable()
export class CalendarRepliesRepository {
  constructor(private readonly database: Database) {}

  async invited({
    uid,
    recurrence,
    attendee,
  }: Pick<CalendarReply, 'uid' | 'recurrence' | 'attendee'>): Promise<Invited | undefined> {
    const [row] = await this.database.prepared<Invited>(invited, [uid, attendee, recurrence]);
    return row;
  }

  /** Makes it the latest answer. False when it is not newer than the one that was (RFC 5546, section 2.1.5): sent again, or overtaken. */
  async take(
    tx: EntityManager,
    { meetupId, memberId }: Pick<Invited, 'meetupId' | 'memberId'>,
    { reply: { sequence, dtstamp, answer }, receivedAt }: { reply: CalendarReply; receivedAt: Date },
  ): Promise<boolean> {
    const rows = await this.database.prepared(take, [meetupId, memberId, sequence, dtstamp, answer, receivedAt], tx);
    return rows.length > 0;
  }

  /** Latest first. */
  received(
    meetupId: string,
    { after, limit }: { after: readonly [string | null, string | null]; limit: number },
  ): Promise<ReceivedReply[]> {
    return this.database.prepared<ReceivedReply>(ofMeetup, [meetupId, ...after, limit]);
  }
}
