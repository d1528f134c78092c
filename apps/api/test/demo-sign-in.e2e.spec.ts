import { afterEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { demoAccounts } from '../src/features/accounts/index.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

describe('one-click sign-in', () => {
  it('exists in demo mode, for the people of the demo only', async () => {
    app = await startTestApp({ env: { HALLWAY_DEMO: '1' } });
    const { body: options } = await app.http.get('/api/v1/sign-in/options').expect(200);
    expect(options.demo.map(({ account }: { account: string }) => account)).toEqual(
      demoAccounts.map(({ account }) => account),
    );
    const visitor = supertest.agent(app.url);
    for (const { account, name } of demoAccounts) {
      const { body } = await visitor
        .post('/api/v1/sign-in/demo')
        .set('origin', app.url)
        .send({ account, returnTo: '/explore' })
        .expect(200);
      expect(body).toMatchObject({ member: { name, siteAdmin: false }, returnTo: '/explore' });
      expect((await visitor.get('/api/v1/me')).body.member.name).toBe(name);
    }
    const stranger = await app.given.member();
    await app.http.post('/api/v1/sign-in/demo').set('origin', app.url).send({ account: stranger.email }).expect(404);
  });

  it('does not exist anywhere else, production included', async () => {
    app = await startTestApp({
      env: { NODE_ENV: 'production', HALLWAY_SECRET: 'p8Zr3vQ0yT6wX1cB9nM4kL7jH2gF5dS0' },
    });
    const answer = await app.http.post('/api/v1/sign-in/demo').send({ account: 'organiser' }).expect(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await app.http.get('/api/v1/sign-in/options')).body).toEqual({ demo: null, oidc: null });
    expect((await app.database.pool.query('SELECT 1 FROM members')).rowCount).toBe(0);
  });
});
