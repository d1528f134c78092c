import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { connectDatabase, environmentOf, migrate } from './start-database.mjs';
import { lockDataDir, openDataDir, openState, ownerOf } from './local-state.mjs';
import { prepare, root } from './prepare.mjs';
import { explain } from './steps.mjs';

/**
 * Runs one command of the API (`admin EMAIL`, `import FILE …`) against the data `npm start` uses: beside a running one through its PostgreSQL,
 * otherwise with a PostgreSQL for just that long.
 */
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());
const started = [];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!stopping.signal.aborted) explain(error);
  process.exitCode = 1;
}
for (const one of started.reverse()) await one.stop();
process.exit();

async function main(args) {
  const { signal } = stopping;
  const dir = openDataDir(process.env.HALLWAY_DATA_DIR || join(root, '.data'));
  const state = openState(dir);
  const environment = environmentOf({ dir, state });
  const running = ownerOf(dir);
  if (running && !process.env.DATABASE_URL) {
    const { postgresPassword, postgresPort } = state.get();
    environment.DATABASE_URL = `postgres://hallway:${postgresPassword}@127.0.0.1:${postgresPort}/postgres`;
  } else {
    if (!running) {
      const lock = await lockDataDir(dir, 'a command');
      started.push({ stop: lock.release });
      await prepare({ signal });
    }
    const database = await connectDatabase({ dir, state, signal });
    started.push(database);
    environment.DATABASE_URL = database.url;
    if (!running) await migrate(environment, { signal });
  }
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...args], {
    env: environment,
    stdio: 'inherit',
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
