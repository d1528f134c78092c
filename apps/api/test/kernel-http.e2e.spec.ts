import { defineEndpoint, endpoints, pageOf, type EndpointOutput } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { z } from 'zod';
import { Access } from '../src/platform/auth/access.guard.ts';
import type { MemberCaller } from '../src/platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../src/platform/http/implements.ts';
import { problems } from '../src/platform/http/problems.ts';
import { requireVersion } from '../src/platform/http/version.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const thing = z.object({ title: z.string(), note: z.string().nullable(), version: z.number().int() });
const readThing = defineEndpoint({
  method: 'GET',
  path: '/x-things/:id',
  summary: 'One thing',
  tag: 'test',
  access: 'public',
  params: z.object({ id: z.uuid() }),
  query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
  response: thing,
});
const makeThing = defineEndpoint({
  method: 'POST',
  path: '/x-things',
  summary: 'Make a thing',
  tag: 'test',
  access: 'public',
  body: z.object({ title: z.string().min(1).max(10) }),
  response: thing,
  status: 201,
});
const changeThing = defineEndpoint({
  method: 'PATCH',
  path: '/x-things',
  summary: 'Change',
  tag: 'test',
  access: 'public',
  body: z.object({}),
  response: thing,
});
const listThings = defineEndpoint({
  method: 'GET',
  path: '/x-things',
  summary: 'List',
  tag: 'test',
  access: 'public',
  response: pageOf(thing),
});
const ownThing = defineEndpoint({
  method: 'GET',
  path: '/x-own',
  summary: 'Own',
  tag: 'test',
  access: 'member',
  response: thing,
});
const brokenThing = defineEndpoint({
  method: 'GET',
  path: '/x-broken',
  summary: 'Broken',
  tag: 'test',
  access: 'public',
  response: thing,
});
const goneThing = defineEndpoint({
  method: 'DELETE',
  path: '/x-things/:id',
  summary: 'Drop',
  tag: 'test',
  access: 'public',
  params: z.object({ id: z.string() }),
  response: z.null(),
  status: 204,
});

const stored = { title: 'Ärger 🎈', note: null, version: 3, secret: 'never to be seen' };

@Controller()
class ThingsController {
  @Implements(readThing)
  read({ query }: HandlerInput<typeof readThing>): EndpointOutput<typeof readThing> {
    return { ...stored, note: `limit ${query.limit}` };
  }

  @Implements(makeThing)
  make({ body }: HandlerInput<typeof makeThing>) {
    return { ...stored, title: body.title };
  }

  @Implements(changeThing)
  change({ ifMatch }: HandlerInput<typeof changeThing>) {
    requireVersion(stored, ifMatch);
    return { ...stored, version: 4 };
  }

  @Implements(listThings)
  list() {
    return { items: [stored], nextCursor: null };
  }

  @Implements(ownThing)
  own(_: HandlerInput<typeof ownThing>, caller: MemberCaller) {
    return { ...stored, title: caller.member.name };
  }

  @Implements(brokenThing)
  broken(): EndpointOutput<typeof brokenThing> {
    return { title: 7 } as never;
  }

  @Implements(goneThing)
  drop({ params }: HandlerInput<typeof goneThing>): null {
    if (params.id === 'pinned') throw problems.raise('task.state', { params: { state: 'pinned' } });
    return null;
  }

  @Get('/api/x-plain-crash')
  @Access('public')
  crash(): never {
    throw new Error('password=hunter2');
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

describe('the API kernel over HTTP', () => {
  let app: TestApp;
  const id = '018f3c5e-7b1a-7cc0-8000-000000000001';

  beforeAll(async () => {
    app = await startTestApp({ modules: [ThingsModule] });
  });
  afterAll(() => app.close());

  it('hands validated input with defaults to the handler and writes only what the contract names', async () => {
    const { body } = await app.http
      .get(`/api/v1/x-things/${id}`)
      .expect(200)
      .expect('content-type', /^application\/json/);
    expect(body).toEqual({ title: 'Ärger 🎈', note: 'limit 5', version: 3 });
  });

  it('names every field at fault', async () => {
    const { body } = await app.http
      .get('/api/v1/x-things/7?limit=11')
      .expect(400)
      .expect('content-type', /^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'request.invalid', status: 400 });
    expect(body.issues.map((issue: { path: string }) => issue.path)).toEqual(['params.id', 'query.limit']);
  });

  it.each([
    ['malformed JSON', (): [string, string] => ['{"title":', 'application/json'], 400, 'request.invalid'],
    ['an empty JSON body', (): [string, string] => ['', 'application/json'], 400, 'request.invalid'],
    [
      'a body that is too large',
      (): [string, string] => [JSON.stringify({ title: 'x'.repeat(3_000_000) }), 'application/json'],
      413,
      'payload.too-large',
    ],
    ['an unknown content type', (): [string, string] => ['<a/>', 'application/xml'], 415, 'payload.unsupported'],
    [
      'a prototype in the body',
      (): [string, string] => ['{"__proto__":{"a":1}}', 'application/json'],
      400,
      'request.invalid',
    ],
  ])('answers %s with a problem', async (_, make, status, code) => {
    const [text, type] = make();
    const { body } = await app.http.post('/api/v1/x-things').set('content-type', type).send(text).expect(status);
    expect(body.code).toBe(code);
  });

  it('answers an unknown route with a problem', async () => {
    const { body } = await app.http
      .get('/api/v1/no-such')
      .expect(404)
      .expect('content-type', /^application\/problem\+json/);
    expect(body.code).toBe('not-found');
  });

  it('answers a broken percent-encoding with a problem', async () => {
    await app.http
      .get('/api/v1/x-things/%E0%A4%A')
      .expect(400)
      .expect('content-type', /^application\/problem\+json/);
  });

  it('keeps the inside of a crash to itself', async () => {
    const { body, text } = await app.http.get('/api/x-plain-crash').expect(500);
    expect(body).toMatchObject({ code: 'server.failed', requestId: expect.any(String) });
    expect(text).not.toContain('hunter2');
  });

  it('refuses an answer that its contract does not allow', async () => {
    await app.http.get('/api/v1/x-broken').expect(500);
  });

  it('answers 304 to the tag of the same content', async () => {
    const first = await app.http.get('/api/v1/x-things').expect(200);
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
    const second = await app.http.get('/api/v1/x-things').set('if-none-match', first.headers.etag!).expect(304);
    expect(second.text).toBe('');
    await app.http.get('/api/v1/x-things').set('if-none-match', '"other"').expect(200);
  });

  it('puts the version into the tag, and refuses a change based on another version', async () => {
    const { headers } = await app.http.get(`/api/v1/x-things/${id}`).expect(200);
    expect(headers.etag).toMatch(/^"v3-[\w-]+"$/);
    await app.http.patch('/api/v1/x-things').set('if-match', headers.etag!).send({}).expect(200);
    const { body } = await app.http.patch('/api/v1/x-things').set('if-match', '"2"').send({}).expect(409);
    expect(body.code).toBe('conflict.version');
  });

  it('sends nothing with 204 and a rule with 422', async () => {
    const { text } = await app.http.delete('/api/v1/x-things/loose').expect(204);
    expect(text).toBe('');
    const { body } = await app.http.delete('/api/v1/x-things/pinned').expect(422);
    expect(body).toMatchObject({ code: 'task.state', params: { state: 'pinned' } });
  });

  it('asks a visitor to sign in before it looks at the request', async () => {
    const { body } = await app.http.get('/api/v1/x-own').expect(401).expect('www-authenticate', 'Bearer');
    expect(body.code).toBe('auth.required');
  });

  it('refuses changes sent by a foreign page', async () => {
    const { body } = await app.http
      .post('/api/v1/x-things')
      .set('origin', 'https://evil.example')
      .send({ title: 'a' })
      .expect(403);
    expect(body.code).toBe('auth.csrf');
    await app.http.post('/api/v1/x-things').set('origin', app.url).send({ title: 'a' }).expect(201);
  });

  it('lets nobody without an account into any endpoint that is not public', async () => {
    const closed = Object.values(endpoints).filter((endpoint) => endpoint.access !== 'public');
    const answers: Record<string, number> = {};
    for (const endpoint of closed) {
      const path = endpoint.path.replace(/:\w+/g, id);
      const method = endpoint.method.toLowerCase() as 'get';
      const { status } = await app.http[method](`/api/v1${path}`).set('origin', app.url);
      if (status !== 401) answers[`${endpoint.method} ${endpoint.path}`] = status;
    }
    expect(answers).toEqual({});
  });
});
