import { describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Api, createClient, ProblemError } from './client.ts';

interface Seen {
  method?: string;
  url?: string;
  headers: IncomingMessage['headers'];
  body: string;
}

async function withServer(
  answer: { status: number; body: unknown },
  work: (api: Api, seen: Seen[]) => Promise<void>,
): Promise<void> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status).end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }), seen);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const untyped = (api: Api) => api as unknown as (key: string, request?: object) => Promise<unknown>;

describe('the client', () => {
  it('puts every part of a request in its place', async () => {
    await withServer({ status: 200, body: { ok: true } }, async (api, seen) => {
      const request = {
        params: { id: 'a/b' },
        query: { level: 'newbie', cursor: undefined, tag: ['x', 'y'] },
        body: { n: 1 },
        ifMatch: '"3"',
      };
      expect(await untyped(api)('PATCH /things/:id', request)).toEqual({ ok: true });
      expect(seen[0]).toMatchObject({
        method: 'PATCH',
        url: '/api/v1/things/a%2Fb?level=newbie&tag=x&tag=y',
        body: '{"n":1}',
      });
      expect(seen[0]!.headers).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json' });
    });
  });

  it('throws the problem the server tells', async () => {
    const problem = {
      type: 'x',
      title: 'Invalid',
      status: 400,
      code: 'request.invalid',
      issues: [{ path: 'body.title', code: 'too_small', message: '' }],
    };
    await withServer({ status: 400, body: problem }, async (api) => {
      const error: unknown = await untyped(api)('GET /things').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ProblemError);
      expect(error).toMatchObject({ code: 'request.invalid', status: 400, issues: problem.issues });
    });
  });

  it('answers null for an empty answer', async () => {
    await withServer({ status: 204, body: null }, async (api) => {
      expect(await untyped(api)('DELETE /things')).toBeNull();
    });
  });

  it('takes an answer that was cut off for none', async () => {
    const api = createClient({
      fetch: () =>
        Promise.resolve(new Response('{"items":[{"id":', { headers: { 'content-type': 'application/json' } })),
    });
    await expect(untyped(api)('GET /things')).rejects.toMatchObject({ code: 'server.unavailable' });
  });

  it('tells that the server is away', async () => {
    const api = createClient({ baseUrl: 'http://127.0.0.1:9' });
    await expect(untyped(api)('GET /things')).rejects.toMatchObject({ code: 'server.unavailable' });
  });

  it('lets an abort be an abort', async () => {
    const api = createClient({
      fetch: () => Promise.reject(Object.assign(new Error('aborted'), { name: 'AbortError' })),
    });
    await expect(untyped(api)('GET /things')).rejects.toMatchObject({ name: 'AbortError' });
  });
});
