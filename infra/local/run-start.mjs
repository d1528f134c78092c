import { join } from 'node:path';
import { startDemoInbox } from './start-inbox.mjs';
import { connectDatabase, environmentOf, migrate, seedOnce } from './start-database.mjs';
import { lockDataDir, openDataDir, openState } from './local-state.mjs';
import { prepare, root } from './prepare.mjs';
import { keepRunning, waitUntilReady } from './start-servers.mjs';
import { pickPort, portIsFree, until } from './processes.mjs';
import { PlainFailure, explain, step } from './steps.mjs';

const began = performance.now();
const stopping = new AbortController();
/** What was started, in order; stopped in the opposite order. */
const started = [];

// Writing to a terminal that is gone is no reason to leave the servers behind.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
stopWhenOrphaned();

try {
  await start();
} catch (error) {
  if (!stopping.signal.aborted) explain(error);
  await stopAll();
  process.exit(process.exitCode ?? (stopping.signal.aborted ? 130 : 1));
}

async function start() {
  const { signal } = stopping;
  const port = readPort();
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const host = process.env.HOST ?? '127.0.0.1';
  const dir = openDataDir(process.env.HALLWAY_DATA_DIR || join(root, '.data'));
  const lock = await lockDataDir(dir, publicUrl);
  started.push({ stop: lock.release });
  await claimPort(port, host, lock);
  const state = openState(dir);

  await prepare({ signal });

  const environment = { ...environmentOf({ dir, state }), PORT: String(port), HOST: host };
  const database = await connectDatabase({ dir, state, signal });
  started.push(database);
  environment.DATABASE_URL = database.url;
  await migrate(environment, { signal });
  if (environment.HALLWAY_DEMO === '1') await seedOnce(environment, { state, signal });

  if (!process.env.SMTP_URL) {
    const inbox = await startDemoInbox({ dir, state });
    started.push(inbox);
    environment.SMTP_URL = inbox.smtpUrl;
    environment.INBOX_URL = inbox.url;
  }

  if (!process.env.INBOUND_SMTP_PORT) {
    const inboundPort = await pickPort(state.get().inboundPort);
    state.save({ inboundPort });
    environment.INBOUND_SMTP_PORT = String(inboundPort);
    environment.INBOUND_SMTP_HOST = '127.0.0.1';
  }

  const giveUp = (error) => {
    explain(error);
    process.exitCode = 1;
    stopping.abort();
  };
  const progress = { ready: false };
  await step('Start API and worker', async () => {
    for (const name of ['main', 'worker'])
      started.push(keepRunning(name, { environment, dir, signal, giveUp, progress }));
    await waitUntilReady(port, { dir, signal });
    progress.ready = true;
  });

  database.exited?.then(
    () => signal.aborted || giveUp(new PlainFailure(`PostgreSQL stopped; see ${join(dir, 'logs', 'postgres.log')}.`)),
  );
  if (!signal.aborted) announce(publicUrl, environment, dir);
  signal.addEventListener('abort', finish, { once: true });
  if (signal.aborted) await finish();
}

async function finish() {
  process.stdout.write('\nStopping.\n');
  await stopAll();
  process.exit();
}

async function stopAll() {
  for (const one of started.splice(0).reverse()) {
    try {
      await one.stop();
    } catch (error) {
      explain(error);
    }
  }
}

function readPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainFailure(`PORT must be a number from 1 to 65535, and is “${text}”.`);
  return port;
}

/** After a killed start its API may still be on the way out; otherwise a port in use is somebody else's. */
async function claimPort(port, host, { afterCrash }) {
  if (await until(() => portIsFree(port, host), { timeoutMs: afterCrash ? 11_000 : 1, everyMs: 200 })) return;
  throw new PlainFailure(
    `Port ${port} is in use by another program: stop that one, or choose another, such as PORT=${port + 1} npm start.`,
  );
}

/** npm killed with `kill -9` cannot pass that on; we would hold the port for ever. */
function stopWhenOrphaned() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopping.abort(), 1000).unref();
}

function announce(publicUrl, environment, dir) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const lines = [
    '',
    `Hallway is ready after ${seconds} s.`,
    '',
    `  Open      ${publicUrl}`,
    ...(environment.HALLWAY_DEMO === '1' ? [`  Sign in   ${publicUrl}/sign-in  (demo accounts, one click each)`] : []),
    ...(environment.INBOX_URL
      ? [`  Mail      ${environment.INBOX_URL}  (all mail sent by this copy arrives there)`]
      : []),
    `  Answers   smtp://127.0.0.1:${environment.INBOUND_SMTP_PORT}  (calendar programs answer invitations there, by mail)`,
    `  API       ${publicUrl}/api/docs`,
    `  Data      ${dir}`,
    '',
    'Ctrl-C stops it.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
