import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let community: { id: string; slug: string };
let month: string;

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  community = await app.given.community({ title: 'Lantern people' });
  const startsAt = new Date(Date.now() + 3 * 86_400_000);
  month = startsAt.toLocaleDateString('sv-SE', { timeZone: 'Asia/Kolkata' }).slice(0, 7);
  await app.given.meetup({ community, title: 'Kubernetes from the inside', level: 'advanced', city: 'Brno', startsAt });
  await app.given.meetup({ community, title: 'Kubernetes, the first hour', level: 'newbie', city: 'Pune', startsAt });
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

describe('finding a meetup', () => {
  it('follows what is typed and says what the lens hides', async () => {
    const page = await browser.person();
    await page.goto('/search');
    const field = page.getByRole('searchbox');
    await field.fill('kubern');
    await expectSeen(page.getByRole('link', { name: 'Kubernetes from the inside' }));
    await expectSeen(page.getByRole('link', { name: 'Kubernetes, the first hour' }));
    expect(new URL(page.url()).searchParams.get('q')).toBe('kubern');
    await page.getByRole('navigation', { name: 'Level' }).getByRole('link', { name: 'Newbie' }).click();
    await expectSeen(page.getByText('1 advanced result not shown'));
    await page.getByLabel('City').selectOption('Pune');
    await expectSeen(page.getByRole('link', { name: 'Kubernetes, the first hour' }));
    expect(await axe(page)).toEqual([]);
  });

  it('shows the month as a calendar, by the level, on a desk and on a phone', async () => {
    for (const width of [1280, 390]) {
      const page = await browser.person({ viewport: { width, height: 900 } });
      await page.goto(`/explore?as=calendar&month=${month}`);
      await expectSeen(
        page.getByRole('link', { name: /Advanced.*Kubernetes from the inside/ }).filter({ visible: true }),
      );
      expect(await axe(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('leaving', () => {
  it('takes one’s data along as an archive and deletes the account after asking', async () => {
    const member = await app.given.member({ name: 'Özlem शर्मा' });
    const page = await browser.person();
    await app.signInAs(page, member);
    await page.goto('/me/data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the archive' }).click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    expect(JSON.parse(strFromU8(files['profile.json']!))).toMatchObject({ name: 'Özlem शर्मा' });
    expect(await axe(page)).toEqual([]);

    await page.getByLabel('Your address, to be sure').fill('somebody@else.example');
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete my account for good' }).click();
    await expectSeen(page.getByText('This is not the address of your account.').first());
    await page.getByLabel('Your address, to be sure').fill(member.email);
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete my account for good' }).click();
    await expectSeen(page.getByRole('link', { name: 'Sign in' }).first());
    const { rows } = await app.pool.query('SELECT FROM members WHERE id = $1', [member.id]);
    expect(rows).toEqual([]);
  });
});
