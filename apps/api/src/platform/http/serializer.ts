import type { EndpointShape } from '@hallway/contracts';
import fastJson from 'fast-json-stringify';
import { z } from 'zod';

type Json = { [key: string]: unknown };
type Serialize = (value: unknown) => string;

/** Words that only matter for reading: a writer that keeps them does work for nothing. */
const checks = new Set([
  '$schema',
  'id',
  'title',
  'description',
  'examples',
  'default',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'propertyNames',
]);

/**
 * The compiled writer of an endpoint's answer. It writes what the response schema names and nothing else, so that a column added to a row
 * cannot leak. `strict` additionally refuses an answer that does not fit the schema (tests).
 */
export function serializerFor(endpoint: EndpointShape, { strict }: { strict: boolean }): Serialize {
  const schema = simplify(z.toJSONSchema(endpoint.response, { io: 'output', unrepresentable: 'any' }) as Json);
  const write = fastJson(schema as never) as Serialize;
  if (!strict) return write;
  return (value) => {
    const checked = endpoint.response.safeParse(value);
    if (checked.success) return write(value);
    throw new Error(
      `${endpoint.method} ${endpoint.path} answers with something its contract does not allow:\n${z.prettifyError(checked.error)}`,
    );
  };
}

/** Inlines `$ref`s and turns "X or null" into `nullable`, which spares the writer a validation at run time. Recursive schemas keep their `$ref`. */
function simplify(root: Json): Json {
  const defs = (root.$defs ?? {}) as Record<string, Json>;
  const recursive = new Set<string>();
  const walk = (node: unknown, open: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((each) => walk(each, open));
    if (typeof node !== 'object' || node === null) return node;
    const schema = node as Json;
    if (typeof schema.$ref === 'string') {
      const name = schema.$ref.replace('#/$defs/', '');
      if (!defs[name] || open.includes(name)) {
        recursive.add(name);
        return { $ref: schema.$ref };
      }
      return walk(defs[name], [...open, name]);
    }
    const nullable = orNull(schema);
    if (nullable) {
      const inner = walk(nullable, open) as Json;
      if (typeof inner.type === 'string') return { ...inner, nullable: true };
    }
    return Object.fromEntries(
      Object.entries(schema)
        .filter(([key, value]) => !isSpared(schema, key, value))
        .map(([key, value]) => [
          key,
          key === 'properties' ? mapValues(value as Json, (each) => walk(each, open)) : walk(value, open),
        ]),
    );
  };
  const simple = walk(root, []) as Json;
  return recursive.size === 0 ? simple : { ...simple, $defs: defs };
}

/** `required` of a record (an object without named properties) makes fast-json-stringify begin it with a comma. */
const isSpared = (schema: Json, key: string, value: unknown): boolean =>
  key === '$defs' ||
  checks.has(key) ||
  (key === 'additionalProperties' && value === false) ||
  (key === 'required' && schema.properties === undefined);

const mapValues = (object: Json, map: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

function orNull(schema: Json): Json | undefined {
  const either = schema.anyOf;
  if (!Array.isArray(either) || either.length !== 2) return undefined;
  const other = either.filter((each: Json) => each.type !== 'null');
  return other.length === 1 ? (other[0] as Json) : undefined;
}
