import type { EndpointShape } from '@hallway/contracts';
import type { Caller } from '../auth/caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    endpoint?: EndpointShape;
    /** The address itself is the proof: other sites and mail programs may post here, with any body. */
    fromAnywhere?: true;
  }
}

export type { FastifyReply as Reply, FastifyRequest as Request } from 'fastify';
