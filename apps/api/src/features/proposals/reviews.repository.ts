import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';

export interface ReviewRow {
  id: string;
  reviewer: { id: string; name: string; image: string | null };
  score: number;
  comment: string;
  updated_at: Date;
}

export interface EventRow {
  id: string;
  actor: { id: string; name: string; image: string | null } | null;
  kind: string;
  from_value: string | null;
  to_value: string | null;
  note: string;
  created_at: Date;
}

const reviewColumns = `r.id, ${personJson('m')} AS reviewer, r.score, r.comment, r.updated_at`;

@Injectable()
export class ReviewsRepository {
  constructor(private readonly database: Database) {}

  of(proposalId: string): Promise<ReviewRow[]> {
    return this.database.prepared(
      {
        name: 'reviews.of',
        text: `SELECT ${reviewColumns} FROM reviews r JOIN members m ON m.id = r.reviewer_id WHERE r.proposal_id = $1 ORDER BY r.updated_at, r.id`,
      },
      [proposalId],
    );
  }

  history(proposalId: string): Promise<EventRow[]> {
    return this.database.prepared(
      {
        name: 'reviews.history',
        text: `SELECT e.id::text, ${personJson('m')} AS actor,
            e.kind, e.from_value, e.to_value, e.note, e.created_at
          FROM proposal_events e LEFT JOIN members m ON m.id = e.actor_id WHERE e.proposal_id = $1 ORDER BY e.id`,
      },
      [proposalId],
    );
  }

  /** One review per reviewer: writing again changes it. */
  async put(
    tx: EntityManager,
    review: { id: string; proposalId: string; reviewerId: string; score: number; comment: string; now: Date },
  ): Promise<ReviewRow> {
    const rows: ReviewRow[] = await tx.query(
      `WITH r AS (
         INSERT INTO reviews (id, proposal_id, reviewer_id, score, comment, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
         ON CONFLICT ON CONSTRAINT reviews_one_each DO UPDATE SET score = excluded.score, comment = excluded.comment, updated_at = excluded.updated_at
         RETURNING *)
       SELECT ${reviewColumns} FROM r JOIN members m ON m.id = r.reviewer_id`,
      [review.id, review.proposalId, review.reviewerId, review.score, review.comment, review.now],
    );
    return rows[0]!;
  }
}
