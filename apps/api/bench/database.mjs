import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../../../infra/local/postgres.mjs';

/** A fresh, migrated database on the server of DATABASE_URL, or on one of our own with its usual durability. */
export async function openDatabase(dir) {
  const given = process.env.DATABASE_URL;
  const password = randomBytes(12).toString('hex');
  const server = given
    ? undefined
    : await startPostgres({ dir: join(dir, 'postgres'), password, log: join(dir, 'postgres.log') });
  const admin = new pg.Client({ connectionString: given ?? server.url('postgres') });
  await admin.connect();
  const name = `hallway_bench_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const settings = await admin.query(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  const url = new URL(given ?? server.url('postgres'));
  url.pathname = `/${name}`;
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), 'migrate'], {
    env: { ...process.env, DATABASE_URL: url.href, HALLWAY_SECRET: password.repeat(2) },
  });
  return {
    url: url.href,
    description: settings.rows[0],
    async close() {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
      await server?.stop();
    },
  };
}
