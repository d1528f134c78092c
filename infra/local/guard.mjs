// Holds a program that knows nothing of its parent (PostgreSQL, Redis): when our standard input closes, the parent is gone, and so goes the program.
import { spawn } from 'node:child_process';

const [stopSignal, user, command, ...args] = process.argv.slice(2);
const identity = user ? { uid: Number(user), gid: Number(user) } : {};
const child = spawn(command, args, { ...identity, stdio: ['ignore', 'inherit', 'inherit'] });
let stopping = false;

const stop = () => {
  if (stopping) return;
  stopping = true;
  child.kill(stopSignal);
  setTimeout(() => child.kill('SIGQUIT'), 10_000).unref();
  setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
};

process.stdin.on('end', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
