import type { Duty } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody on a shift, with all that a mail about it says. */
export interface SignupRow {
  shiftId: string;
  memberId: string;
  meetupId: string;
  duty: Duty;
  title: string;
  note: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  createdAt: Date;
  hasRsvp: boolean;
}

export interface Collision {
  kind: 'shift' | 'talk';
  communityId: string;
  /** Of the talk; of a shift its meetup's. */
  title: string;
}

const signups = /* sql */ `
  SELECT s.id AS "shiftId", x.member_id AS "memberId", m.id AS "meetupId", s.duty, s.title, s.note, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
    m.time_zone AS "timeZone", x.created_at AS "createdAt",
    EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.member_id = x.member_id AND r.status IN ('going', 'waitlisted')) AS "hasRsvp"
  FROM shift_signups x JOIN shifts s ON s.id = x.shift_id JOIN meetups m ON m.id = s.meetup_id`;

@Injectable()
export class SignupsRepository {
  ofMeetup(tx: EntityManager, meetupId: string): Promise<SignupRow[]> {
    return tx.query(`${signups} WHERE s.meetup_id = $1 ORDER BY x.member_id, s.starts_at`, [meetupId]);
  }

  ofShift(tx: EntityManager, shiftId: string): Promise<SignupRow[]> {
    return tx.query(`${signups} WHERE s.id = $1 ORDER BY x.member_id`, [shiftId]);
  }

  async one(tx: EntityManager, shiftId: string, memberId: string): Promise<SignupRow | null> {
    const [row]: SignupRow[] = await tx.query(`${signups} WHERE s.id = $1 AND x.member_id = $2`, [shiftId, memberId]);
    return row ?? null;
  }

  /**
   * Those whose shift begins within so many hours and who have known its hours from before that: who signed up later has just
   * chosen it, and who was told of other hours later has just read them.
   */
  beginningWithin(tx: EntityManager, hours: number, now: Date): Promise<SignupRow[]> {
    return tx.query(
      `${signups} WHERE x.starts_at > $1 AND x.starts_at <= $1::timestamptz + make_interval(hours => $2)
         AND greatest(x.created_at, x.moved_at) < x.starts_at - make_interval(hours => $2) AND m.state = 'published'`,
      [now, hours],
    );
  }

  /** What is decided for one person is decided one after the other, so that a refusal can say what stands against it. */
  async turns(tx: EntityManager, memberIds: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(id, 7240171)) FROM (SELECT DISTINCT unnest($1::text[]) AS id ORDER BY 1) people`,
      [memberIds],
    );
  }

  /** What else somebody does in these hours: another shift anywhere, or a talk of theirs. */
  async collision(
    tx: EntityManager,
    { memberId, shiftId, startsAt, endsAt }: { memberId: string; shiftId: string; startsAt: Date; endsAt: Date },
  ): Promise<Collision | null> {
    const [row]: Collision[] = await tx.query(
      `SELECT 'shift' AS kind, m.community_id AS "communityId", m.title
         FROM shift_signups x JOIN shifts s ON s.id = x.shift_id JOIN meetups m ON m.id = s.meetup_id
         WHERE x.member_id = $1 AND x.shift_id <> $2 AND tstzrange(x.starts_at, x.ends_at) && tstzrange($3, $4)
       UNION ALL
       SELECT 'talk', m.community_id, t.title
         FROM session_speakers sp JOIN sessions t ON t.id = sp.session_id JOIN meetups m ON m.id = t.meetup_id
         WHERE sp.member_id = $1 AND t.starts_at < $4 AND t.ends_at > $3 AND m.state <> 'cancelled'
       LIMIT 1`,
      [memberId, shiftId, startsAt, endsAt],
    );
    return row ?? null;
  }

  /** Those of a meetup who would be on two shifts at once if it moved by so much. */
  async collidingWhenMoved(
    tx: EntityManager,
    meetupId: string,
    shiftMs: number,
  ): Promise<{ shiftId: string; memberId: string }[]> {
    return tx.query(
      `SELECT x.shift_id AS "shiftId", x.member_id AS "memberId"
       FROM shift_signups x JOIN shifts s ON s.id = x.shift_id
       WHERE s.meetup_id = $1 AND EXISTS (
         SELECT FROM shift_signups o JOIN shifts os ON os.id = o.shift_id
         WHERE o.member_id = x.member_id AND os.meetup_id <> $1
           AND tstzrange(o.starts_at, o.ends_at) && tstzrange(x.starts_at + $2 * interval '1 millisecond', x.ends_at + $2 * interval '1 millisecond'))`,
      [meetupId, shiftMs],
    );
  }

  async isMember(tx: EntityManager, shiftId: string, memberId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM community_members cm JOIN meetups m ON m.community_id = cm.community_id JOIN shifts s ON s.meetup_id = m.id
       WHERE s.id = $1 AND cm.member_id = $2`,
      [shiftId, memberId],
    );
    return rows.length > 0;
  }

  /** @returns whether this call did it. */
  async add(
    tx: EntityManager,
    signup: {
      shiftId: string;
      memberId: string;
      startsAt: Date;
      endsAt: Date;
      assignedBy: string | null;
      createdAt: Date;
    },
  ): Promise<boolean> {
    const { shiftId, memberId, startsAt, endsAt, assignedBy, createdAt } = signup;
    const rows: unknown[] = await tx.query(
      `INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at, assigned_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (shift_id, member_id) DO NOTHING RETURNING 1`,
      [shiftId, memberId, startsAt, endsAt, assignedBy, createdAt],
    );
    return rows.length === 1;
  }

  async remove(tx: EntityManager, shiftId: string, memberId: string): Promise<void> {
    await tx.query('DELETE FROM shift_signups WHERE shift_id = $1 AND member_id = $2', [shiftId, memberId]);
  }

  /** Everybody on these shifts is told of other hours. */
  async movedAt(tx: EntityManager, shiftIds: readonly string[], now: Date): Promise<void> {
    await tx.query('UPDATE shift_signups SET moved_at = $2 WHERE shift_id = ANY ($1)', [shiftIds, now]);
  }

  async removeAll(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query('DELETE FROM shift_signups x USING shifts s WHERE s.id = x.shift_id AND s.meetup_id = $1', [
      meetupId,
    ]);
  }
}
