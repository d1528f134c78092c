import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { OidcProvider } from './support/oidc-provider.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const publicUrl = 'http://hallway.example';
let provider: OidcProvider;
let app: TestApp;

const settings = ({ issuer, clientId, clientSecret }: OidcProvider) => ({
  PUBLIC_URL: publicUrl,
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: 'Foundation login',
});

beforeAll(async () => {
  provider = await new OidcProvider().start();
  app = await startTestApp({ env: settings(provider) });
});
afterEach(() => {
  provider.lies = {};
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

type Agent = ReturnType<typeof supertest.agent>;
const newAgent = () => supertest.agent(app.url);

/** Off to the provider and, with its consent, the path of our site it sends the browser back to. */
async function leave(agent: Agent, returnTo = '/'): Promise<string> {
  const start = await agent.get('/api/auth/oidc').query({ returnTo }).expect(302);
  const consent = await fetch(start.headers.location!, { redirect: 'manual' });
  const back = new URL(consent.headers.get('location')!);
  expect(back.origin + back.pathname).toBe(`${publicUrl}/api/auth/callback/oidc`);
  return back.pathname + back.search;
}

async function signIn({ agent = newAgent(), returnTo = '/' } = {}) {
  const back = await agent.get(await leave(agent, returnTo)).expect(302);
  const me = (await agent.get('/api/v1/me').expect(200)).body.member;
  return { location: back.headers.location, me, agent };
}

describe('signing in with an OpenID Connect provider', () => {
  it('is offered by name when configured', async () => {
    const { body } = await app.http.get('/api/v1/sign-in/options').expect(200);
    expect(body.oidc).toEqual({ name: 'Foundation login', url: '/api/auth/oidc' });
  });

  it('makes the member at the first time, knows it the second, and goes where the visitor was', async () => {
    provider.person = { sub: 'ana', email: 'Ana@example.org', email_verified: true, name: 'Ana\n Lovelace' };
    const first = await signIn({ returnTo: '/m/stack-12?tab=talks' });
    expect(first).toMatchObject({
      location: '/m/stack-12?tab=talks',
      me: { name: 'Ana Lovelace', email: 'ana@example.org' },
    });
    const second = await signIn();
    expect(second.me.id).toBe(first.me.id);
  });

  it('joins the account of the same verified address', async () => {
    const member = await app.given.member();
    provider.person = { sub: 'joined', email: member.email, email_verified: true };
    expect((await signIn()).me.id).toBe(member.id);
  });

  it('lets nobody in with an address the provider has not verified', async () => {
    const member = await app.given.member();
    for (const email of [member.email, 'unverified@example.org']) {
      provider.person = { sub: `u-${email}`, email, email_verified: false };
      expect(await signIn()).toMatchObject({ me: null, location: '/sign-in?problem=oidc-failed' });
    }
  });

  it('keeps the way on for those who are turned away', async () => {
    provider.person = { sub: 'off', email: 'off@example.org', email_verified: false };
    const { location } = await signIn({ returnTo: '/m/stack-12?tab=talks' });
    expect(location).toBe('/sign-in?problem=oidc-failed&returnTo=%2Fm%2Fstack-12%3Ftab%3Dtalks');
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['another audience', { aud: 'another-client' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no subject', { sub: '' }],
  ])('refuses an identity with %s', async (_, lies) => {
    provider.person = { sub: 'liar', email: 'liar@example.org', email_verified: true };
    provider.lies = lies;
    expect(await signIn()).toMatchObject({ me: null, location: '/sign-in?problem=oidc-failed' });
  });

  it('refuses an answer that another browser has asked for, or that was used already', async () => {
    provider.person = { sub: 'bo', email: 'bo@example.org', email_verified: true };
    const agent = newAgent();
    const back = await leave(agent);
    const victim = newAgent();
    await victim.get(back).expect(302);
    expect((await victim.get('/api/v1/me')).body.member).toBeNull();
    const own = await leave(agent);
    expect((await agent.get(own).expect(302)).headers.location).toBe('/');
    expect((await agent.get('/api/v1/me')).body.member.email).toBe('bo@example.org');
    const again = await agent.get(own).expect(302);
    expect(again.headers.location).toMatch(/problem=oidc-failed/);
    expect(again.headers['set-cookie'] ?? []).not.toContainEqual(expect.stringMatching(/session_token=[^;]/));
  });

  it('never leaves the site afterwards', async () => {
    provider.person = { sub: 'eve', email: 'eve@example.org', email_verified: true };
    expect((await signIn({ returnTo: 'https://evil.example/' })).location).toBe('/');
    expect((await signIn({ returnTo: '//evil.example/' })).location).toBe('/');
  });

  it('keeps none of the provider’s tokens', async () => {
    provider.person = { sub: 'kim', email: 'kim@example.org', email_verified: true };
    await signIn();
    const { rows } = await app.database.pool.query(
      'SELECT count(*)::int AS accounts, count(access_token)::int + count(id_token)::int + count(refresh_token)::int AS tokens FROM auth_accounts',
    );
    expect(rows[0].accounts).toBeGreaterThan(0);
    expect(rows[0].tokens).toBe(0);
  });

  it('opens none of the library’s other routes', async () => {
    for (const path of [
      '/api/auth/sign-in/email-otp',
      '/api/auth/sign-up/email',
      '/api/auth/update-user',
      '/api/auth/delete-user',
    ]) {
      await app.http.post(path).send({}).expect(404);
    }
    await app.http.get('/api/auth/get-session').expect(404);
  });

  it('says so when the provider is away, and works as soon as it is back', async () => {
    const away = await new OidcProvider().start();
    const port = Number(new URL(away.issuer).port);
    await away.stop();
    const site = await startTestApp({ env: settings(away) });
    try {
      const refused = await site.http.get('/api/auth/oidc').expect(302);
      expect(refused.headers.location).toBe('/sign-in?problem=oidc-unavailable');
      const evil = await site.http.get('/api/auth/oidc').query({ returnTo: '//evil.example' }).expect(302);
      expect(evil.headers.location).toBe('/sign-in?problem=oidc-unavailable');
      const back = await new OidcProvider().start(port);
      try {
        const again = await site.http.get('/api/auth/oidc').expect(302);
        expect(again.headers.location).toMatch(`${back.issuer}/authorize?`);
      } finally {
        await back.stop();
      }
    } finally {
      await site.close();
    }
  });
});
