import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { SessionCookies, SignInService } from '../src/features/accounts/index.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

const memberSeenBy = async (cookie: string) =>
  (await supertest(app.url).get('/api/v1/me').set('cookie', cookie).expect(200)).body.member;

async function newSession(member: { id: string }) {
  const token = await app.get(SignInService).sessionFor(member.id);
  const expiry = async () =>
    (await app.database.pool.query('SELECT expires_at FROM auth_sessions WHERE token = $1', [token])).rows[0]
      ?.expires_at;
  return { token, cookie: app.get(SessionCookies).issue(token).split(';')[0]!, expiry };
}

describe('a session', () => {
  it('tells a visitor that nobody is signed in', async () => {
    const { body } = await app.http.get('/api/v1/me').expect(200);
    expect(body).toEqual({ member: null, memberships: [] });
  });

  it('shows its member with address and communities, and the address to nobody else', async () => {
    const member = await app.given.member({ name: '李小龍' });
    await app.database.pool.query(
      `WITH c AS (INSERT INTO communities (id, slug, title, time_zone) VALUES (gen_random_uuid(), 'stack-pune', 'Stack Pune', 'Asia/Kolkata') RETURNING id)
       INSERT INTO community_members (community_id, member_id, roles, code_of_conduct_accepted_at) SELECT id, $1, '{organiser}', now() FROM c`,
      [member.id],
    );
    const { body } = await (await app.as(member)).get('/api/v1/me').expect(200);
    expect(body.member).toMatchObject({ id: member.id, name: '李小龍', email: member.email });
    expect(body.memberships).toEqual([
      { community: { slug: 'stack-pune', title: 'Stack Pune' }, roles: ['organiser'] },
    ]);
  });

  it('ends at sign-out, on the server and not only in the browser', async () => {
    const { cookie } = await newSession(await app.given.member());
    expect(await memberSeenBy(cookie)).not.toBeNull();
    const answer = await supertest(app.url).post('/api/v1/sign-out').set({ cookie, origin: app.url }).expect(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^hallway\.session_token=; Max-Age=0;/);
    expect(await memberSeenBy(cookie)).toBeNull();
  });

  it('is not ended by a foreign page', async () => {
    const { cookie } = await newSession(await app.given.member());
    await supertest(app.url).post('/api/v1/sign-out').set({ cookie, origin: 'https://evil.example' }).expect(403);
    await supertest(app.url).patch('/api/v1/me').set({ cookie }).send({ name: 'No origin' }).expect(403);
    expect(await memberSeenBy(cookie)).not.toBeNull();
  });

  it('ends after 30 days without a visit, and a visit renews it at most once a day', async () => {
    const { cookie, expiry } = await newSession(await app.given.member());
    const begun = await expiry();
    clock.advance({ hours: 23 });
    await memberSeenBy(cookie);
    expect(await expiry()).toEqual(begun);
    clock.advance({ hours: 2 });
    expect(await memberSeenBy(cookie)).not.toBeNull();
    expect((await expiry()).getTime() - clock.now().getTime()).toBe(30 * 24 * 3600_000);
    clock.advance({ days: 29 });
    expect(await memberSeenBy(cookie)).not.toBeNull();
    clock.advance({ days: 30, seconds: 1 });
    expect(await memberSeenBy(cookie)).toBeNull();
  });

  it('cannot be made up: an unsigned or foreign token is a visitor', async () => {
    const { token, cookie } = await newSession(await app.given.member());
    expect(await memberSeenBy(`hallway.session_token=${token}`)).toBeNull();
    expect(await memberSeenBy(cookie.replace(/.{6}$/, 'AAAAA%3D'))).toBeNull();
  });

  it('lets its member change the own profile, in any script, and nothing else', async () => {
    const agent = await app.as(await app.given.member());
    const { body } = await agent
      .patch('/api/v1/me')
      .send({ name: 'فاطمة الزهراء', timeZone: 'Asia/Kolkata', locale: 'de', directoryConsent: true, siteAdmin: true })
      .expect(200);
    expect(body).toMatchObject({
      name: 'فاطمة الزهراء',
      timeZone: 'Asia/Kolkata',
      locale: 'de',
      directoryConsent: true,
      siteAdmin: false,
    });
    const wrong = await agent.patch('/api/v1/me').send({ timeZone: 'Mars/Olympus', name: 'two\nlines' }).expect(400);
    expect(wrong.body.issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
      'body.name',
      'body.timeZone',
    ]);
  });
});
