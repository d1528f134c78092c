import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { root } from './prepare.mjs';
import { rotate, run } from './processes.mjs';
import { PlainFailure, diskFull, saysDiskFull, step } from './steps.mjs';

/** What API, worker and commands are told, but for the addresses that are known only once something runs there. */
export const environmentOf = ({ dir, state }) => ({
  ...process.env,
  NODE_ENV: 'production',
  HALLWAY_DEMO: process.env.HALLWAY_DEMO ?? '1',
  HALLWAY_SECRET: process.env.HALLWAY_SECRET || state.get().secret,
  HALLWAY_DATA_DIR: dir,
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`,
  MAIL_FROM: process.env.MAIL_FROM || 'Hallway <hallway@localhost>',
});

/** The database of `DATABASE_URL`, or one of our own below the data folder. */
export async function connectDatabase({ dir, state, signal }) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await step('Reach the database of DATABASE_URL', () => knock(given));
    return { url: given, stop: async () => {} };
  }
  const log = join(dir, 'logs', 'postgres.log');
  rotate(log);
  const { postgresPassword: password, postgresPort: port } = state.get();
  const server = await step(
    'Start PostgreSQL',
    () => startPostgres({ dir: join(dir, 'postgres'), password, port, log, signal }),
    (one) => `127.0.0.1:${one.port}`,
  );
  state.save({ postgresPort: server.port });
  return { ...server, url: server.url('postgres') };
}

/** Finds out early whether anybody listens there; user and password are tried by the migration. */
function knock(databaseUrl) {
  let url;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw new PlainFailure('DATABASE_URL is not a URL; it looks like postgres://user:password@host:5432/database.');
  }
  const [host, port] = [url.hostname || 'localhost', Number(url.port || 5432)];
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 5000 });
    const fail = (why) => {
      socket.destroy();
      reject(
        new PlainFailure(
          `The database of DATABASE_URL cannot be reached at ${host}:${port} (${why}): start it, correct DATABASE_URL, or unset it to use the one Hallway brings.`,
        ),
      );
    };
    socket.once('connect', () => resolve(void socket.end()));
    socket.once('timeout', () => fail('no answer within 5 s'));
    socket.once('error', (error) => fail(error.code ?? error.message));
  });
}

export const migrate = (environment, { signal }) =>
  step('Migrate the database', () => command('migrate', environment, signal));

/** Writes the demo content into a database that has not had it; what people changed or removed since stays as they left it. */
export async function seedOnce(environment, { state, signal }) {
  const place = process.env.DATABASE_URL
    ? createHash('sha256').update(process.env.DATABASE_URL).digest('hex').slice(0, 16)
    : 'own';
  const seeded = state.get().seeded ?? [];
  if (seeded.includes(place)) return;
  await step('Write the demo content', () => command('seed', environment, signal));
  state.save({ seeded: [...seeded, place] });
}

async function command(name, environment, signal) {
  const { code, output } = await run(process.execPath, [join(root, 'apps/api/dist/cli.js'), name], {
    cwd: root,
    env: environment,
    signal,
  });
  if (signal.aborted) throw new PlainFailure('Stopped.');
  if (code === 0) return;
  if (saysDiskFull(output)) throw diskFull(environment.HALLWAY_DATA_DIR);
  throw new PlainFailure(output.trim().split('\n').slice(-15).join('\n') || `“${name}” ended with code ${code}.`);
}
