import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';
import { explain } from './steps.mjs';

/** Installs and builds what is missing, then measures the build. The benchmark starts and stops its own processes and database. */
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());

try {
  await prepare({ signal: stopping.signal });
  const child = spawn(process.execPath, [join(root, 'apps/api/bench/bench.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
} catch (error) {
  if (!stopping.signal.aborted) explain(error);
  process.exitCode = 1;
}
