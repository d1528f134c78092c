import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../src/platform/database/new-id.ts';

const lock = 7_240_115_002;

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one suite: a copy of a template that `make` fills once per `state`.
 * The server is `TEST_DATABASE_URL` or `DATABASE_URL`, as a superuser.
 */
export async function cloneDatabase({
  state,
  make,
}: {
  state: string;
  make: (url: string) => Promise<unknown>;
}): Promise<TestDatabase> {
  const server = serverUrl();
  const template = `hallway_template_${state}`;
  const name = `hallway_test_${newId().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      template,
    ]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${template}`);
      await make(withDatabase(server, template));
      await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    url: withDatabase(server, name),
    drop: () =>
      withClient(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** Twelve letters that change with any file below these folders whose name ends so. */
export function hashOf(folders: string[], ending: string): string {
  const hash = createHash('sha1');
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith(ending)) hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      'These tests need a PostgreSQL: run them with `npm test -- <name>`, or set TEST_DATABASE_URL to a superuser connection.',
    );
  return url;
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
