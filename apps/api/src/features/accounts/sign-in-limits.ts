import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { networkOf } from './client-address.ts';

/** Per quarter of an hour. A lecture hall behind one address must be able to sign in; one mailbox must not be flooded. */
export const signInLimits = {
  'mail-to': 5,
  'mail-from': 200,
  'try-for': 12,
  'try-from': 400,
} as const;

const minutes = 15;

/** Counted in PostgreSQL, so that all processes share the count. Whether the address has an account plays no part. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Problem rate.limited */
  async countMail({ email, ip }: { email: string; ip: string }): Promise<void> {
    await this.#count('mail-from', networkOf(ip));
    await this.#count('mail-to', email);
  }

  /** @throws Problem rate.limited */
  async countTry({ email, ip }: { email?: string; ip: string }): Promise<void> {
    await this.#count('try-from', networkOf(ip));
    if (email) await this.#count('try-for', email);
  }

  async #count(kind: keyof typeof signInLimits, subject: string): Promise<void> {
    const now = this.clock.now();
    const key = `${kind}:${createHmac('sha256', this.config.secret).update(subject).digest('base64url')}`;
    const { rows } = await this.database.pool.query<{ hits: number; resets_at: Date }>(
      `INSERT INTO auth_rate_limits AS l (key, hits, resets_at) VALUES ($1, 1, $3)
       ON CONFLICT (key) DO UPDATE SET
         hits = CASE WHEN l.resets_at <= $2 THEN 1 ELSE l.hits + 1 END,
         resets_at = CASE WHEN l.resets_at <= $2 THEN $3 ELSE l.resets_at END
       RETURNING hits, resets_at`,
      [key, now, new Date(now.getTime() + minutes * 60_000)],
    );
    const { hits, resets_at: resetsAt } = rows[0]!;
    if (hits <= signInLimits[kind]) return;
    throw problems.raise('rate.limited', {
      params: { retryAfterSeconds: Math.ceil((resetsAt.getTime() - now.getTime()) / 1000) },
    });
  }
}
