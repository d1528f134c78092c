import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';
import { startPostgres } from './postgres.mjs';
import { pickPort, portIsFree, run, startGuarded, until } from './processes.mjs';
import { PlainFailure, explain, step } from './steps.mjs';
import { findProgram, findChromium } from './test-programs.mjs';
import { runSuites } from './test-suites.mjs';

// `npm test` runs everything; `npm test -- rsvp` only the spec files whose path matches, without the checks.
const filters = process.argv.slice(2);
const inCi = process.env.CI === 'true' || process.env.CI === '1';
const stopping = new AbortController();
const { signal } = stopping;
const started = [];
const totals = { passed: 0, failed: 0 };
const failures = [];

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort());

const scratch = mkdtempSync(join(tmpdir(), 'hallway-test-'));
try {
  await prepare({ signal });
  if (filters.length === 0) await checks();
  const env = await services();
  await runSuites({ root, env, scratch, filters, inCi, signal, record });
} catch (error) {
  if (!signal.aborted) explain(error);
  record('the test run itself', 0, 1);
}
for (const one of started.reverse()) await one.stop();
rmSync(scratch, { recursive: true, force: true });

if (signal.aborted) {
  process.stdout.write('\nStopped.\n');
  process.exit(130);
}
if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`);
if (totals.passed + totals.failed === 0) {
  process.stdout.write(`No test matches ${filters.join(' ')}.\n`);
  totals.failed = 1;
}
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed > 0 ? 1 : 0);

function record(name, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) failures.push(name);
}

/** The checks that need no service. Each counts as one test; all of them run even when one fails. */
async function checks() {
  const bin = (name) => join(root, 'node_modules', '.bin', name);
  const commands = [
    ['Lint', bin('oxlint'), ['--deny-warnings']],
    ['Check the format', bin('prettier'), ['--check', '--log-level=warn', '.']],
    ['Check the types', bin('turbo'), ['run', 'typecheck', '--output-logs=errors-only', '--ui=stream']],
    [
      'Check the dependency rules',
      bin('depcruise'),
      ['--config', 'packages/tooling/dependency-rules.mjs', 'apps', 'packages', '--output-type', 'err'],
    ],
    [
      'Look for unused files and dependencies',
      bin('knip'),
      ['--no-progress', '--no-config-hints', '--include', 'files,unlisted,unresolved'],
    ],
  ];
  for (const [title, command, args] of commands) {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
    const { code, output } = await step(
      title,
      () => run(command, args, { cwd: root, env, signal }),
      (it) => (it.code ? 'failed' : undefined),
    );
    if (signal.aborted) throw new PlainFailure('Stopped.');
    if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
    record(title.toLowerCase(), code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  }
}

/** PostgreSQL always; Redis, a browser, mail and calendar programs where there are any. @returns the environment of the suites */
async function services() {
  const env = { ...process.env, NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  delete env.npm_lifecycle_event;
  env.TEST_DATABASE_URL ??= process.env.DATABASE_URL ?? (await ownPostgres());
  env.TEST_REDIS_URL ??= process.env.REDIS_URL ?? (await ownRedis());
  env.CHROMIUM_PATH ??= findChromium();
  for (const program of ['msmtp', 'swaks', 'khal']) env[`${program.toUpperCase()}_PATH`] ??= findProgram([program]);
  if (!env.TEST_REDIS_URL) absent('redis-server', 'The tests of the queue on Redis');
  if (!env.CHROMIUM_PATH) absent('Chromium', 'The tests in a browser');
  for (const program of ['msmtp', 'swaks', 'khal'])
    if (!env[`${program.toUpperCase()}_PATH`]) absent(program, 'Its tests as a mail or calendar program');
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}

function absent(program, what) {
  if (inCi) throw new PlainFailure(`${program} is not installed, and in CI nothing may be skipped.`);
  process.stdout.write(`           ${program} was not found. ${what} are skipped.\n`);
}

async function ownPostgres() {
  const options = {
    dir: join(scratch, 'postgres'),
    password: randomBytes(12).toString('hex'),
    log: join(scratch, 'postgres.log'),
  };
  const server = await step('Start PostgreSQL with throw-away data', () =>
    startPostgres({ ...options, throwAway: true, signal }),
  );
  started.push(server);
  return server.url('postgres');
}

async function ownRedis() {
  const program = findProgram(['redis-server', 'valkey-server']);
  if (!program) return undefined;
  return step('Start Redis with throw-away data', async () => {
    const port = await pickPort();
    const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: scratch };
    const args = Object.entries(settings).flatMap(([key, value]) => [`--${key}`, String(value)]);
    const server = startGuarded(program, args, { cwd: scratch, log: join(scratch, 'redis.log') });
    started.push(server);
    if (!(await until(async () => !(await portIsFree(port)), { timeoutMs: 10_000 })))
      throw new PlainFailure('Redis does not start.');
    return `redis://127.0.0.1:${port}`;
  });
}
