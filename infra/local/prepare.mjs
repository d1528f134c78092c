import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { PlainFailure, diskFull, saysDiskFull, step } from './steps.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const installStamp = join(root, 'node_modules', '.hallway-installed');
const buildStamp = join(root, 'node_modules', '.hallway-built');
const builds = ['apps/api/dist/main.js', 'apps/web/dist/index.html', 'packages/contracts/dist/index.js'];

/** Installs and builds, each only when something it depends on has changed since the last time. */
export async function prepare({ signal } = {}) {
  await step(
    'Install dependencies',
    () => install(signal),
    (did) => (did ? undefined : 'nothing to do'),
  );
  await step(
    'Build',
    () => build(signal),
    (did) => (did ? undefined : 'nothing to do'),
  );
}

async function install(signal) {
  const hash = hashOf(
    [process.version, process.platform, process.arch],
    ['package.json', 'package-lock.json', '.npmrc', ...manifests()],
  );
  if (readStamp(installStamp) === hash) return false;
  // The npm that called us where there is one; NODE_ENV=production around us must not leave out what the build needs.
  const [command, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--no-progress'];
  const { code, output } = await run(command, [...before, ...options], { cwd: root, env: process.env, signal });
  if (signal?.aborted) throw new PlainFailure('Stopped.');
  if (code !== 0)
    throw saysDiskFull(output) ? diskFull(root) : new PlainFailure(`npm install failed:\n${lastLines(output)}`);
  writeStamp(installStamp, hash);
  return true;
}

async function build(signal) {
  const hash = hashOf([readStamp(installStamp)], sources());
  if (readStamp(buildStamp) === hash && builds.every((file) => existsSync(join(root, file)))) return false;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
  const turbo = join(root, 'node_modules', '.bin', 'turbo');
  const { code, output } = await run(turbo, ['run', 'build', '--output-logs=errors-only', '--ui=stream'], {
    cwd: root,
    env,
    signal,
  });
  if (signal?.aborted) throw new PlainFailure('Stopped.');
  if (code !== 0)
    throw saysDiskFull(output) ? diskFull(root) : new PlainFailure(`The build failed:\n${lastLines(output, 40)}`);
  writeStamp(buildStamp, hash);
  return true;
}

const workspaces = () =>
  ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(group, name))
      .filter((dir) => existsSync(join(root, dir, 'package.json'))),
  );

const manifests = () => workspaces().map((dir) => join(dir, 'package.json'));

/** Everything a build reads: all files of the workspaces but tests' and benchmarks' folders, and what the builds themselves wrote. */
function sources() {
  const skip = new Set(['node_modules', 'dist', 'test', 'e2e', 'bench', 'coverage', '.turbo', 'test-results']);
  const walk = (dir) =>
    readdirSync(join(root, dir), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return skip.has(entry.name) ? [] : walk(join(dir, entry.name));
      return /\.spec\.tsx?$|\.tsbuildinfo$/.test(entry.name) ? [] : [join(dir, entry.name)];
    });
  return [...workspaces().flatMap(walk), 'turbo.json'].sort();
}

function hashOf(words, files) {
  const hash = createHash('sha256').update(words.join('\n'));
  for (const file of files) {
    const path = join(root, file);
    hash.update(`\0${file}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function writeStamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

const lastLines = (output, count = 15) => output.trimEnd().split('\n').slice(-count).join('\n');
