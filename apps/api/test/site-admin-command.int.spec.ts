import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AdminCommand } from '../src/features/accounts/admin.command.ts';
import { UsageError } from '../src/platform/cli/command.ts';
import { readSignInMail } from './support/sign-in-mail.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Runs the command. @returns what it prints. */
async function admin(...args: string[]): Promise<string> {
  const print = jest.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await app.get(AdminCommand).run(args);
    return print.mock.calls.flat().join('\n');
  } finally {
    print.mockRestore();
  }
}
const rows = async (sql: string, values: unknown[]) => (await app.database.pool.query(sql, values)).rows;

describe('npm run admin', () => {
  it('makes a member a site admin, whose session knows it at once', async () => {
    const member = await app.given.member();
    const agent = await app.as(member);
    expect((await agent.get('/api/v1/me')).body.member.siteAdmin).toBe(false);
    await admin(member.email.toUpperCase());
    expect((await agent.get('/api/v1/me')).body.member.siteAdmin).toBe(true);
  });

  it('makes the account when the address is unknown', async () => {
    expect(await admin('first@example.org')).toMatch(/first@example\.org is a site admin now; the account is new/);
    expect(await rows('SELECT site_admin FROM members WHERE email = $1', ['first@example.org'])).toEqual([
      { site_admin: true },
    ]);
  });

  it('is written into the audit log, once for the same address', async () => {
    const member = await app.given.member();
    await admin(member.email);
    expect(await admin(member.email)).toMatch(/is a site admin already/);
    const log = await rows('SELECT act, object_type, details FROM audit_log WHERE object_id = $1', [member.id]);
    expect(log).toEqual([
      { act: 'member.made-site-admin', object_type: 'member', details: { by: 'command line', created: false } },
    ]);
  });

  it.each([[[]], [['nobody']], [['a@example.org', 'b@example.org']]])('wants one address, not %j', async (args) => {
    await expect(admin(...args)).rejects.toBeInstanceOf(UsageError);
  });

  it('is the only way: the first member to sign in is no admin', async () => {
    const site = await startTestApp({ worker: true });
    try {
      const email = 'first@example.org';
      await site.http.post('/api/v1/sign-in').send({ email }).expect(202);
      const { code } = readSignInMail(await site.mails.waitFor(({ envelope }) => envelope.to.includes(email)));
      const { body } = await site.http
        .post('/api/v1/sign-in/verify')
        .set('origin', site.url)
        .send({ email, code })
        .expect(200);
      expect(body.member).toMatchObject({ email, siteAdmin: false });
      expect((await site.database.pool.query('SELECT site_admin FROM members')).rows).toEqual([{ site_admin: false }]);
    } finally {
      await site.close();
    }
  });
});
