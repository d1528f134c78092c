import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import { sweepAccounts } from '@hallway/contracts';
import { until } from '../../../infra/local/processes.mjs';
import { createAuth } from '../src/features/accounts/better-auth.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

describe('the tables of sign-in', () => {
  it('have everything this version of better-auth writes', async () => {
    const { options } = createAuth({
      pool: app.database.pool,
      secret: app.config.secret,
      publicUrl: app.config.publicUrl,
      now: () => new Date(),
      warn: () => {},
    });
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it('take no password, whoever writes it', async () => {
    const member = await app.given.member();
    await expect(
      app.database.pool.query(
        `INSERT INTO auth_accounts (id, member_id, provider_id, account_id, password) VALUES (gen_random_uuid(), $1, 'credential', 'x', 'hash')`,
        [member.id],
      ),
    ).rejects.toThrow(/auth_accounts_no_passwords/);
  });

  it('are swept of what has expired, and of nothing else', async () => {
    const [gone, live] = [await app.given.member(), await app.given.member()];
    const agent = await app.as(live);
    await app.as(gone);
    await app.database.pool.query(
      `UPDATE auth_sessions SET expires_at = now() - interval '1 second' WHERE member_id = $1`,
      [gone.id],
    );
    await app.database.pool.query(
      `INSERT INTO auth_rate_limits (key, hits, resets_at) VALUES ('old', 1, now() - interval '1 minute'), ('new', 1, now() + interval '1 minute')`,
    );
    await app.queues.add(sweepAccounts, {});
    const left = async () => (await app.database.pool.query('SELECT key FROM auth_rate_limits')).rows;
    const sessions = async () =>
      (await app.database.pool.query('SELECT 1 FROM auth_sessions WHERE member_id = $1', [gone.id])).rowCount;
    await until(async () => (await left()).length === 1 && (await sessions()) === 0, { timeoutMs: 10_000 });
    expect(await left()).toEqual([{ key: 'new' }]);
    expect(await sessions()).toBe(0);
    expect((await agent.get('/api/v1/me')).body.member.id).toBe(live.id);
  });

  it('go with their member', async () => {
    const member = await app.given.member();
    const agent = await app.as(member);
    await agent.post('/api/v1/me/tokens').send({ name: 'ci' }).expect(201);
    await app.database.pool.query('DELETE FROM members WHERE id = $1', [member.id]);
    expect((await agent.get('/api/v1/me').expect(200)).body.member).toBeNull();
    const { rowCount } = await app.database.pool.query('SELECT 1 FROM access_tokens WHERE member_id = $1', [member.id]);
    expect(rowCount).toBe(0);
  });
});
