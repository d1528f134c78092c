import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/** The web app alone, without an API, for what needs none: the gallery. A process of its own, since Vite does not run inside Jest's realm. */
export async function startWebServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', String(port)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    // Nothing listens there: the app has to do without.
    env: { ...process.env, PORT: '1', NO_COLOR: '1', HALLWAY_STILL: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.on('exit', (code) => reject(new Error(`Vite ended with ${code}: ${output}`)));
    server.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) resolve(found[0]);
    });
  });
  return {
    url,
    close: async () => {
      server.removeAllListeners('exit');
      server.kill();
      await once(server, 'exit');
    },
  };
}
