import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pickPort } from '../../../infra/local/processes.mjs';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { startTestMails, type TestMails } from './support/mail-catcher.ts';

const dist = join(import.meta.dirname, '../dist');
const secret = 'a-secret-of-the-boot-test-0123456789';

interface Run {
  child: ChildProcess;
  ended: Promise<number | null>;
  output: () => string;
}

function run(file: string, env: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(dist, file)], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HALLWAY_LOG: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout!.on('data', (chunk) => (output += chunk));
  child.stderr!.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, output: () => output };
}

async function eventually<T>(ask: () => Promise<T | undefined>, what: () => string, everyMs = 100): Promise<T> {
  const deadline = Date.now() + 25_000;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Not within 25 s:\n${what()}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** What tests on sources cannot show: circular imports, decorator metadata and package exports of the real build. */
describe('the built processes', () => {
  let database: TestDatabase;
  let mails: TestMails;
  let env: Record<string, string>;
  beforeAll(async () => {
    if (!existsSync(join(dist, 'main.js'))) throw new Error('Nothing is built: run `npm run build` first.');
    database = await createTestDatabase();
    mails = await startTestMails();
    env = { DATABASE_URL: database.url, SMTP_URL: mails.smtpUrl, HALLWAY_SECRET: secret, HOST: '127.0.0.1' };
  });
  afterAll(async () => {
    await mails?.close();
    await database?.drop();
  });

  it('answer over HTTP and stop in order on SIGTERM', async () => {
    const port = await pickPort();
    const { child, ended, output } = run('main.js', { ...env, PORT: String(port) });
    const ready = await eventually(async () => {
      if (child.exitCode !== null) throw new Error(output());
      const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
      return response.ok ? ((await response.json()) as unknown) : undefined;
    }, output);
    expect(ready).toMatchObject({ status: 'ready' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('say 503 from the moment the port is open until the application is there', async () => {
    const port = await pickPort();
    const { child, ended, output } = run('main.js', { ...env, PORT: String(port) });
    const heard: number[] = [];
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(output());
        const { status } = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
        heard.push(status);
        return status === 200 ? true : undefined;
      },
      output,
      5,
    );
    expect(heard.length).toBeGreaterThan(1);
    expect(new Set(heard.slice(0, -1))).toEqual(new Set([503]));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('work on the queue and stop in order on SIGTERM', async () => {
    const { child, ended, output } = run('worker.js', env);
    await eventually(async () => (output().includes('working') ? true : undefined), output);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each([
    ['a missing DATABASE_URL', { DATABASE_URL: '' }, 'The setting DATABASE_URL is missing.'],
    [
      'a placeholder secret',
      { HALLWAY_SECRET: 'changeme' },
      'The setting HALLWAY_SECRET must be a random text of at least 32 characters in production.',
    ],
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' },
      'The database at 127.0.0.1:9/x (DATABASE_URL) cannot be reached: connect ECONNREFUSED 127.0.0.1:9.',
    ],
    ['a port that is none', { PORT: 'http' }, /^The setting PORT is not usable: .+\.$/],
  ])('say in one sentence that there is %s', async (_, change, sentence) => {
    const { ended, output } = run('main.js', { ...env, HALLWAY_LOG: 'silent', ...change });
    expect(await ended).toBe(1);
    if (typeof sentence === 'string') expect(output().trim()).toBe(sentence);
    else expect(output().trim()).toMatch(sentence);
  });
});
