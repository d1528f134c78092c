import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { apiAs, signIn } from './support/demo-person.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { screenshots } from './support/screenshots.ts';
import { expectSeen } from './support/expect-seen.ts';

const fixture = fileURLToPath(new URL('fixtures/two-tracks.xcal', import.meta.url));
const realData = process.env['HALLWAY_REAL_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const fosdem = join(realData, 'schedules/fosdem-2016.xcal');

let app: RunningApp;
let browser: TestBrowser;
let page: Page;
let community: string;
let count = 0;

beforeAll(async () => {
  app = await startApp({ demo: true });
  browser = await startBrowser(app.url);
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});
beforeEach(async () => {
  community = `lantern-${++count}`;
  const organiser = await apiAs(app.url, 'organiser');
  await organiser('POST /communities', {
    body: { title: 'Lantern people', slug: community, timeZone: 'Asia/Kolkata' },
  });
  page = await browser.person();
  await signIn(page.context(), app.url, 'organiser');
  await page.goto(`/c/${community}/import`);
});

const upload = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await page.getByLabel('Schedule file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it first' }).click();
};
const figure = (word: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(word, { exact: true }) })
    .locator('dd');
const run = async (button: RegExp) => {
  await page.getByLabel('Sentence 1', { exact: true }).fill('You have run a message broker');
  await page.getByRole('button', { name: button }).click();
};

describe('the import page', () => {
  it('goes from the file over levels set in bulk to meetups, and a second run changes nothing', async () => {
    expect(await axe(page)).toEqual([]);
    await upload(fixture);
    await page.getByRole('heading', { level: 1, name: 'Lantern Days 2026' }).waitFor();
    expect(await figure('sessions').textContent()).toBe('4');
    expect(await figure('tracks').textContent()).toBe('2');
    expect(await page.getByText('The title says “an introduction to”').count()).toBe(0);
    await page.getByText('No words about a level were found in this track.').waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshots(page, 'import-preview');
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByRole('link', { name: /^All sessions/ }).click();
    await page.getByText('The title says “an introduction to”').waitFor();
    await page.getByLabel('Track', { exact: true }).selectOption('Lounge');
    await page.getByText('All of “Lounge” are').waitFor();
    await page.getByRole('link', { name: /^Say nothing/ }).click();
    await page.getByRole('group', { name: 'Level of Lounge' }).getByRole('button', { name: 'Newbie' }).click();
    await page.getByText('No doubts are left.').waitFor();
    await page.getByRole('img', { name: '3 newbie sessions, 1 advanced session' }).waitFor();

    await run(/^Import 4 sessions/);
    await page.getByText('The schedule is in').waitFor({ timeout: 30_000 });
    await expectSeen(page.getByText('3 meetups new'));
    expect(await axe(page)).toEqual([]);

    await run(/^Run it again/);
    await page.getByText('Nothing changed').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'See the series' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lantern Days 2026' }).waitFor();
  }, 120_000);

  it('says where a broken file is broken', async () => {
    const text = readFileSync(fixture, 'utf8').replace('</vevent>', '</vevnt>');
    await upload({ name: 'broken.xcal', mimeType: 'text/xml', buffer: Buffer.from(text) });
    await page.getByText('This file cannot be read').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/Line \d+, column \d+: /);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  const real = existsSync(fosdem) ? it : it.skip;
  if (!existsSync(fosdem)) console.log(`Not tried with FOSDEM 2016: ${fosdem} is absent.`);
  real(
    'takes FOSDEM 2016: 611 sessions, 50 tracks, 26 rooms, 2 days; a second run changes nothing',
    async () => {
      await upload(fosdem);
      await page.getByRole('heading', { level: 1 }).filter({ hasText: 'FOSDEM' }).waitFor({ timeout: 30_000 });
      const figures = await Promise.all(
        ['sessions', 'tracks', 'rooms', 'days'].map((word) => figure(word).textContent()),
      );
      expect(figures).toEqual(['611', '50', '26', '2']);
      await page.getByRole('link', { name: 'Point both ways 3' }).waitFor();
      expect(await page.getByText('Its words point both ways').count()).toBe(3);
      await page.getByRole('link', { name: /^Say nothing/ }).click();
      await page.getByRole('heading', { level: 2, name: 'Lightning Talks' }).waitFor();
      await screenshots(page, 'import-fosdem');
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('group', { name: 'Level of Lightning Talks' }).getByText('Keep the guess').click();
      await page.getByRole('heading', { level: 2, name: 'Lightning Talks' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Accept all guesses' }).click();
      await page.getByText('No doubts are left.').waitFor({ timeout: 20_000 });
      await run(/^Import 611 sessions/);
      await page.getByText('The schedule is in').waitFor({ timeout: 60_000 });
      await run(/^Run it again/);
      await page.getByText('Nothing changed').waitFor({ timeout: 60_000 });
    },
    240_000,
  );
});
