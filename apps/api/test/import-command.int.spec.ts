import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ImportCommand } from '../src/features/imports/import.command.ts';
import { ImportWriter } from '../src/features/imports/import-writer.ts';
import { ImportsRepository } from '../src/features/imports/imports.repository.ts';
import { ImportsService } from '../src/features/imports/imports.service.ts';
import { UsageError } from '../src/platform/cli/command.ts';
import { lanternDays, rowsOf } from './support/imports.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const data = process.env.HALLWAY_REAL_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');
const fosdem = resolve(data, 'schedules/fosdem-2016.xcal');
const present = existsSync(fosdem);
if (!present) console.log(`FOSDEM 2016 is not at ${fosdem}; set HALLWAY_REAL_DATA to test with it.`);

let app: TestApp;
let dir: string;
beforeAll(async () => {
  app = await startTestApp();
  dir = await mkdtemp(join(tmpdir(), 'hallway-import-'));
});
afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true });
});

/** Runs the command. @returns what it prints. */
async function run(...args: string[]): Promise<string> {
  const print = jest.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await app.get(ImportCommand).run(args);
    return print.mock.calls.flat().join('\n');
  } finally {
    print.mockRestore();
  }
}
async function file(content: string): Promise<string> {
  const path = join(dir, 'schedule.xcal');
  await writeFile(path, content);
  return path;
}

describe('npm run import', () => {
  it('prints what the file holds, how far it is, and what it did', async () => {
    const community = await app.given.community();
    const path = await file(lanternDays);
    const text = await run(path, '--community', community.slug, '--assume', 'You have run a broker');
    expect(text).toContain('Lantern Days 2026: 5 sessions, 2 tracks, 2 rooms, 2 days (Asia/Kolkata)');
    expect(text).toContain('2 newbie, 3 advanced; 2 of them are doubtful');
    expect(text).toContain('advanced? Exactly once, nearly [Messaging] (nothing-stated)');
    expect(text).toContain('Writing: 5 of 5 sessions');
    expect(text).toContain('Sessions: 5 created, 0 updated, 0 unchanged');
    const { meetups } = await rowsOf(app, community);
    expect(meetups).toContainEqual(
      expect.objectContaining({ level: 'advanced', state: 'published', assumptions: ['You have run a broker'] }),
    );
  });

  it('says in which line a file is broken, and writes nothing', async () => {
    const community = await app.given.community();
    const path = await file(lanternDays.replace('+0530</pentabarf:end>', '</pentabarf:end>').slice(0, -20));
    const failure = await run(path, '--community', community.slug).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as Error).message).toMatch(/schedule\.xcal, line \d+, column \d+: .+\. Nothing was written\.$/);
    expect(await rowsOf(app, community)).toEqual({ series: [], meetups: [], sessions: [], speakers: [] });
  });

  it.each([
    [[], /^Usage: npm run import -- FILE --community SLUG/],
    [['no-such.xcal', '--community', 'x'], /There is no file no-such\.xcal/],
    [['a.xcal', '--community', 'x', '--time-zone', 'Mars/Olympus'], /"Mars\/Olympus" is no time zone/],
    [['a.xcal', '--wrong'], /--wrong/],
  ])('explains a mistake in %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('knows no other community', async () => {
    await expect(run(await file(lanternDays), '--community', 'nowhere')).rejects.toThrow(
      'There is no community with the address "nowhere".',
    );
  });
});

(present ? describe : describe.skip)('FOSDEM 2016 by command', () => {
  it('shows its progress to others while it is written', async () => {
    const community = await app.given.community();
    const imports = app.get(ImportsService);
    const upload = { filename: 'fosdem-2016.xcal', content: readFileSync(fosdem, 'utf8'), timeZone: 'Europe/Brussels' };
    const { id } = await imports.preview(community.slug, upload, null);
    const wishes = { seriesTitle: 'FOSDEM 2016', advancedAssumptions: ['You have built the software'], publish: true };
    await imports.run(id, wishes, { member: null, here: true });
    const seen: { state: string; done: number }[] = [];
    const repository = app.get(ImportsRepository);
    await app.get(ImportWriter).write(id, async () => {
      const { state, done } = (await repository.one(id))!;
      seen.push({ state, done });
    });
    expect(seen).toEqual([100, 200, 300, 400, 500, 600, 611].map((done) => ({ state: 'running', done })));
    expect((await repository.one(id))!).toMatchObject({ state: 'done', done: 611, timeZone: 'Europe/Brussels' });
  });

  it('is 611 sessions in 50 tracks and 26 rooms on 2 days, and a second run changes nothing', async () => {
    const community = await app.given.community();
    const first = await run(fosdem, '--community', community.slug);
    expect(first).toContain('FOSDEM 2016: 611 sessions, 50 tracks, 26 rooms, 2 days (Etc/GMT-1)');
    expect(first).toContain('Sessions: 611 created, 0 updated, 0 unchanged');
    const before = await rowsOf(app, community);
    expect(before.sessions).toHaveLength(611);
    const second = await run(fosdem, '--community', community.slug);
    expect(second).toContain('Meetups: 0 created, 0 updated\nSessions: 0 created, 0 updated, 611 unchanged');
    expect(await rowsOf(app, community)).toEqual(before);
  });
});
