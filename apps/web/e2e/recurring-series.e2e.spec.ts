import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectSeen } from './support/expect-seen.ts';
import { fillSentences, fillTime } from './support/fill.ts';

let app: RunningApp;
let browser: TestBrowser;
let organiser: Page;
let member: Page;
let community: { slug: string };
let series: { slug: string };

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  const [host, guest] = [await app.given.member(), await app.given.member({ name: 'ليلى حداد' })];
  community = await app.given.community({ organiser: host, title: 'Lantern people', timeZone: 'Europe/Brussels' });
  series = await app.given.series({
    community: community as never,
    title: 'Queue evenings',
    levelPattern: ['advanced'],
  });
  [organiser, member] = [await browser.person(), await browser.person()];
  await app.signInAs(organiser, host);
  await app.signInAs(member, guest);
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const cards = () => member.getByRole('region', { name: 'Coming up' }).getByRole('listitem');

it('a series recurs, is answered every time but once, goes on another way, and is left', async () => {
  await setTheRule();
  await comeEveryTimeButOnce();
  await changeAllThatFollow();
  await endIt();
  expect(await cards().count()).toBe(0);
}, 120_000);

/** "Every second Saturday", in words; the coming meetups are there at once. */
async function setTheRule(): Promise<void> {
  await organiser.goto(`/c/${community.slug}/manage/series/${series.slug}/dates`);
  await fillTime(organiser, 'First date and time', '2031-01-11T18:30');
  await organiser.getByLabel('Repeats').selectOption({ label: 'Monthly, on the second Saturday' });
  await expectSeen(organiser.getByText('Every second Saturday of the month at 18:30'));
  await organiser.getByLabel('published at once').check();
  await fillSentences(organiser, 'What an advanced meetup assumes', ['You have run a broker']);
  await organiser
    .getByRole('button', { name: /^Leave out Sat/ })
    .nth(3)
    .click();
  expect(await axe(organiser)).toEqual([]);
  await organiser.getByRole('button', { name: 'Save and make the meetups' }).click();
  await expectSeen(organiser.getByRole('link', { name: 'Queue evenings, March 2031' }));
  expect(await axe(organiser)).toEqual([]);
  await organiser.setViewportSize({ width: 390, height: 844 });
  expect(await organiser.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await organiser.setViewportSize({ width: 1280, height: 900 });
}

/** Three meetups are answered; one is said no to and stays so, while the next one made is answered again. */
async function comeEveryTimeButOnce(): Promise<void> {
  await member.goto(`/c/${community.slug}/s/${series.slug}`);
  await member.getByRole('switch', { name: 'Every advanced meetup' }).click();
  await expectSeen(member.getByText('You have a seat at 3 coming meetups'));
  expect(await axe(member)).toEqual([]);

  await member.goto('/me');
  await expectSeen(cards().nth(2));
  await member.getByRole('link', { name: 'Queue evenings, February 2031' }).click();
  await expectSeen(member.getByText('You come to every advanced meetup of Queue evenings.'));
  await member.getByRole('button', { name: 'I cannot come' }).click();
  await expectSeen(member.getByRole('button', { name: 'I am coming' }).first());

  // January is skipped, so that one more is made: May, because April was left out
  await organiser.getByRole('button', { name: 'Skip this date' }).first().click();
  await organiser.getByRole('alertdialog').getByRole('button', { name: 'Skip this date' }).click();
  await expectSeen(organiser.getByRole('link', { name: 'Queue evenings, May 2031' }));

  await member.goto('/me');
  await expectSeen(member.getByRole('link', { name: 'Queue evenings, May 2031' }));
  expect(await member.getByRole('link', { name: 'Queue evenings, February 2031' }).count()).toBe(0);
}

async function changeAllThatFollow(): Promise<void> {
  await organiser.getByRole('link', { name: 'Queue evenings, February 2031' }).click();
  await organiser.getByLabel('This and all following').check();
  await organiser.getByLabel('Venue').fill('Library');
  await organiser.getByRole('button', { name: 'Save the changes' }).click();
  await expectSeen(organiser.getByText('Saved for this and all following.'));
  await organiser.goBack();
  await organiser.getByRole('link', { name: 'Queue evenings, May 2031' }).click();
  // the page of the rule has such a field too
  await organiser.waitForURL(/may-2031/);
  await organiser.getByLabel('Venue').waitFor();
  expect(await organiser.getByLabel('Venue').inputValue()).toBe('Library');
}

async function endIt(): Promise<void> {
  await member.goto('/me/standing');
  expect(await axe(member)).toEqual([]);
  await member.getByRole('switch', { name: 'Every advanced meetup' }).click();
  await member.getByLabel('Cancel them too').check();
  await member.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expectSeen(member.getByText('Your standing RSVP has ended.'));
  await member.goto('/me');
  await expectSeen(member.getByText('You have not said yes to anything yet'));
}
