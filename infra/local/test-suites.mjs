import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './processes.mjs';
import { PlainFailure, step } from './steps.mjs';

const patience = 25 * 60_000;

/**
 * Runs every jest suite of the repository: all packages in one go, then each app, then the commands of `infra/local` themselves.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, scratch: string, filters: string[], inCi: boolean, signal: AbortSignal,
 *   record: (name: string, passed: number, failed: number) => void }} options
 */
export async function runSuites({ root, env, scratch, filters, inCi, signal, record }) {
  const withJest = (dir) => existsSync(join(root, dir, 'jest.config.mjs'));
  const packages = readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .filter(withJest);
  const suites = [
    { name: 'packages', workers: 3, args: ['--projects', ...packages] },
    ...['apps/api', 'apps/web', 'infra/local']
      .filter(withJest)
      .map((dir) => ({ name: dir, workers: dir === 'apps/api' ? 3 : 2, args: ['--config', `${dir}/jest.config.mjs`] })),
  ];
  for (const { name, workers, args } of suites) {
    const file = join(scratch, `${name.replace('/', '-')}.json`);
    await step(`Test ${name}`, () =>
      jest({ root, env, signal, workers, args: [...args, '--json', `--outputFile=${file}`, ...filterArgs(filters)] }),
    );
    if (signal.aborted) throw new PlainFailure('Stopped.');
    count({ name, file, root, inCi, record });
  }
}

const filterArgs = (filters) => filters.flatMap((filter) => ['--testPathPatterns', filter]);

/** Suites that wait for a database leave room for a third; a browser needs a core of its own. */
async function jest({ root, env, signal, workers, args }) {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const command = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  const options = ['--ci', '--randomize', `--maxWorkers=${workers}`, '--passWithNoTests', '--testLocationInResults'];
  process.stdout.write('\n');
  await run(process.execPath, [...command, ...options, ...args], {
    cwd: root,
    env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    signal: limit,
    onOutput: (text) => process.stdout.write(withoutJson(text)),
  });
}

/** With `--json` jest may say the whole result on standard output too. */
const withoutJson = (text) =>
  text.replace(/^\{"numFailedTestSuites".*$/m, '').replace(/^Test results written to: .*\n?/m, '');

function count({ name, file, root, inCi, record }) {
  if (!existsSync(file)) return record(`${name} (ended without a result)`, 0, 1);
  const result = JSON.parse(readFileSync(file, 'utf8'));
  record(name, result.numPassedTests, 0);
  for (const suite of result.testResults.filter((one) => one.status === 'failed')) {
    // A file that cannot be loaded has no failed test of its own to count.
    const failed = suite.assertionResults.filter((one) => one.status === 'failed').length;
    record(relative(root, suite.name), 0, Math.max(1, failed));
  }
  const skipped = result.testResults.flatMap((suite) =>
    suite.assertionResults.filter((one) => one.status === 'pending'),
  );
  if (skipped.length > 0 && inCi)
    record(`skipped in ${name}: ${skipped.map((one) => one.fullName).join('; ')}`, 0, skipped.length);
}
