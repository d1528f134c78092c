import type { KeepApartWarning } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';

type Answer = NonNullable<KeepApartWarning['answer']>;

const of = {
  name: 'keep-apart.answers',
  text: /* sql */ `
    SELECT a.meetup_id AS "meetupId", a.key,
      json_build_object('reason', a.reason, 'at', zoned_iso(a.answered_at, m.time_zone), 'by', CASE WHEN p.id IS NOT NULL THEN ${personJson('p')} END) AS answer
    FROM keep_apart_answers a JOIN meetups m ON m.id = a.meetup_id LEFT JOIN members p ON p.id = a.answered_by
    WHERE a.meetup_id = ANY ($1)`,
};

@Injectable()
export class KeepApartAnswersRepository {
  constructor(private readonly database: Database) {}

  /** @returns key → answer. */
  async of(meetupIds: readonly string[], tx?: EntityManager): Promise<Map<string, Answer>> {
    const rows = await this.database.prepared<{ key: string; answer: Answer }>(of, [meetupIds], tx);
    return new Map(rows.map(({ key, answer }) => [key, answer]));
  }

  async save(
    tx: EntityManager,
    answer: { meetupId: string; key: string; reason: string; memberId: string; now: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO keep_apart_answers (meetup_id, key, reason, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meetup_id, key) DO UPDATE SET reason = excluded.reason, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
      [answer.meetupId, answer.key, answer.reason, answer.memberId, answer.now],
    );
  }

  /** Whether there was one. */
  async remove(tx: EntityManager, meetupId: string, key: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      'DELETE FROM keep_apart_answers WHERE meetup_id = $1 AND key = $2 RETURNING key',
      [meetupId, key],
    );
    return rows.length > 0;
  }
}
