import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

/**
 * What better-auth 1.7 keeps in auth_verifications: a link as hash → `{"email":…,"name":…}`, a code as `sign-in-otp-<email>`.
 * Link and code of one mail are one secret in two forms: using one ends the other.
 */
@Injectable()
export class OneTimeSecretsRepository {
  constructor(private readonly database: Database) {}

  /** The name given with the latest request for that address, for the account that a code may make. */
  async nameGivenWith(email: string): Promise<string | undefined> {
    const { rows } = await this.database.pool.query<{ value: string }>(
      `SELECT value FROM auth_verifications WHERE starts_with(value, $1) ORDER BY created_at DESC LIMIT 1`,
      [linkValueStart(email)],
    );
    return rows[0] && (JSON.parse(rows[0].value) as { name?: string }).name;
  }

  /** Only the code of the latest mail works; earlier links go on working, so that nobody can lock another out by asking again. */
  async forgetCode(email: string): Promise<void> {
    await this.database.pool.query(`DELETE FROM auth_verifications WHERE identifier = $1`, [`sign-in-otp-${email}`]);
  }

  async forgetAll(email: string): Promise<void> {
    await this.database.pool.query(`DELETE FROM auth_verifications WHERE identifier = $1 OR starts_with(value, $2)`, [
      `sign-in-otp-${email}`,
      linkValueStart(email),
    ]);
  }

  /** Clears what nobody can use any more. */
  async forgetExpired(now: Date): Promise<void> {
    for (const table of ['auth_verifications', 'auth_sessions']) {
      await this.database.pool.query(`DELETE FROM ${table} WHERE expires_at < $1`, [now]);
    }
    await this.database.pool.query(`DELETE FROM auth_rate_limits WHERE resets_at < $1`, [now]);
  }
}

const linkValueStart = (email: string) => `{"email":${JSON.stringify(email)}`;
