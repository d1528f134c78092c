import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
let dir;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hallway-rules-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
};

/** What a small tree of files breaks, as `rule: file`. */
function brokenRules(files) {
  write(files);
  const args = [
    '--config',
    join(root, 'packages/tooling/dependency-rules.mjs'),
    'apps',
    'packages',
    '--output-type',
    'json',
  ];
  mkdirSync(join(dir, 'apps'), { recursive: true });
  mkdirSync(join(dir, 'packages'), { recursive: true });
  const { stdout, stderr } = spawnSync(bin('depcruise'), args, { cwd: dir, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return JSON.parse(stdout).summary.violations.map((one) => `${one.rule.name}: ${one.from}`);
}

const feature = (name) => `apps/api/src/features/${name}`;
const library = (name) => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "main": "index.js" }`,
  [`node_modules/${name}/index.js`]: '',
});

/** rule → the file that breaks it, in one tree, since a cruise costs seconds. */
const offences = {
  'features-meet-at-the-door': [`${feature('rsvps')}/rsvps.service.ts`, "import '../meetups/meetups.repository.ts';\n"],
  'platform-knows-no-feature': ['apps/api/src/platform/mail/mailer.ts', "import '../../features/meetups/index.ts';\n"],
  'packages-know-no-app': [
    'packages/emails/src/index.ts',
    "import '../../../apps/api/src/features/meetups/index.ts';\n",
  ],
  'web-knows-no-api': [
    'apps/web/src/page.tsx',
    "import type { Seats } from '../../api/src/features/meetups/index.ts';\nexport type Free = Seats;\n",
  ],
  'no-circles': ['packages/time/src/a.ts', "import './b.ts';\n"],
  resolvable: ['packages/time/src/lost.ts', "import './nowhere.ts';\n"],
  'temporal-only-in-time': ['packages/emails/src/when.ts', "import 'temporal-polyfill';\n"],
  'packages-know-no-framework': ['packages/formats/src/rows.ts', "import 'typeorm';\n"],
  'contracts-import-zod-only': ['packages/contracts/src/ids.ts', "import 'uuid';\n"],
  'client-takes-types-only': ['packages/client/src/client.ts', "import '../../contracts/src/endpoints.ts';\n"],
};

describe('the dependency rules', () => {
  it('report each offence where it stands', () => {
    const found = brokenRules({
      ...Object.fromEntries(Object.values(offences)),
      [`${feature('meetups')}/index.ts`]: 'export type Seats = number;\n',
      [`${feature('meetups')}/meetups.repository.ts`]: '',
      'packages/time/src/b.ts': "import './a.ts';\n",
      'packages/contracts/src/endpoints.ts': '',
      ...library('temporal-polyfill'),
      ...library('typeorm'),
      ...library('uuid'),
    });
    const expected = Object.entries(offences).map(([rule, [file]]) => `${rule}: ${file}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('allow what the architecture allows: the door of a feature, the contract, a circle of types alone', () => {
    const found = brokenRules({
      [`${feature('rsvps')}/rsvps.service.ts`]: "import '../meetups/index.ts';\nimport '../../platform/clock.ts';\n",
      [`${feature('meetups')}/index.ts`]: "import './meetups.repository.ts';\n",
      [`${feature('meetups')}/meetups.repository.ts`]: '',
      'apps/api/src/platform/clock.ts': "import '../../../../packages/time/src/a.ts';\n",
      'packages/time/src/a.ts':
        "import 'temporal-polyfill';\nimport type { B } from './b.ts';\nexport type A = { b?: B };\n",
      'packages/time/src/b.ts': "import type { A } from './a.ts';\nexport type B = { a?: A };\n",
      'packages/contracts/src/endpoints.ts': "import 'zod';\nexport type Endpoints = object;\n",
      'packages/client/src/client.ts':
        "import type { Endpoints } from '../../contracts/src/endpoints.ts';\nexport type Client = Endpoints;\n",
      ...library('temporal-polyfill'),
      ...library('zod'),
    });
    expect(found).toEqual([]);
  });
});

describe('the lint rules', () => {
  it.each([
    ['no-focused-tests', "import { it, expect } from '@jest/globals';\nit.only('counts', () => expect(1).toBe(1));\n"],
    ['no-disabled-tests', "import { it, expect } from '@jest/globals';\nit.skip('counts', () => expect(1).toBe(1));\n"],
    ['expect-expect', "import { it } from '@jest/globals';\nit('should work', () => { Math.max(1, 2); });\n"],
    ['no-explicit-any', 'export const given = (value: any) => value;\n'],
  ])('report %s', (rule, text) => {
    write({ 'some.spec.ts': text });
    const { stdout, status } = spawnSync(bin('oxlint'), ['--config', join(root, '.oxlintrc.json'), dir], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain(rule);
    expect(status).not.toBe(0);
  });
});
