import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { startApp, type RunningApp } from './support/app.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectGone, expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
}, 120_000);

afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

describe('the discussion of a meetup', () => {
  it('is joined through the code of conduct; a report reaches the organiser, who hides; both are told by the bell', async () => {
    const { given } = app;
    const [asha, ben, organiser] = [
      await given.member({ name: 'आशा' }),
      await given.member({ name: 'Ben' }),
      await given.member({ name: 'Olu' }),
    ];
    const community = await given.community({ organiser, members: [ben] });
    await app.pool.query(`UPDATE communities SET code_of_conduct = 'Be **kind** to newcomers' WHERE id = $1`, [
      community.id,
    ]);
    const meetup = await given.meetup({ community });
    const as = async (member: { id: string }): Promise<Page> => {
      const page = await browser.person({ viewport: { width: 390, height: 844 } });
      await app.signInAs(page, member);
      return page;
    };
    const talk = (page: Page) => page.getByRole('region', { name: 'Discussion' });

    const newcomer = await as(asha);
    await newcomer.goto(`/m/${meetup.slug}`);
    await talk(newcomer).getByRole('button', { name: /^Join/ }).click();
    const conduct = newcomer.getByRole('dialog');
    await expectSeen(conduct.getByText('to newcomers'));
    await conduct.getByRole('button', { name: 'I accept, join' }).click();
    await talk(newcomer).getByLabel('Write to everybody').fill('Buy **my** course');
    await talk(newcomer).getByRole('button', { name: 'Send' }).click();
    await expectSeen(talk(newcomer).getByRole('strong').getByText('my'));
    await expectSeen(talk(newcomer).getByRole('button', { name: 'Edit' }));
    expect(await axe(newcomer)).toEqual([]);

    const reader = await as(ben);
    await reader.goto(`/m/${meetup.slug}`);
    await talk(reader).getByRole('button', { name: 'Report' }).click();
    await reader.getByRole('radio', { name: 'Spam or advertising' }).check();
    await reader.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
    await expectSeen(talk(reader).getByText('You reported this'));

    const desk = await as(organiser);
    await desk.goto(`/c/${community.slug}/manage/reports`);
    await expectSeen(desk.getByText('Spam or advertising'));
    expect(await axe(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Hide' }).click();
    await desk.getByLabel('Reason, for the author').fill('No advertising here');
    await desk.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
    await expectSeen(desk.getByText('No report waits for you'));

    await reader.reload();
    await reader.getByRole('link', { name: 'Notifications, 1 unread' }).click();
    await reader.getByRole('link', { name: /The comment you reported was hidden/ }).click();
    await expectSeen(talk(reader).getByText('Nobody has written yet'));
    await expectSeen(reader.getByRole('link', { name: 'Notifications', exact: true }));
    await newcomer.goto('/me/notifications');
    await newcomer.getByRole('link', { name: /Your comment was hidden/ }).click();
    await expectSeen(talk(newcomer).getByText('Hidden by an organiser: No advertising here'));
    await expectGone(reader.getByText('course'));
  }, 60_000);
});
