import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { callerColumns, type CallerRow } from './caller.sql.ts';

/** The callers' hot path: each question is one prepared statement by a unique key. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Who the live session belongs to; `stale` when it was not renewed for a day. */
  async memberOf(token: string, now: Date): Promise<CallerRow | undefined> {
    const [row] = await this.database.prepared<CallerRow>(
      {
        name: 'accounts.session',
        text: `SELECT ${callerColumns},
                      s.updated_at < $2::timestamptz - interval '1 day' AS stale
               FROM auth_sessions s JOIN members m ON m.id = s.member_id
               WHERE s.token = $1 AND s.expires_at > $2`,
      },
      [token, now],
    );
    return row;
  }

  async renew(token: string, { now, until }: { now: Date; until: Date }): Promise<void> {
    await this.database.pool.query(`UPDATE auth_sessions SET expires_at = $3, updated_at = $2 WHERE token = $1`, [
      token,
      now,
      until,
    ]);
  }

  async end(token: string): Promise<void> {
    await this.database.pool.query(`DELETE FROM auth_sessions WHERE token = $1`, [token]);
  }
}
