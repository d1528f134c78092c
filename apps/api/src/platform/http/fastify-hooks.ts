import type { EndpointShape } from '@hallway/contracts';
import type { FastifyInstance } from 'fastify';
import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Config } from '../config/config.ts';
import { problems } from './problems.ts';
import { serializerFor } from './serializer.ts';

/** What surrounds every request. Added before Nest registers its routes. */
export function addHooks(fastify: FastifyInstance, config: Config): void {
  fastify.decorateRequest('caller', null);
  const strict = config.mode === 'test';
  const secure = config.publicUrl.startsWith('https:');

  fastify.addHook('onRoute', (route) => {
    // mail programs post a form of either kind; what is in it says nothing
    if (route.config?.fromAnywhere) {
      route.onRequest = (request, _reply, done) => {
        request.headers['content-type'] = 'application/x-www-form-urlencoded';
        done();
      };
    }
    const endpoint: EndpointShape | undefined = route.config?.endpoint;
    if (!endpoint) return;
    if (endpoint.bodyLimit) route.bodyLimit = endpoint.bodyLimit;
    if (endpoint.status === 204 || endpoint.mediaType) return;
    const write = serializerFor(endpoint, { strict });
    route.schema = { response: { [endpoint.status ?? 200]: {} } };
    route.serializerCompiler = () => write as (data: unknown) => string;
    if (endpoint.method === 'GET' && hasVersion(endpoint.response)) {
      route.preSerialization = (_request, reply, payload, done) => {
        const { version } = (payload ?? {}) as { version?: number };
        if (typeof version === 'number') reply.header('etag', `"v${version}-`);
        done(null, payload);
      };
    }
  });

  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    // running requests end in peace, a kept-alive connection gets no new one
    if (closing) {
      reply.header('connection', 'close');
      return done(problems.raise('server.unavailable'));
    }
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    reply.header('x-frame-options', 'DENY');
    if (secure) reply.header('strict-transport-security', 'max-age=31536000');
    done();
  });

  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    if (
      typeof payload !== 'string' ||
      reply.statusCode !== 200 ||
      (request.method !== 'GET' && request.method !== 'HEAD')
    ) {
      return done(null, payload);
    }
    const begun = reply.getHeader('etag');
    // somebody has set a whole tag already
    if (typeof begun === 'string' && begun.endsWith('"')) return done(null, payload);
    const etag = `${typeof begun === 'string' ? begun : '"'}${hash('sha1', payload, 'base64url')}"`;
    reply.header('etag', etag);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    if (!matchesTag(request.headers['if-none-match'], etag)) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

function hasVersion(schema: z.ZodType): boolean {
  return 'shape' in schema && 'version' in (schema.shape as object);
}

/** RFC 9110 section 13.1.2: weak comparison, a list, or `*`. */
export function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}
