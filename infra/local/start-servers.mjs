import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './prepare.mjs';
import { rotate, startNode, tail, until } from './processes.mjs';
import { PlainFailure } from './steps.mjs';

const names = { main: 'API', worker: 'worker' };
const logOf = (dir, name) => join(dir, 'logs', `${name === 'main' ? 'api' : name}.log`);

/**
 * Keeps one server process up: started again when it dies, given up when it dies five times within a minute.
 *
 * @param {'main' | 'worker'} name
 * @param {{ environment: NodeJS.ProcessEnv, dir: string, signal: AbortSignal, giveUp: (why: Error) => void, progress: { ready: boolean } }} options
 *   before `progress.ready` a death is final: what kills a process so early is not cured by starting it again
 */
export function keepRunning(name, { environment, dir, signal, giveUp, progress }) {
  const log = logOf(dir, name);
  rotate(log);
  const deaths = [];
  let child;
  const begin = () => {
    child = startNode(join(root, `apps/api/dist/${name}.js`), { env: environment, cwd: root, log });
    child.exited.then(async (code) => {
      if (signal.aborted || stopped) return;
      deaths.push(performance.now());
      const recent = deaths.filter((at) => at > performance.now() - 60_000).length;
      if (recent >= 5 || !progress.ready)
        return giveUp(new PlainFailure(`The ${names[name]} does not stay up; the end of ${log} says:\n${tail(log)}`));
      process.stdout.write(`The ${names[name]} stopped with code ${code} and is started again; see ${log}.\n`);
      await wait(250 * recent);
      if (!signal.aborted && !stopped) begin();
    });
  };
  let stopped = false;
  begin();
  return {
    stop: () => {
      stopped = true;
      return child.stop();
    },
  };
}

export async function waitUntilReady(port, { dir, signal }) {
  const host = process.env.HOST && process.env.HOST !== '0.0.0.0' ? process.env.HOST : '127.0.0.1';
  const ready = () =>
    fetch(`http://${host}:${port}/api/health/ready`, { signal: AbortSignal.timeout(2000) })
      .then((answer) => answer.status === 200)
      .catch(() => false);
  const inTime = await until(async () => signal.aborted || (await ready()), { timeoutMs: 90_000, everyMs: 100 });
  if (signal.aborted) throw new PlainFailure('Stopped.');
  if (!inTime)
    throw new PlainFailure(
      `The API was not ready within 90 s; the end of ${logOf(dir, 'main')} says:\n${tail(logOf(dir, 'main'))}`,
    );
}
