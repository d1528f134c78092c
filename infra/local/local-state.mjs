import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLine, isAlive, until } from './processes.mjs';
import { PlainFailure } from './steps.mjs';

const needed = 300 * 1024 * 1024;

/** Makes the data folder and makes sure that something can be written there. */
export function openDataDir(path) {
  const dir = resolve(path);
  try {
    mkdirSync(join(dir, 'logs'), { recursive: true });
    writeFileSync(join(dir, 'logs', '.writable'), 'x'.repeat(4096));
    rmSync(join(dir, 'logs', '.writable'));
  } catch (error) {
    if (error.code === 'ENOSPC') throw noRoom(dir, 0);
    throw new PlainFailure(
      `The data folder ${dir} cannot be written (${error.code}): make it writable, or set HALLWAY_DATA_DIR to another folder.`,
    );
  }
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize < needed) throw noRoom(dir, bavail * bsize);
  return dir;
}

const noRoom = (dir, bytes) =>
  new PlainFailure(
    `The disk that holds ${dir} is full: ${Math.floor(bytes / 1024 / 1024)} MB are free and Hallway needs 300 MB to start.`,
  );

/** The start that holds this folder now, if one does: its process and its address. */
export function ownerOf(dir) {
  try {
    const lock = JSON.parse(readFileSync(join(dir, 'start.lock'), 'utf8'));
    return isAlive(lock.pid) && /hallway\.cjs (start|command)/.test(commandLine(lock.pid)) ? lock : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One start per data folder. `release` gives the folder free again; `afterCrash` says that the last start did not.
 *
 * @param {string} dir
 * @param {string} url said to a second start
 */
export async function lockDataDir(dir, url) {
  const file = join(dir, 'start.lock');
  const owner = () => ownerOf(dir);
  // The other one may be on its way out: Ctrl-C and `npm start` again come quickly after each other.
  if (!(await until(() => !owner(), { timeoutMs: 4000, everyMs: 100 }))) {
    const { pid, url: other } = owner() ?? {};
    throw new PlainFailure(
      `Hallway already runs on ${dir} (process ${pid}, ${other}): stop that one first, or set PORT and HALLWAY_DATA_DIR for a second copy.`,
    );
  }
  const afterCrash = existsSync(file);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }), { flag: 'wx' });
  return { afterCrash, release: () => rmSync(file, { force: true }) };
}

/** What is made once and kept beside the data: the secret, the database password, the ports used last time. Readable by the owner only. */
export function openState(dir) {
  const file = join(dir, 'local.json');
  let state = {};
  try {
    if (existsSync(file)) state = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new PlainFailure(
      `${file} is damaged: restore it, or remove it together with ${join(dir, 'postgres')} to begin with an empty Hallway.`,
    );
  }
  const save = (changes) => {
    Object.assign(state, changes);
    writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (!state.secret)
    save({ secret: randomBytes(32).toString('base64url'), postgresPassword: randomBytes(18).toString('base64url') });
  return { get: () => state, save };
}
