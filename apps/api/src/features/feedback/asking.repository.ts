import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface EndedMeetup {
  id: string;
  endsAt: Date;
  timeZone: string;
}

// Phones at the door may tell days later whom they let in: people are asked as long as they could still answer.
const withSomebodyToAsk = {
  name: 'feedback.meetups-to-ask',
  text: /* sql */ `
    SELECT m.id, m.ends_at AS "endsAt", m.time_zone AS "timeZone" FROM meetups m
    WHERE m.state = 'published' AND m.ends_at <= $1::timestamptz - interval '2 hours' AND m.ends_at > $1::timestamptz - interval '17 days'
      AND EXISTS (
        SELECT FROM attendances a WHERE a.meetup_id = m.id AND a.present AND a.member_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM feedback_requests r WHERE r.meetup_id = m.id AND r.member_id = a.member_id))
    ORDER BY m.ends_at`,
};

@Injectable()
export class AskingRepository {
  constructor(private readonly database: Database) {}

  withSomebodyToAsk(now: Date): Promise<EndedMeetup[]> {
    return this.database.prepared<EndedMeetup & Record<string, unknown>>(withSomebodyToAsk, [now]);
  }

  /** Of two that ask at once each gets other people. @returns the ids of members who are asked now, for the first time. */
  async ask(tx: EntityManager, meetupId: string, now: Date): Promise<string[]> {
    const rows: { member_id: string }[] = await tx.query(
      `INSERT INTO feedback_requests (meetup_id, member_id, asked_at)
       SELECT a.meetup_id, a.member_id, $2 FROM attendances a JOIN meetups m ON m.id = a.meetup_id
       WHERE a.meetup_id = $1 AND a.present AND a.member_id IS NOT NULL AND m.state = 'published'
       ON CONFLICT DO NOTHING RETURNING member_id`,
      [meetupId, now],
    );
    return rows.map(({ member_id }) => member_id);
  }
}
