import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { cloneDatabase, hashOf } from '../../../api/test/support/clone-database.ts';
import { createGiven, type Given } from '../../../api/test/support/given.ts';
import { startTestMails, type TestMails } from '../../../api/test/support/mail-catcher.ts';
import { sessionCookieFor } from '../../../api/test/support/session-row.ts';
import { pickPort, run, type RunningChild, startNode, tail, until } from '../../../../infra/local/processes.mjs';

const apiDir = join(import.meta.dirname, '../../../api/dist');
const webDir = process.env['HALLWAY_WEB_DIR'] || join(import.meta.dirname, '../../dist');
const secret = 'a-secret-of-the-browser-tests-0123456789';

export interface RunningApp {
  url: string;
  mails: TestMails;
  /** SQL into the application's database. */
  pool: pg.Pool;
  /** Builders that write valid rows: `await given.member()`. */
  given: Given;
  /** From now on this browser is signed in as this member. */
  signInAs: (browser: Page | BrowserContext, member: { id: string }) => Promise<void>;
  /** What API and worker have said, for when a test fails without a reason. */
  logs: () => string;
  close: () => Promise<void>;
}

/**
 * The whole built application as it is deployed (API with the pages, worker, mail server, a database of its own) on a free port.
 * With `demo`, the demo people may sign in with one click; `env` adds settings. Builds nothing.
 */
export async function startApp({
  demo = false,
  env: settings = {},
}: { demo?: boolean; env?: Record<string, string> } = {}): Promise<RunningApp> {
  for (const file of [join(apiDir, 'main.js'), join(apiDir, 'worker.js'), join(webDir, 'index.html')]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'hallway-e2e-'));
  const mails = await startTestMails();
  const port = await pickPort();
  const url = `http://localhost:${port}`;
  const environment = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    HALLWAY_DEMO: demo ? '1' : '0',
    HALLWAY_SECRET: secret,
    HALLWAY_DATA_DIR: dataDir,
    HALLWAY_WEB_DIR: webDir,
    HALLWAY_RATE_LIMIT: '0',
    HALLWAY_LOG: process.env['HALLWAY_LOG'] ?? 'warn',
    DATABASE_POOL: '5',
    SMTP_URL: mails.smtpUrl,
    PUBLIC_URL: url,
    PORT: String(port),
    HOST: '127.0.0.1',
    ...settings,
  };
  const migrate = async (databaseUrl: string) => {
    const env = { ...environment, DATABASE_URL: databaseUrl };
    const { code, output } = await run(process.execPath, [join(apiDir, 'cli.js'), 'migrate'], { env });
    if (code !== 0) throw new Error(`The tables could not be made, code ${code}: ${output}`);
  };
  const database = await cloneDatabase({
    state: `built_${hashOf([join(apiDir, 'migrations')], '.js')}`,
    make: migrate,
  });

  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  const logOf = (name: string) => join(dataDir, `${name}.log`);
  const children: RunningChild[] = [];
  const close = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await pool.end();
    await mails.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const logs = () => ['main', 'worker'].map((name) => `${name}:\n${tail(logOf(name), 60)}`).join('\n');
  for (const name of ['main', 'worker']) {
    const env = { ...environment, DATABASE_URL: database.url };
    children.push(startNode(join(apiDir, `${name}.js`), { env, log: logOf(name) }));
  }
  const ready = () => children.some((child) => !child.running) || isReady(url);
  const inTime = await until(ready, { timeoutMs: 45_000 });
  if (!inTime || children.some((child) => !child.running)) {
    const said = logs();
    await close();
    throw new Error(`The application did not start:\n${said}`);
  }

  const given = createGiven({ pool });
  const signInAs: RunningApp['signInAs'] = async (browser, { id }) => {
    const context = 'context' in browser ? browser.context() : browser;
    const cookie = await sessionCookieFor({ pool }, id, secret);
    await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }]);
  };
  return { url, mails, pool, given, signInAs, logs, close };
}

const isReady = (url: string) =>
  fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) })
    .then(({ ok }) => ok)
    .catch(() => false);
