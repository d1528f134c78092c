import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInLimits } from '../src/features/accounts/sign-in-limits.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2026-11-21T10:00:00Z'));
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock, env: { TRUST_PROXY: '1' } });
});
afterAll(() => app.close());

const post = (path: string, body: object, ip: string) =>
  app.http.post(`/api/v1${path}`).set('x-forwarded-for', ip).send(body);

const statuses = async (times: number, send: (n: number) => ReturnType<typeof post>) => {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) seen.push((await send(n)).status);
  return seen;
};

describe('limits on signing in', () => {
  it('mails one address a few times, from wherever it is asked, and again after a quarter of an hour', async () => {
    const ask = (n: number) => post('/sign-in', { email: 'flooded@example.org' }, `192.0.2.${n}`);
    const seen = await statuses(signInLimits['mail-to'] + 1, ask);
    expect(seen).toEqual([...Array(signInLimits['mail-to']).fill(202), 429]);
    const refused = await ask(99);
    expect(refused.body).toMatchObject({ code: 'rate.limited', params: { retryAfterSeconds: 900 } });
    expect(refused.headers['retry-after']).toBe('900');
    clock.advance({ minutes: 15 });
    expect((await ask(100)).status).toBe(202);
  });

  it('lets one place on the network ask for many addresses, but not without end', async () => {
    const ask = (n: number) => post('/sign-in', { email: `guest-${n}@example.org` }, `2001:db8:0:1::${n.toString(16)}`);
    const seen: number[] = [];
    for (let first = 0; first < signInLimits['mail-from'] + 5; first += 41) {
      const answers = await Promise.all(Array.from({ length: 41 }, (_, n) => ask(first + n)));
      seen.push(...answers.map(({ status }) => status));
    }
    expect(seen.filter((status) => status === 202)).toHaveLength(signInLimits['mail-from']);
    expect(seen.at(-1)).toBe(429);
    expect((await post('/sign-in', { email: 'elsewhere@example.org' }, '2001:db8:0:2::1')).status).toBe(202);
  });

  it('stops guessing of codes, counted for all processes together', async () => {
    const guess = (n: number) =>
      post('/sign-in/verify', { email: 'guessed@example.org', code: '123456' }, `198.51.100.${n}`);
    const other = await startTestApp({ clock, env: { DATABASE_URL: app.config.databaseUrl, TRUST_PROXY: '1' } });
    try {
      const seen = await statuses(signInLimits['try-for'], guess);
      expect(seen).toEqual(Array(signInLimits['try-for']).fill(422));
      const there = await other.http
        .post('/api/v1/sign-in/verify')
        .set('x-forwarded-for', '203.0.113.1')
        .send({ email: 'guessed@example.org', code: '123456' });
      expect(there.status).toBe(429);
    } finally {
      await other.close();
    }
  });

  it('keeps no addresses in its counters', async () => {
    await post('/sign-in', { email: 'private@example.org' }, '192.0.2.77');
    const { rows } = await app.database.pool.query('SELECT key FROM auth_rate_limits');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/private|192\.0\.2/);
  });
});
