import type { CalendarReply } from '@hallway/formats/calendar';
import type { RsvpStatus } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

/** Who was invited to what, as an answer names them. */
export interface Invited {
  meetupId: string;
  slug: string;
  memberId: string;
  status: RsvpStatus | null;
}

const invited = {
  name: 'calendar.invited',
  text: /* sql */ `
    SELECT m.id AS "meetupId", m.slug, p.id AS "memberId", r.status
    FROM meetups m JOIN members p ON p.email = $2 LEFT JOIN rsvps r ON r.meetup_id = m.id AND r.member_id = p.id
    WHERE m.ical_uid = $1`,
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

@Injectable()
export class CalendarRepliesRepository {
  constructor(private readonly database: Database) {}

  async invited({ uid, attendee }: Pick<CalendarReply, 'uid' | 'attendee'>): Promise<Invited | undefined> {
    const [row] = await this.database.prepared<Invited>(invited, [uid, attendee]);
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
}
