import type { Reply, Request } from '../../platform/http/http-types.ts';
import { matchesTag } from '../../platform/http/fastify-hooks.ts';
import type { Feed } from './feeds.service.ts';

const fiveMinutes = 'public, max-age=300';

/** The feed, or 304 without writing it when the caller has this version (RFC 9110, section 13.1.2). */
export async function sendFeed(
  { etag, changed, write }: Feed,
  { request, reply }: { request: Request; reply: Reply },
): Promise<string> {
  reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', fiveMinutes);
  if (changed) reply.header('last-modified', changed.toUTCString());
  if (matchesTag(request.headers['if-none-match'], etag)) {
    reply.code(304);
    return '';
  }
  const text = await write();
  reply.type('text/calendar; charset=utf-8');
  return text;
}
