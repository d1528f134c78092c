import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, pickPort, portIsFree, until } from './processes.mjs';

const script = fileURLToPath(new URL('./hallway.cjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'hallway-start-'));
const dataDir = join(home, 'data');
const running = new Set();
let port;

beforeAll(async () => {
  port = await pickPort();
});
afterAll(async () => {
  for (const one of running) one.child.kill('SIGTERM');
  await Promise.all([...running].map((one) => one.ended));
  rmSync(home, { recursive: true, force: true });
});

/** Types `npm start` without npm: the two would differ in who hears Ctrl-C first only. */
function start(env = {}, [command, ...before] = [process.execPath]) {
  const outer = { ...process.env, PORT: String(port), HALLWAY_DATA_DIR: dataDir, ...env };
  for (const name of ['NODE_OPTIONS', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'NODE_ENV', 'JEST_WORKER_ID'])
    if (!(name in env)) delete outer[name];
  const child = spawn(command, [...before, script, 'start'], { env: outer, stdio: ['ignore', 'pipe', 'pipe'] });
  const one = { child, output: '', code: undefined };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (one.output += chunk));
  one.ended = new Promise((resolve) => child.on('close', (code) => resolve((one.code = code ?? 'killed'))));
  running.add(one);
  one.ended.then(() => running.delete(one));
  return one;
}

async function untilReady(one) {
  await until(() => one.output.includes('Ctrl-C stops it') || one.code !== undefined, { timeoutMs: 150_000 });
  if (!one.output.includes('is ready after')) throw new Error(`Not ready:\n${one.output}`);
}

const ready = () => fetch(`http://127.0.0.1:${port}/api/health/ready`).then((answer) => answer.status);

/** Every process that has our data folder in its command line or environment: PostgreSQL, API, worker. */
function leftOvers() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
        return words.includes(dataDir) && isAlive(Number(pid));
      } catch {
        return false;
      }
    });
}

describe('npm start', () => {
  it('serves, stops without a trace, comes back quickly, and recovers from kill -9', async () => {
    const first = start();
    await untilReady(first);
    expect(await ready()).toBe(200);
    expect(first.output).toContain(`http://localhost:${port}`);
    expect(statSync(join(dataDir, 'local.json')).mode & 0o777).toBe(0o600);

    const rival = start({ PORT: String(await pickPort()) });
    expect(await rival.ended).toBe(1);
    expect(rival.output).toContain('already runs on');

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(leftOvers()).toEqual([]);
    expect(await portIsFree(port)).toBe(true);

    const secret = JSON.parse(readFileSync(join(dataDir, 'local.json'), 'utf8')).secret;
    const second = start();
    await untilReady(second);
    expect(second.output).toMatch(/Build: nothing to do/);
    expect(second.output).not.toContain('Write the demo content');
    second.child.kill('SIGKILL');
    await second.ended;

    const third = start();
    await untilReady(third);
    expect(await ready()).toBe(200);
    expect(JSON.parse(readFileSync(join(dataDir, 'local.json'), 'utf8')).secret).toBe(secret);
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
    expect(leftOvers()).toEqual([]);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = other.address().port;
    const one = start({ PORT: String(taken), HALLWAY_DATA_DIR: join(home, 'taken') });
    expect(await one.ended).toBe(1);
    expect(one.output.trim()).toBe(
      `Port ${taken} is in use by another program: stop that one, or choose another, such as PORT=${taken + 1} npm start.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one sentence that DATABASE_URL cannot be reached', async () => {
    const nowhere = await pickPort();
    const env = { DATABASE_URL: `postgres://a:b@127.0.0.1:${nowhere}/hallway`, PORT: String(await pickPort()) };
    const one = start({ ...env, HALLWAY_DATA_DIR: join(home, 'unreachable') });
    expect(await one.ended).toBe(1);
    expect(one.output).toContain(
      `The database of DATABASE_URL cannot be reached at 127.0.0.1:${nowhere} (ECONNREFUSED)`,
    );
    expect(one.output).not.toContain('    at ');
  });

  it('says in one sentence that the Node is too old', async () => {
    const pretend = join(home, 'old-node.cjs');
    const versions = "{ ...process.versions, node: '20.18.3' }";
    writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    const one = start({}, [process.execPath, '--require', pretend]);
    expect(await one.ended).toBe(1);
    expect(one.output.trim()).toBe(
      'Hallway needs Node 20.19 or newer (in the 22 line 22.12 or newer); this is Node 20.18.3.',
    );
  });

  // A small disk of our own takes a mount, and only root may mount.
  (process.getuid() === 0 ? it : it.skip)('says in one sentence that the disk is full', async () => {
    const disk = join(home, 'disk');
    mkdirSync(disk);
    const mounted = 'mount -t tmpfs -o size=24m tmpfs "$0" && exec "$@"';
    const env = { HALLWAY_DATA_DIR: join(disk, 'data'), PORT: String(await pickPort()) };
    const one = start(env, ['unshare', '--mount', 'sh', '-c', mounted, disk, process.execPath]);
    expect(await one.ended).toBe(1);
    expect(one.output.trim()).toMatch(
      /^The disk that holds \S+ is full: \d\d MB are free and Hallway needs 300 MB to start\.$/,
    );
  });
});
