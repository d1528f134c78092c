import { endpoints, type EndpointShape } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HealthService } from '../src/platform/health/health.service.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; responses: Record<string, unknown>; parameters: { name: string; in: string }[] }
    >
  >;
  components: { schemas: Record<string, unknown> };
}

describe('health and reference', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is ready while database, queue and mail answer', async () => {
    await app.http.get('/api/health/live').expect(200);
    const { body } = await app.http.get('/api/health/ready').expect(200);
    expect(body).toEqual({ status: 'ready', checks: { database: 'up', queue: 'up', mail: 'up' } });
  });

  it('is not ready while the mail server is away', async () => {
    const other = await startTestApp({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    const { body } = await other.http.get('/api/health/ready').expect(503);
    expect(body).toEqual({ status: 'degraded', checks: { database: 'up', queue: 'up', mail: 'down' } });
    await other.close();
  });

  it('describes every endpoint exactly once', async () => {
    const { body } = await app.http.get('/api/openapi.json').expect(200);
    const document = body as Document;
    expect(document.openapi).toMatch(/^3\.1\./);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`),
    );
    const declared = (Object.entries(endpoints) as [string, EndpointShape][]).map(
      ([name, { method, path }]) => `${name}: ${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(declared.sort());
  });

  it('resolves every reference and names every path parameter', async () => {
    const { body, text } = await app.http.get('/api/openapi.json').expect(200);
    const document = body as Document;
    const missing = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].filter(
      ([, name]) => !(name! in document.components.schemas),
    );
    expect(missing.map(([, name]) => name)).toEqual([]);
    expect(text).not.toContain('#/$defs/');
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        const named = operation.parameters.filter((each) => each.in === 'path').map((each) => each.name);
        expect([path, named.sort()]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()]);
        expect(operation.responses).toHaveProperty('500');
      }
    }
  });

  it('shows every endpoint on the reference page, without scripts', async () => {
    const { text } = await app.http.get('/api/docs').expect(200).expect('content-type', /html/);
    for (const name of Object.keys(endpoints)) expect(text).toContain(`id="${name}"`);
    expect(text).not.toContain('<script');
  });

  it('turns load balancers away while it stops', async () => {
    const other = await startTestApp();
    other.get(HealthService).stopping();
    const { body } = await other.http.get('/api/health/ready').expect(503);
    expect(body.status).toBe('stopping');
    await other.close();
  });
});
