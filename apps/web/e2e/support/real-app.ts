import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startMailCatcher, type MailCatcher } from '../../../../infra/local/mail-catcher.mjs';

const dist = (name: string) => fileURLToPath(new URL(`../../../api/dist/${name}.js`, import.meta.url));

export interface RealApp {
  url: string;
  mails: MailCatcher;
  close: () => Promise<void>;
}

/** What a visitor meets: the built API, worker and web app as processes of their own, an empty database in demo mode, real mail. */
export async function startRealApp(): Promise<RealApp> {
  const server = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (!server) throw new Error('The browser tests need a PostgreSQL: set TEST_DATABASE_URL to a superuser connection.');
  const name = `hallway_web_${crypto.randomUUID().replaceAll('-', '')}`;
  await sql(server, `CREATE DATABASE ${name}`);
  const mails = await startMailCatcher();
  const dataDir = await mkdtemp(join(tmpdir(), 'hallway-web-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    REDIS_URL: '',
    SMTP_URL: mails.smtpUrl,
    HALLWAY_DATA_DIR: dataDir,
    HALLWAY_DEMO: '1',
    HALLWAY_RATE_LIMIT: '0',
    HALLWAY_LOG: process.env['HALLWAY_LOG'] ?? 'error',
  };
  const start = (file: string, ...args: string[]) =>
    spawn(process.execPath, [dist(file), ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const migration = start('cli', 'migrate');
  if ((await once(migration, 'exit'))[0] !== 0) throw new Error('The tables could not be made.');
  const children = [start('main'), start('worker')];
  await ready(url, children[0]!);
  return {
    url,
    mails,
    close: async () => {
      await Promise.all(children.map(stop));
      await mails.close();
      await sql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function sql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    if (child.exitCode !== null) throw new Error(`The API ended with code ${child.exitCode}. Is it built?`);
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('The API was not ready within a minute.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  const gone = once(child, 'exit');
  await Promise.race([gone, wait(5000, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
