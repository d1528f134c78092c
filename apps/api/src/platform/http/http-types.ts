import type { EndpointShape } from '@hallway/contracts';
import type { Caller } from '../auth/caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    endpoint?: EndpointShape;
  }
}

export type { FastifyReply as Reply, FastifyRequest as Request } from 'fastify';
