import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const here = (name) => new URL(`./${name}`, import.meta.url);

/**
 * Runs a command to its end and gathers what it prints. Its own process group keeps a Ctrl-C in the terminal from reaching it before us;
 * `signal` stops it and everything it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, onOutput?: (text: string) => void, uid?: number, gid?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, signal, onOutput, uid, gid } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk) => {
      const text = chunk.toString();
      output += text;
      onOutput?.(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = () => killGroup(child.pid, 'SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, output });
    });
    if (signal?.aborted) stop();
  });
}

/** Starts a Node script of ours that ends when we end. */
export function startNode(script, { env, cwd, log, args = [] }) {
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, ['--import', here('die-with-parent.mjs').href, script, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  return watch(child, 'SIGTERM');
}

/** Starts a foreign program behind a guard that ends it when we end. `stopSignal` is what asks it to stop in good order. */
export function startGuarded(command, args, { stopSignal = 'SIGTERM', cwd, env, uid, log }) {
  const out = openSync(log, 'a');
  const child = spawn(
    process.execPath,
    [fileURLToPath(here('guard.mjs')), stopSignal, String(uid ?? ''), command, ...args],
    {
      cwd,
      env,
      detached: true,
      stdio: ['pipe', out, out],
    },
  );
  closeSync(out);
  child.stdin.on('error', () => {});
  return watch(child, 'SIGTERM');
}

function watch(child, stopSignal) {
  const exited = new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  let running = true;
  exited.then(() => (running = false));
  return {
    pid: child.pid,
    exited,
    get running() {
      return running;
    },
    /** Asks nicely, waits, then insists. */
    async stop({ patienceMs = 12_000 } = {}) {
      if (!running) return;
      child.kill(stopSignal);
      await Promise.race([exited, wait(patienceMs, undefined, { ref: false })]);
      if (running) killGroup(child.pid, 'SIGKILL');
      await exited;
    },
  };
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Nobody may be there to bury the child of a killed parent (a container without an init): it is dead all the same. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a process, empty when it is gone: process ids are used again, so a remembered one proves nothing. */
export function commandLine(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Waits until `done()` is truthy; false when the time is over. */
export async function until(done, { timeoutMs, everyMs = 50 }) {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    if (await done()) return true;
    await wait(everyMs);
  }
  return false;
}

/** Whether we could listen there now. */
export function portIsFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A free port, the remembered one when it still is. */
export async function pickPort(remembered) {
  if (remembered && (await portIsFree(remembered))) return remembered;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The end of a log, for the sentence that says why a process would not start. */
export function tail(file, lines = 20) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** Keeps one old log, so that the files cannot grow for ever. */
export function rotate(file) {
  if (existsSync(file) && statSync(file).size > 0) renameSync(file, `${file}.1`);
}
