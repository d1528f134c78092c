import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectGone, expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let community: { id: string; slug: string };
let day: string;
let month: string;

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  community = await app.given.community({ title: 'Lantern people' });
  const startsAt = new Date(Date.now() + 3 * 86_400_000);
  day = startsAt.toLocaleDateString('sv-SE', { timeZone: 'Asia/Kolkata' });
  month = day.slice(0, 7);
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

  it('goes from day to day by keyboard on a phone, says when a month cannot be read, and takes it up again', async () => {
    const page = await browser.person({ viewport: { width: 390, height: 640 } });
    await page.goto(`/explore?as=calendar&month=${month}`);
    const meetup = page.getByRole('link', { name: /Advanced.*Kubernetes from the inside/ }).filter({ visible: true });
    await expectSeen(meetup);
    await page.locator(`a[href="#day-${day}"]`).press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Kubernetes');

    let broken = true;
    await page.route('**/api/v1/calendar/**', (route) => (broken ? route.abort() : route.continue()));
    await page.getByRole('link', { name: 'Next month' }).press('Enter');
    await expectSeen(page.getByRole('button', { name: 'Try again' }));
    await expectGone(meetup);
    expect(await axe(page)).toEqual([]);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expectSeen(page.getByText('Nothing in this month'));
    await page.getByRole('link', { name: 'Month before' }).press('Enter');
    await expectSeen(meetup);
  });

  it('leads from a talk to who gives it, where they allow it', async () => {
    const speaker = await app.given.member({ name: 'Grace' });
    await app.pool.query('UPDATE members SET directory_consent = true WHERE id = $1', [speaker.id]);
    const meetup = await app.given.meetup({ community, title: 'Compilers' });
    const talk = await app.given.session({ meetup, title: 'COBOL today', speaker });
    await app.given.session({ meetup, title: 'Hidden hands', speakers: ['Somebody'] });
    const page = await browser.person();
    await page.goto(`/m/${meetup.slug}`);
    await expectSeen(page.getByRole('link', { name: 'Grace' }));
    await expectSeen(page.getByText('Somebody'));
    await expectGone(page.getByRole('link', { name: 'Somebody' }));
    await page.goto(`/t/${talk.slug}`);
    await page.getByRole('link', { name: 'Grace' }).click();
    await expectSeen(page.getByRole('heading', { name: 'Grace', level: 1 }));
    await expectSeen(page.getByRole('link', { name: 'COBOL today' }));
  });
});

describe('organisers', () => {
  it('come from the list of members to the invitations', async () => {
    const organiser = await app.given.member();
    const own = await app.given.community({ organiser });
    const page = await browser.person();
    await app.signInAs(page, organiser);
    await page.goto(`/c/${own.slug}/manage/members`);
    await page.getByRole('link', { name: 'Invite people' }).click();
    await expectSeen(page.getByRole('heading', { name: 'Invitations' }));
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
