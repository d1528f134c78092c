import { type EndpointShape, endpoints, problemCatalogue, type ProblemCode } from '@hallway/contracts';
import { z } from 'zod';
import { apiPrefix } from '../http/implements.ts';

type Json = Record<string, unknown>;

const everywhere: ProblemCode[] = ['rate.limited', 'server.failed', 'server.unavailable'];
const signedIn: ProblemCode[] = ['auth.required', 'auth.token-invalid', 'auth.scope-missing', 'access.denied'];

/** The whole API as OpenAPI 3.1, made from the same values that drive the routes. */
export function openApiDocument({ publicUrl }: { publicUrl: string }): Json {
  const schemas: Json = { Problem: problemSchema };
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, EndpointShape][]) {
    const path = (apiPrefix + endpoint.path).replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hallway',
      version: '1',
      summary: 'Level-tagged meetups, talks and hackathons.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: publicUrl || '/' }],
    tags: [...new Set(Object.values(endpoints).map((endpoint) => endpoint.tag))].sort().map((tag) => ({ name: tag })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hallway.session_token',
          description: 'Set by signing in on the web.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'A personal access token.' },
      },
    },
  };
}

function operation(name: string, endpoint: EndpointShape, schemas: Json): Json {
  const status = String(endpoint.status ?? 200);
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    tags: [endpoint.tag],
    'x-access': endpoint.access,
    security: endpoint.access === 'public' ? [{}, { session: [] }, { token: [] }] : [{ session: [] }, { token: [] }],
    parameters: [
      ...parameters('path', endpoint.params, schemas),
      ...parameters('query', endpoint.query, schemas),
      ...headers(endpoint),
    ],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toSchema(endpoint.body, 'input', schemas) } },
      },
    }),
    responses: {
      [status]:
        status === '204'
          ? { description: 'Done' }
          : {
              description: 'Success',
              content: {
                [endpoint.mediaType ?? 'application/json']: { schema: toSchema(endpoint.response, 'output', schemas) },
              },
            },
      ...failures(endpoint),
    },
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined, schemas: Json): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input', schemas) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof property.description === 'string' && { description: property.description }),
    schema: property,
  }));
}

function headers({ method, secret }: EndpointShape): Json[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  });
  if (method === 'POST' && !secret)
    return [header('Idempotency-Key', 'The same key gives the same answer, however often it is sent within a day.')];
  if (method === 'PATCH')
    return [header('If-Match', 'The ETag last seen; 409 when somebody changed the object since.')];
  if (method === 'GET') return [header('If-None-Match', 'The ETag last seen; 304 when nothing has changed.')];
  return [];
}

/** One answer per status, naming the codes that can stand in it. */
function failures(endpoint: EndpointShape): Json {
  const codes = new Set<ProblemCode>([
    ...(endpoint.params || endpoint.query || endpoint.body ? (['request.invalid'] as const) : []),
    ...(endpoint.access === 'public' ? [] : signedIn),
    ...(endpoint.method === 'GET' ? [] : (['auth.csrf'] as const)),
    ...(endpoint.params ? (['not-found'] as const) : []),
    ...(endpoint.problems ?? []),
    ...everywhere,
  ]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      String(status),
      {
        description: group.map((code) => `\`${code}\`: ${problemCatalogue[code].title}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: group } } }] },
          },
        },
      },
    ]),
  );
}

/** Named schemas move to the components; one that differs between reading and writing gets two names. */
function toSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const {
    $schema: _,
    $defs = {},
    ...root
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json & {
    $defs?: Record<string, Json>;
  };
  const names = new Map<string, string>();
  for (const [name, definition] of Object.entries($defs)) {
    const known = schemas[name];
    const same = known === undefined || JSON.stringify(known) === JSON.stringify(clean(definition, new Map()));
    names.set(name, same ? name : `${name}${io === 'input' ? 'Input' : 'Output'}`);
  }
  for (const [name, definition] of Object.entries($defs)) schemas[names.get(name)!] = clean(definition, names);
  return clean(root, names) as Json;
}

function clean(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((each) => clean(each, names));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (key === 'id' && typeof value === 'string' && 'type' in node) return [];
      if (key === '$ref' && typeof value === 'string') {
        const name = value.replace('#/$defs/', '');
        return [[key, `#/components/schemas/${names.get(name) ?? name}`]];
      }
      return [[key, clean(value, names)]];
    }),
  );
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemCatalogue) },
    detail: { type: 'string' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
};
