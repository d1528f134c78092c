import type { ProblemCode } from '@hallway/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { EntityNotFoundError } from 'typeorm';
import { sqlState } from '../database/database.ts';
import type { Reply, Request } from './http-types.ts';
import { ProblemError } from './problems.ts';

const byStatus: Record<number, ProblemCode> = {
  400: 'request.invalid',
  401: 'auth.required',
  403: 'access.denied',
  404: 'not-found',
  405: 'not-found',
  409: 'conflict.version',
  413: 'payload.too-large',
  414: 'request.invalid',
  415: 'payload.unsupported',
  422: 'request.invalid',
  429: 'rate.limited',
  503: 'server.unavailable',
};

/** No connection to be had: PostgreSQL is away, full, starting or stopping. */
const databaseAway = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|08\w{3}|53\w{3}|57P0[123])$/;

/** The only place where failures become answers. Nothing of the inside leaves with them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Reply>());
  }

  answer(error: unknown, request: Request, reply: Reply): void {
    const problem = toProblemError(error);
    // the route, not the address: that of a feed or an unsubscription is a secret
    if (problem.code === 'server.failed')
      this.#logger.error({
        err: error,
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
      });
    if (reply.sent) return;
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) reply.header('retry-after', '5');
    const retryAfter = problem.particulars.params?.retryAfterSeconds;
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    reply.header('cache-control', 'no-store');
    reply
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.toProblem(request.id)));
  }
}

export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  // it was there a moment ago: somebody else has just deleted it
  if (error instanceof EntityNotFoundError) return new ProblemError('not-found');
  const state = sqlState(error);
  if (state !== undefined && databaseAway.test(state)) return new ProblemError('server.unavailable');
  // a NUL or broken UTF-8 inside a text, or a number larger than its column, that no schema looked at
  if (state === '22021' || state === '22003') return new ProblemError('request.invalid');
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  const code = typeof status === 'number' ? byStatus[status] : undefined;
  if (!code) return new ProblemError('server.failed');
  return new ProblemError(code, code === 'request.invalid' ? { detail: (error as Error).message } : {});
}
