import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

const withToken = (secret: string) => supertest.agent(app.url).set('authorization', `Bearer ${secret}`);

async function newToken(wish: { scopes?: string[]; expiresInDays?: number } = {}) {
  const member = await app.given.member();
  const browser = await app.as(member);
  const { body } = await browser
    .post('/api/v1/me/tokens')
    .send({ name: 'ci', ...wish })
    .expect(201);
  return { member, browser, id: body.id as string, secret: body.secret as string, body };
}

describe('a personal access token', () => {
  it('signs programs in as its member, without cookie or origin', async () => {
    const { member, secret } = await newToken({ scopes: ['read', 'write'] });
    const { body } = await withToken(secret).get('/api/v1/me').expect(200);
    expect(body.member.id).toBe(member.id);
    await withToken(secret).patch('/api/v1/me').send({ name: 'By script' }).expect(200);
  });

  it('is shown once; afterwards neither the API nor the database knows it', async () => {
    const { browser, secret, id } = await newToken();
    expect(secret).toMatch(/^hw_[\w-]{43}$/);
    const { body } = await browser.get('/api/v1/me/tokens').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id, start: secret.slice(0, 9), scopes: ['read'] })]);
    const { rows } = await app.database.pool.query('SELECT t::text AS everything FROM access_tokens t');
    expect(JSON.stringify([body, rows])).not.toContain(secret);
  });

  it('does only what its scopes say', async () => {
    const { secret } = await newToken({ scopes: ['read'] });
    const refused = await withToken(secret).patch('/api/v1/me').send({ name: 'No' }).expect(403);
    expect(refused.body.code).toBe('auth.scope-missing');
    const writer = await newToken({ scopes: ['write'] });
    await withToken(writer.secret).get('/api/v1/me/tokens').expect(403);
  });

  it('makes and revokes no tokens, so that it cannot outgrow its scopes', async () => {
    const { secret, id } = await newToken({ scopes: ['read', 'write', 'organise'] });
    const made = await withToken(secret).post('/api/v1/me/tokens').send({ name: 'more' }).expect(403);
    expect(made.body.code).toBe('access.denied');
    await withToken(secret).delete(`/api/v1/me/tokens/${id}`).expect(403);
  });

  it('ends on its day', async () => {
    const { secret } = await newToken({ expiresInDays: 2 });
    clock.advance({ days: 1, hours: 23 });
    await withToken(secret).get('/api/v1/me').expect(200);
    clock.advance({ hours: 1 });
    const { body } = await withToken(secret).get('/api/v1/me').expect(401);
    expect(body.code).toBe('auth.token-invalid');
  });

  it('ends at once when revoked, by its owner only', async () => {
    const { browser, id, secret } = await newToken();
    const stranger = await app.as(await app.given.member());
    await stranger.delete(`/api/v1/me/tokens/${id}`).expect(404);
    await withToken(secret).get('/api/v1/me').expect(200);
    await browser.delete(`/api/v1/me/tokens/${id}`).expect(204);
    await withToken(secret).get('/api/v1/me').expect(401);
    await browser.delete(`/api/v1/me/tokens/${id}`).expect(404);
    expect((await browser.get('/api/v1/me/tokens')).body.items).toEqual([]);
  });

  it('notes its last use, to the hour', async () => {
    const { browser, secret } = await newToken();
    const lastUse = async () => (await browser.get('/api/v1/me/tokens')).body.items[0].lastUsedAt;
    expect(await lastUse()).toBeNull();
    await withToken(secret).get('/api/v1/me');
    const first = await lastUse();
    expect(first).toBe(clock.now().toISOString());
    clock.advance({ minutes: 59 });
    await withToken(secret).get('/api/v1/me');
    expect(await lastUse()).toBe(first);
    clock.advance({ minutes: 2 });
    await withToken(secret).get('/api/v1/me');
    expect(await lastUse()).toBe(clock.now().toISOString());
  });

  it.each(['hw_' + 'A'.repeat(43), 'nonsense', ''])('is refused when nobody has made it: %p', async (secret) => {
    const { body } = await withToken(secret).get('/api/v1/me').expect(401);
    expect(body.code).toBe('auth.token-invalid');
  });

  it.each([{ scopes: [] }, { scopes: ['root'] }, { expiresInDays: 0 }, { expiresInDays: 400 }, { name: '' }])(
    'is not made from %j',
    async (wish) => {
      const browser = await app.as(await app.given.member());
      await browser
        .post('/api/v1/me/tokens')
        .send({ name: 'ci', ...wish })
        .expect(400);
    },
  );
});
