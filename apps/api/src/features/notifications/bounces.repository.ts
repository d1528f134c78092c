import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface BouncedMail {
  memberId: string;
  meetupId: string | null;
  /** Of the member now. */
  email: string;
}

@Injectable()
export class BouncesRepository {
  constructor(private readonly database: Database) {}

  async mail(id: string): Promise<BouncedMail | undefined> {
    const { rows } = await this.database.pool.query<BouncedMail>(
      `SELECT n.member_id AS "memberId", n.meetup_id AS "meetupId", p.email
       FROM notifications n JOIN members p ON p.id = n.member_id WHERE n.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** A mail that was taken and came back. @returns false when that was known already. */
  async cameBack(tx: EntityManager, id: string, error: string): Promise<boolean> {
    const rows = (await tx.query(
      `WITH back AS (UPDATE notifications SET state = 'failed', error = $2 WHERE id = $1 AND state IN ('sent', 'unknown') RETURNING id)
       SELECT id FROM back`,
      [id, error],
    )) as unknown[];
    return rows.length > 0;
  }

  async refuse(tx: EntityManager, { memberId, email }: BouncedMail, reason: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE members SET email_refused_at = $3, email_refused_reason = $4
       WHERE id = $1 AND email = $2 AND email_refused_at IS NULL`,
      [memberId, email, now, reason],
    );
  }
}
