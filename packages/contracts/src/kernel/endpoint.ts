import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call an endpoint, as far as it can be told before anything is loaded.
 * `member` means any signed-in person; the community roles are decided by the feature's policy with the loaded object,
 * (`door`: a volunteer, or whom an organiser let check in at this meetup)
 * and are declared here so that the reference shows them and a test can walk them from the wrong side.
 */
export type Access =
  'public' | 'member' | 'owner' | 'door' | 'volunteer' | 'panellist' | 'hackathon-lead' | 'organiser' | 'site-admin';

export interface EndpointShape {
  method: Method;
  /** Below `/api/v1`, with `:name` parameters. */
  path: `/${string}`;
  summary: string;
  description?: string;
  tag: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** Of an answer that is a text and no JSON: `application/mbox`. The response schema is a string then. */
  mediaType?: string;
  /** The answer holds a secret: it is not kept for retries with the same Idempotency-Key. */
  secret?: true;
  /** Largest accepted body in bytes; 2 MiB unless told. */
  bodyLimit?: number;
  /** Success status; 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  /** The codes a caller has to expect, besides those every endpoint can answer. */
  problems?: readonly ProblemCode[];
}

type InferOr<T, Fallback> = T extends z.ZodType ? z.output<T> : Fallback;
type InputOr<T, Fallback> = T extends z.ZodType ? z.input<T> : Fallback;

/** What a handler receives, after validation. */
export interface EndpointInput<E extends EndpointShape> {
  params: InferOr<E['params'], Record<string, never>>;
  query: InferOr<E['query'], Record<string, never>>;
  body: InferOr<E['body'], undefined>;
}

/** What a handler returns and a caller gets: the response schema's output. */
export type EndpointOutput<E extends EndpointShape> = z.output<E['response']>;

/** What a caller sends: only the parts the endpoint declares; defaults may be left out. */
export type EndpointRequest<E extends EndpointShape> = (E extends { params: z.ZodType }
  ? { params: InputOr<E['params'], never> }
  : unknown) &
  (E extends { query: z.ZodType } ? { query?: InputOr<E['query'], never> } : unknown) &
  (E extends { body: z.ZodType } ? { body: InputOr<E['body'], never> } : unknown);

/**
 * Declares one endpoint. The value drives the route, validation, response stripping, the typed client and OpenAPI.
 * Add it to a feature file of this package, and that file to `endpoints.ts`; the boot fails until exactly one handler implements it.
 */
export function defineEndpoint<const E extends EndpointShape>(endpoint: E): E {
  return endpoint;
}
