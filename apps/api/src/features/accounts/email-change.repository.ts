import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface EmailChangeRow {
  memberId: string;
  email: string;
}

@Injectable()
export class EmailChangeRepository {
  constructor(private readonly database: Database) {}

  /** One per member: the latest wish counts. */
  async put({
    memberId,
    email,
    secretHash,
    expiresAt,
  }: EmailChangeRow & { secretHash: string; expiresAt: Date }): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO email_changes (member_id, email, secret_hash, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (member_id) DO UPDATE SET email = excluded.email, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`,
      [memberId, email, secretHash, expiresAt],
    );
  }

  /** Works once. */
  async take(tx: EntityManager, secretHash: string, now: Date): Promise<EmailChangeRow | undefined> {
    const [rows]: [EmailChangeRow[], number] = await tx.query(
      `DELETE FROM email_changes WHERE secret_hash = $1 AND expires_at > $2 RETURNING member_id AS "memberId", email`,
      [secretHash, now],
    );
    return rows[0];
  }

  async forgetExpired(now: Date): Promise<void> {
    await this.database.pool.query('DELETE FROM email_changes WHERE expires_at < $1', [now]);
  }
}
