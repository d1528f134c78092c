import { describe, expect, it } from '@jest/globals';
import * as contracts from './index.ts';
import { endpoints, jobs } from './endpoints.ts';
import type { EndpointShape } from './kernel/endpoint.ts';
import { problemCatalogue } from './problems.ts';
import { z } from 'zod';

const all = Object.entries(endpoints) as [string, EndpointShape][];

const isEndpoint = (value: unknown): value is EndpointShape =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

describe('the contract', () => {
  it('lists every endpoint that a file of this package defines', () => {
    const defined = Object.entries(contracts).filter(([, value]) => isEndpoint(value));
    expect(defined.map(([name]) => name).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('lists every job that a file of this package defines', () => {
    const defined = Object.values(contracts).filter(
      (value) => typeof value === 'object' && value !== null && 'payload' in value && 'name' in value,
    );
    expect(defined).toHaveLength(Object.keys(jobs).length);
  });

  it('has one endpoint per method and path', () => {
    const routes = all.map(([, e]) => `${e.method} ${e.path.replace(/:\w+/g, ':')}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(all)('%s declares each path parameter in its params', (_name, endpoint) => {
    const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort();
    expect(Object.keys(endpoint.params?.shape ?? {}).sort()).toEqual(inPath);
  });

  it.each(all)('%s can be described as JSON Schema', (_name, endpoint) => {
    expect(() => z.toJSONSchema(endpoint.response, { io: 'output' })).not.toThrow();
    if (endpoint.body) expect(() => z.toJSONSchema(endpoint.body as z.ZodType, { io: 'input' })).not.toThrow();
  });

  it.each(all)('%s names only problems of the catalogue', (_name, endpoint) => {
    for (const code of endpoint.problems ?? []) expect(problemCatalogue).toHaveProperty([code]);
  });
});
