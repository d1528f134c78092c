import type { KeptQuestion } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

/** A question in the place it is to have. */
export type PlacedQuestion = Omit<KeptQuestion, 'retired'> & { place: number };

const kept = {
  name: 'rsvp-questions',
  text: /* sql */ `
    SELECT id, kind, label, required, choices, retired_at IS NOT NULL AS retired
    FROM rsvp_questions WHERE meetup_id = $1 ORDER BY retired_at IS NOT NULL, place, id`,
};

@Injectable()
export class QuestionsRepository {
  constructor(private readonly database: Database) {}

  /** Those asked now first, in their order; then those that were asked and answered before. */
  kept(meetupId: string, tx?: EntityManager): Promise<KeptQuestion[]> {
    return this.database.prepared<KeptQuestion>(kept, [meetupId], tx);
  }

  /** An answer is checked under this lock too, so that nobody answers a question while it changes. */
  async lock(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query('SELECT 1 FROM meetup_seats WHERE meetup_id = $1 FOR NO KEY UPDATE', [meetupId]);
  }

  async store(tx: EntityManager, meetupId: string, questions: readonly PlacedQuestion[]): Promise<void> {
    await tx.query(
      `INSERT INTO rsvp_questions (id, meetup_id, place, kind, label, required, choices)
       SELECT id, $1, place, kind, label, required, ARRAY(SELECT jsonb_array_elements_text(choices))
       FROM jsonb_to_recordset($2::jsonb) AS q (id uuid, place smallint, kind text, label text, required boolean, choices jsonb)
       ON CONFLICT (id) DO UPDATE SET place = excluded.place, label = excluded.label, required = excluded.required,
         choices = excluded.choices, retired_at = NULL WHERE rsvp_questions.meetup_id = $1`,
      [meetupId, JSON.stringify(questions)],
    );
  }

  /** Asks nothing but these any more. What nobody answered is forgotten. */
  async retireOthers(
    tx: EntityManager,
    { meetupId, asked, now }: { meetupId: string; asked: readonly string[]; now: Date },
  ): Promise<void> {
    await tx.query(
      `DELETE FROM rsvp_questions q WHERE q.meetup_id = $1 AND q.id <> ALL ($2::uuid[])
         AND NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = $1 AND r.answers ? q.id::text)`,
      [meetupId, asked],
    );
    await tx.query(
      'UPDATE rsvp_questions SET retired_at = $3 WHERE meetup_id = $1 AND id <> ALL ($2::uuid[]) AND retired_at IS NULL',
      [meetupId, asked, now],
    );
  }
}
