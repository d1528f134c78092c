import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.ts';
import type { Reply, Request } from './http-types.ts';
import { problems } from './problems.ts';

interface KeyRow {
  route: string;
  request_hash: string;
  status: number | null;
  body: string | null;
}

/** How long a second request waits for the first one with its key before it is told to come again. */
const patience = 10_000;

/** `Idempotency-Key` on POST: the first answer is stored and given again, whoever retries. Failures are not stored: they may be retried. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !request.caller?.member) return next.handle();
    if (!/^[\x21-\x7e]{1,200}$/.test(key))
      throw problems.raise('request.invalid', { detail: 'Idempotency-Key holds 1 to 200 printable characters.' });
    const reply = context.switchToHttp().getResponse<Reply>();
    return from(this.#once({ key, memberId: request.caller.member.id, request, reply, next }));
  }

  async #once({
    key,
    memberId,
    request,
    reply,
    next,
  }: {
    key: string;
    memberId: string;
    request: Request;
    reply: Reply;
    next: CallHandler;
  }) {
    const route = `${request.method} ${request.url}`;
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const deadline = Date.now() + patience;
    while (!(await this.#claim(memberId, key, route, hash))) {
      const earlier = await this.#find(memberId, key);
      if (!earlier) continue;
      if (earlier.route !== route || earlier.request_hash !== hash) throw problems.raise('conflict.idempotency');
      if (earlier.status !== null) {
        reply.header('idempotency-replayed', 'true');
        return JSON.parse(earlier.body ?? 'null') as unknown;
      }
      if (Date.now() > deadline)
        throw problems.raise('conflict.idempotency', { detail: 'The first request with this key is still running.' });
      await sleep(50);
    }
    return this.#run({ memberId, key, status: request.routeOptions.config.endpoint?.status ?? 200, next });
  }

  async #run({
    memberId,
    key,
    status,
    next,
  }: {
    memberId: string;
    key: string;
    status: number;
    next: CallHandler;
  }): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
      await this.database.pool.query(
        'UPDATE idempotency_keys SET status = $3, body = $4 WHERE member_id = $1 AND key = $2',
        [memberId, key, status, JSON.stringify(answer ?? null)],
      );
      return answer;
    } catch (error) {
      await this.database.pool.query('DELETE FROM idempotency_keys WHERE member_id = $1 AND key = $2', [memberId, key]);
      throw error;
    }
  }

  /** True for the one who may do the work. A key whose process died in the middle is free again after a minute; a day-old key is forgotten. */
  async #claim(memberId: string, key: string, route: string, hash: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO idempotency_keys (member_id, key, route, request_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (member_id, key) DO UPDATE SET route = $3, request_hash = $4, status = NULL, body = NULL, created_at = now()
       WHERE idempotency_keys.created_at < now() - CASE WHEN idempotency_keys.status IS NULL THEN interval '1 minute' ELSE interval '1 day' END`,
      [memberId, key, route, hash],
    );
    return rowCount === 1;
  }

  async #find(memberId: string, key: string): Promise<KeyRow | undefined> {
    const { rows } = await this.database.pool.query<KeyRow>(
      'SELECT route, request_hash, status, body FROM idempotency_keys WHERE member_id = $1 AND key = $2',
      [memberId, key],
    );
    return rows[0];
  }
}
