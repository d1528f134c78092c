import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const children = [];

export function start(file, args = [], env = {}) {
  const child = fork(file, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  child.once('exit', (code) => code && console.error(`${file} ended with code ${code}`));
  return child;
}

/** Starts a child; resolves with it and its first message. */
export async function started(file, args, env) {
  const child = start(file, args, env);
  const [message] = await once(child, 'message');
  return { child, ...message };
}

export async function ask(child, message) {
  child.send(message);
  const [answer] = await once(child, 'message');
  return answer;
}

/** Waits until a server answers. */
export async function answers(url, child) {
  for (let look = 0; look < 300; look++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error(`${url} does not answer`);
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(patience);
}

export const stopAll = () => Promise.all(children.map(stop));
