import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';

/** Who came to a meetup that has begun. It takes no more answers, so the past is written as it was. */
@Injectable()
export class SeedPast {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async came(meetupId: string, people: readonly MemberCaller[]): Promise<void> {
    await this.database.pool.query(
      `WITH people AS (SELECT id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS p (id, place)), joined AS (
         INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at)
         SELECT m.community_id, p.id, now() FROM meetups m, people p WHERE m.id = $1 ON CONFLICT DO NOTHING)
       INSERT INTO rsvps (meetup_id, member_id, status, created_at, changed_at)
       SELECT m.id, p.id, 'going', asked.at, asked.at
       FROM meetups m, people p, LATERAL (SELECT m.starts_at - interval '22 days' + p.place * interval '25 hours' AS at) asked
       WHERE m.id = $1`,
      [meetupId, [...new Set(people.map(({ member }) => member.id))]],
    );
    await this.#wereThere(meetupId);
  }

  /** Most came, one after the other; of newbie evenings more stay away. One had not answered. */
  async #wereThere(meetupId: string): Promise<void> {
    await this.database.pool.query(
      `SELECT door_record(m.id, NULL, 'Front door', 0, least(m.ends_at, $2), acts || jsonb_build_object('id', gen_random_uuid(), 'act', 'walk-in',
          'method', 'name', 'at', m.starts_at, 'walkInId', gen_random_uuid(), 'name', 'A colleague of the speaker', 'guests', 0))
       FROM meetups m, LATERAL (
         SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'act', 'check-in', 'method', 'ticket',
           'at', m.starts_at - place * interval '40 seconds', 'memberId', member_id, 'guests', 0)) AS acts
         FROM (SELECT member_id, row_number() OVER (ORDER BY created_at, member_id) AS place FROM rsvps WHERE meetup_id = m.id) going
         WHERE place % CASE m.level WHEN 'newbie' THEN 4 ELSE 6 END <> 0) seen
       WHERE m.id = $1`,
      [meetupId, this.clock.now()],
    );
  }
}
