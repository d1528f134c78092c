import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { readSignInMail } from './support/sign-in-mail.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let count = 0;
const newAddress = () => `visitor-${++count}@example.org`;

beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

/** A browser: keeps cookies and says where its requests come from. */
const browser = () => supertest.agent(app.url).set('origin', app.url);

async function mailFor(email: string, wish: { name?: string; returnTo?: string } = {}) {
  const earlier = app.mails.to(email).length;
  await browser()
    .post('/api/v1/sign-in')
    .send({ email, ...wish })
    .expect(202);
  await app.mails.waitFor(() => app.mails.to(email).length > earlier);
  return readSignInMail(app.mails.to(email).at(-1)!);
}

const memberCount = async (email: string) =>
  Number((await app.database.pool.query('SELECT count(*) FROM members WHERE email = $1', [email])).rows[0].count);

describe('signing in by mail', () => {
  it('makes the member at the first sign-in with the code, with the name as it was written', async () => {
    const email = newAddress();
    const { code } = await mailFor(email, { name: ' अनन्या  ', returnTo: '/m/meetup-1?tab=talks' });
    expect(await memberCount(email)).toBe(0);
    const agent = browser();
    const answer = await agent.post('/api/v1/sign-in/verify').send({
      email: email.toUpperCase(),
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      returnTo: '/m/meetup-1?tab=talks',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      member: { name: 'अनन्या', email, siteAdmin: false },
      returnTo: '/m/meetup-1?tab=talks',
    });
    const me = await agent.get('/api/v1/me').expect(200);
    expect(me.body).toMatchObject({ member: { id: answer.body.member.id, email }, memberships: [] });
  });

  it('signs the same member in with the link of a later mail', async () => {
    const member = await app.given.member({ name: 'Zoë' });
    const { token } = await mailFor(member.email, { name: 'Somebody else' });
    const agent = browser();
    const answer = await agent.post('/api/v1/sign-in/link').send({ token }).expect(200);
    expect(answer.body.member).toMatchObject({ id: member.id, name: 'Zoë' });
    expect(await memberCount(member.email)).toBe(1);
  });

  it('hides the session from scripts and other sites', async () => {
    const { token } = await mailFor(newAddress());
    const { headers } = await browser().post('/api/v1/sign-in/link').send({ token }).expect(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^hallway\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('lets link and code work once, and either ends the other', async () => {
    const email = newAddress();
    const first = await mailFor(email);
    await browser().post('/api/v1/sign-in/link').send({ token: first.token }).expect(200);
    const again = await browser().post('/api/v1/sign-in/link').send({ token: first.token }).expect(422);
    expect(again.body.code).toBe('sign-in.link-spent');
    await browser().post('/api/v1/sign-in/verify').send({ email, code: first.code }).expect(422);

    const second = await mailFor(email);
    await browser().post('/api/v1/sign-in/verify').send({ email, code: second.code }).expect(200);
    const twice = await browser().post('/api/v1/sign-in/verify').send({ email, code: second.code }).expect(422);
    expect(twice.body.code).toBe('sign-in.code-wrong');
    await browser().post('/api/v1/sign-in/link').send({ token: second.token }).expect(422);
  });

  it('lets only one of many win who send the same code at once', async () => {
    const email = newAddress();
    const { code } = await mailFor(email);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => browser().post('/api/v1/sign-in/verify').send({ email, code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await memberCount(email)).toBe(1);
  });

  it('ends a code after three wrong tries, while the link goes on working', async () => {
    const email = newAddress();
    const { code, token } = await mailFor(email);
    const wrong = code === '000000' ? '111111' : '000000';
    for (let attempt = 0; attempt < 3; attempt++) {
      await browser().post('/api/v1/sign-in/verify').send({ email, code: wrong }).expect(422);
    }
    await browser().post('/api/v1/sign-in/verify').send({ email, code }).expect(422);
    await browser().post('/api/v1/sign-in/link').send({ token }).expect(200);
  });

  it('does not take the code of one address for another', async () => {
    const { code } = await mailFor(newAddress());
    const other = newAddress();
    await mailFor(other);
    const answer = await browser().post('/api/v1/sign-in/verify').send({ email: other, code });
    // one in a million that both mails carry the same code
    expect(answer.status).toBe(422);
  });

  it('refuses what is older than a quarter of an hour', async () => {
    const email = newAddress();
    const { code, token } = await mailFor(email);
    const { rows } = await app.database.pool.query<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM auth_verifications
       WHERE identifier = $1 OR starts_with(value, $2)`,
      [`sign-in-otp-${email}`, `{"email":"${email}"`],
    );
    expect(rows.map(({ minutes }) => minutes)).toEqual([15, 15]);
    await app.database.pool.query(`UPDATE auth_verifications SET expires_at = now() - interval '1 second'`);
    await browser().post('/api/v1/sign-in/verify').send({ email, code }).expect(422);
    await browser().post('/api/v1/sign-in/link').send({ token }).expect(422);
  });

  it('keeps neither link nor code in readable form', async () => {
    const { code, token } = await mailFor(newAddress());
    const { rows } = await app.database.pool.query('SELECT * FROM auth_verifications');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map((row) => row.value)).not.toContainEqual(expect.stringMatching(new RegExp(`^${code}\\b`)));
  });

  it('is not used up by a mail scanner that opens the link', async () => {
    const { link, token } = await mailFor(newAddress());
    await supertest(app.url).get(link.pathname + link.search);
    await supertest(app.url).get(`/api/v1/sign-in/link?token=${token}`).expect(404);
    await supertest(app.url).get(`/api/auth/magic-link/verify?token=${token}`).expect(404);
    await browser().post('/api/v1/sign-in/link').send({ token }).expect(200);
  });

  it('writes in the language of the member, or of the browser of a newcomer', async () => {
    const member = await app.given.member({ locale: 'de' });
    await mailFor(member.email);
    expect(app.mails.to(member.email)[0]!.text).toContain('Gib diesen Code dort ein');
    const newcomer = newAddress();
    await browser().post('/api/v1/sign-in').set('accept-language', 'de-AT,de;q=0.9').send({ email: newcomer });
    const mail = await app.mails.waitFor((each) => each.envelope.to.includes(newcomer));
    expect(mail.html).toContain('Gib diesen Code dort ein');
  });

  it('answers the same for an address with and without an account', async () => {
    const member = await app.given.member();
    const [known, unknown] = await Promise.all(
      [member.email, newAddress()].map((email) => browser().post('/api/v1/sign-in').send({ email })),
    );
    expect(known!.status).toBe(202);
    expect([unknown!.status, unknown!.body]).toEqual([known!.status, known!.body]);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/api/v1/me'])(
    'never sends anybody on to %p',
    async (returnTo) => {
      const { link, token } = await mailFor(newAddress(), { returnTo });
      expect(link.searchParams.get('returnTo')).toBeNull();
      const answer = await browser().post('/api/v1/sign-in/link').send({ token, returnTo }).expect(200);
      expect(answer.body.returnTo).toBe('/');
    },
  );

  it.each(['no address', 'two@example.org, three@example.org', 'a@b', 'x@example.org\r\nBcc: y@example.org'])(
    'refuses %p as an address',
    async (email) => {
      const answer = await browser().post('/api/v1/sign-in').send({ email }).expect(400);
      expect(answer.body.issues[0].path).toBe('body.email');
    },
  );

  it('refuses a sign-in sent by a foreign page', async () => {
    const email = newAddress();
    const { code } = await mailFor(email);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await supertest(app.url)
        .post('/api/v1/sign-in/verify')
        .set(headers)
        .send({ email, code })
        .expect(403);
      expect(answer.body.code).toBe('auth.csrf');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });
});
