import type { Retention } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

interface CommunityRow extends Retention {
  id: string;
}

/** So many meetups a transaction: none of them is locked for long. */
const batch = 50;

const due = (kept: string, mark: string) => `
  SELECT m.id FROM meetups m JOIN communities c ON c.id = m.community_id
  WHERE m.${mark} IS NULL AND m.ends_at < $1::timestamptz - interval '1 day' AND m.ends_at + make_interval(days => c.${kept}) <= $1
  ORDER BY m.ends_at LIMIT ${batch} FOR NO KEY UPDATE OF m SKIP LOCKED`;

@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  async of(slug: string, tx: EntityManager = this.database.manager): Promise<CommunityRow | undefined> {
    const rows: CommunityRow[] = await tx.query(
      `SELECT id, keep_answers_days AS "answersDays", keep_attendance_days AS "attendanceDays" FROM communities WHERE slug = $1`,
      [slug],
    );
    return rows[0];
  }

  async set(tx: EntityManager, communityId: string, { answersDays, attendanceDays }: Retention): Promise<void> {
    await tx.query(`UPDATE communities SET keep_answers_days = $2, keep_attendance_days = $3 WHERE id = $1`, [
      communityId,
      answersDays,
      attendanceDays,
    ]);
  }

  /** Takes answers and notes off meetups whose time is over. @returns how many meetups; ask again while there are any. */
  async forgetAnswers(tx: EntityManager, now: Date): Promise<number> {
    const meetups: { id: string }[] = await tx.query(due('keep_answers_days', 'answers_forgotten_at'), [now]);
    const ids = meetups.map(({ id }) => id);
    await tx.query(
      `UPDATE rsvps SET answers = DEFAULT, note = DEFAULT WHERE meetup_id = ANY ($1) AND (note IS NOT NULL OR answers::text <> '{}')`,
      [ids],
    );
    // kept for their answers alone
    await tx.query('DELETE FROM rsvp_questions WHERE meetup_id = ANY ($1) AND retired_at IS NOT NULL', [ids]);
    await tx.query(`UPDATE meetups SET answers_forgotten_at = $2 WHERE id = ANY ($1)`, [ids, now]);
    return ids.length;
  }

  async dueAttendance(tx: EntityManager, now: Date): Promise<string[]> {
    const meetups: { id: string }[] = await tx.query(due('keep_attendance_days', 'attendance_forgotten_at'), [now]);
    return meetups.map(({ id }) => id);
  }

  async attendanceForgotten(tx: EntityManager, meetupIds: readonly string[], now: Date): Promise<void> {
    await tx.query(`DELETE FROM attendance_log WHERE meetup_id = ANY ($1)`, [meetupIds]);
    await tx.query(`UPDATE meetups SET attendance_forgotten_at = $2 WHERE id = ANY ($1)`, [meetupIds, now]);
  }
}
