import type { EndpointInput, EndpointShape, FieldIssue } from '@hallway/contracts';
import type { z } from 'zod';
import { problems } from './problems.ts';

interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

const none = Object.freeze({});

/** @throws ProblemError `request.invalid` naming every field at fault. */
export function validateInput<E extends EndpointShape>(endpoint: E, raw: RawInput): EndpointInput<E> {
  const issues: FieldIssue[] = [];
  const read = (part: keyof RawInput, schema: z.ZodType | undefined, absent: unknown) => {
    if (!schema) return absent;
    const result = schema.safeParse(raw[part] ?? (part === 'body' ? undefined : {}));
    if (result.success) return result.data;
    for (const issue of result.error.issues) issues.push(toFieldIssue(part, issue));
    return undefined;
  };
  const input = {
    params: read('params', endpoint.params, none),
    query: read('query', endpoint.query, none),
    body: read('body', endpoint.body, undefined),
  };
  // only what the schema let through: it is as deep and as long as that allows, whatever else was sent
  if (issues.length === 0) issues.push(...brokenCharacters(input.body, 'body'));
  if (issues.length > 0) throw problems.raise('request.invalid', { issues });
  return input as EndpointInput<E>;
}

/** Our own refinements carry their stable word as message (`slug`, `unknown-time-zone`); it is the code then. */
function toFieldIssue(part: string, issue: z.core.$ZodIssue): FieldIssue {
  const ownWord = /^[a-z]+(-[a-z]+)*$/.test(issue.message);
  return {
    path: [part, ...issue.path.map(String)].join('.'),
    code: ownWord ? issue.message : issue.code,
    message: issue.message,
  };
}

const halfCharacter = /\p{Surrogate}/u;

/**
 * Half of a surrogate pair, which JSON can write as an escape, is no character: PostgreSQL refuses it inside `jsonb`, and what reads
 * UTF-8 gets a replacement. No field is meant to hold one.
 */
function brokenCharacters(value: unknown, path: string): FieldIssue[] {
  if (typeof value === 'string')
    return halfCharacter.test(value) ? [{ path, code: 'control-characters', message: 'control-characters' }] : [];
  if (Array.isArray(value)) return value.flatMap((each, at) => brokenCharacters(each, `${path}.${at}`));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...brokenCharacters(key, path),
    ...brokenCharacters(each, `${path}.${key}`),
  ]);
}
