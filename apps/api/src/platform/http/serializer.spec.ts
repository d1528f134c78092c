import { defineEndpoint } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { serializerFor } from './serializer.ts';

const answering = (response: z.ZodType) =>
  serializerFor(defineEndpoint({ method: 'GET', path: '/x', summary: 'x', tag: 'x', access: 'public', response }), {
    strict: false,
  });

describe('the writer of an answer', () => {
  it('writes what the schema names and nothing else', () => {
    expect(answering(z.object({ a: z.string() }))({ a: 'x', secret: 1 })).toBe('{"a":"x"}');
  });

  it('writes records with a fixed set of keys as JSON', () => {
    const write = answering(z.object({ flow: z.record(z.enum(['x', 'y']), z.number().int()) }));
    expect(JSON.parse(write({ flow: { x: 1, y: 2 } }))).toEqual({ flow: { x: 1, y: 2 } });
  });

  it('writes null where an object may be missing', () => {
    const write = answering(z.object({ person: z.object({ name: z.string() }).nullable() }));
    expect(write({ person: null })).toBe('{"person":null}');
    expect(write({ person: { name: 'ليلى', email: 'x' } })).toBe('{"person":{"name":"ليلى"}}');
  });
});
