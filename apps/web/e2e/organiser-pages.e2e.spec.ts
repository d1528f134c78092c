import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { apiAs, signIn } from './support/demo-person.ts';
import { type RunningApp, startApp } from './support/app.ts';

const community = 'lantern-people';
const params = { community };

let app: RunningApp;
let browser: TestBrowser;
let page: Page;
let meetup: string;
let callId: string;
let proposalId: string;

beforeAll(async () => {
  app = await startApp({ demo: true });
  const organiser = await apiAs(app.url, 'organiser');
  const timeZone = 'Asia/Kolkata';
  await organiser('POST /communities', { body: { title: 'Lantern people', slug: community, timeZone } });
  await organiser('POST /communities/:community/series', { params, body: { title: 'Monthly', slug: 'monthly' } });
  const planned = await organiser('POST /communities/:community/meetups', {
    params,
    body: {
      title: 'Queues for people who have never seen one',
      level: 'newbie',
      format: 'talks',
      wallStart: '2031-01-14T18:30',
      wallEnd: '2031-01-14T21:00',
      timeZone,
      series: 'monthly',
    },
  });
  meetup = planned.slug;
  const formats = [{ key: 'full', title: 'Full talk', minutes: 40 }];
  const call = await organiser('POST /communities/:community/calls', {
    params,
    body: { title: 'Talks for the winter', series: 'monthly', formats },
  });
  callId = call.id;
  const speaker = await apiAs(app.url, 'speaker');
  const proposal = await speaker('POST /calls/:callId/proposals', {
    params: { callId },
    body: { title: 'رسائل في الليل', level: 'newbie', format: 'full', relation: 'runs', submit: true },
  });
  proposalId = proposal.id;
  browser = await startBrowser(app.url);
  page = await browser.person();
  await signIn(page.context(), app.url, 'organiser');
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const pages: [name: string, address: () => string][] = [
  ['opening a community', () => '/communities/new'],
  ['the dashboard', () => `/c/${community}/manage`],
  ['planning a meetup', () => `/c/${community}/manage/meetups/new`],
  ['the meetup editor', () => `/m/${meetup}/edit`],
  ['the agenda editor', () => `/m/${meetup}/agenda`],
  ['attendees', () => `/m/${meetup}/attendees`],
  ['the mail log', () => `/m/${meetup}/mails`],
  ['series', () => `/c/${community}/manage/series`],
  ['a new series', () => `/c/${community}/manage/series/new`],
  ['the dates of a series', () => `/c/${community}/manage/series/monthly/dates`],
  ['members', () => `/c/${community}/manage/members`],
  ['settings', () => `/c/${community}/manage/settings`],
  ['calls', () => `/c/${community}/manage/calls`],
  ['a new call', () => `/c/${community}/manage/calls/new`],
  ['a call', () => `/c/${community}/calls/${callId}`],
  ['proposing', () => `/c/${community}/calls/${callId}/propose`],
  ['the panel board', () => `/c/${community}/panel`],
  ['the panel list', () => `/c/${community}/panel?view=list`],
  ['a proposal', () => `/proposals/${proposalId}`],
  ['my standing RSVPs', () => '/me/standing'],
  ['my proposals', () => '/me/proposals'],
];

describe('screens of organisers, speakers and the panel', () => {
  it.each(pages)('have no accessibility violation and fit a phone: %s', async (_name, address) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('show volunteers their own parts alone, and no act that is not theirs', async () => {
    const organiser = await apiAs(app.url, 'organiser');
    const { slug } = await organiser('POST /communities/:community/meetups', {
      params,
      body: {
        title: 'Queues, continued',
        level: 'newbie',
        format: 'talks',
        wallStart: '2031-02-11T18:30',
        wallEnd: '2031-02-11T21:00',
        timeZone: 'Asia/Kolkata',
      },
    });
    await organiser('POST /meetups/:meetup/publish', { params: { meetup: slug } });
    const helper = await apiAs(app.url, 'member');
    await helper('PUT /meetups/:meetup/rsvp', { params: { meetup: slug }, body: { status: 'going' } });
    const { id, name } = (await helper('GET /me', {})).member!;
    await organiser('PUT /communities/:community/members/:memberId/roles', {
      params: { community, memberId: id },
      body: { roles: ['volunteer'] },
    });
    const volunteer = await browser.person();
    await signIn(volunteer.context(), app.url, 'member');
    await volunteer.goto(`/m/${slug}/attendees`);
    await volunteer.getByRole('rowheader', { name }).waitFor();
    const parts = volunteer.getByRole('navigation', { name: 'Parts of the meetup' }).getByRole('link');
    const names = (await parts.allTextContents()).map((text) => text.replace(/\d+$/, ''));
    expect(names).toEqual(['Attendees', 'Door', 'Checklist', 'Roster', 'Retrospective']);
    expect(await volunteer.getByRole('button', { name: /^(Acts for|Add somebody|Change the questions)/ }).count()).toBe(
      0,
    );
    expect(await volunteer.getByRole('link', { name: 'Change the number of seats' }).count()).toBe(0);
    await volunteer.goto(`/c/${community}`);
    await volunteer.getByRole('heading', { level: 1 }).waitFor();
    expect(await volunteer.getByRole('link', { name: 'Manage', exact: true }).count()).toBe(0);
  }, 60_000);

  it('hold long titles on the narrowest phone', async () => {
    const organiser = await apiAs(app.url, 'organiser');
    const { slug } = await organiser('POST /communities/:community/meetups', {
      params,
      body: {
        title:
          'Reading the journal of a crashed storage cluster, from the last good checkpoint to the first bad byte, by hand',
        description: `Read\n\n\`\`\`\n${'0000 4a 4f 55 52 '.repeat(12)}\n\`\`\``,
        level: 'newbie',
        format: 'talks',
        wallStart: '2031-03-11T18:30',
        wallEnd: '2031-03-11T21:00',
        timeZone: 'Asia/Kolkata',
      },
    });
    await organiser('POST /meetups/:meetup/publish', { params: { meetup: slug } });
    const member = await apiAs(app.url, 'member');
    await member('PUT /meetups/:meetup/rsvp', { params: { meetup: slug }, body: { status: 'going' } });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of [`/c/${community}/manage/figures`, `/m/${slug}`, `/m/${slug}/attendees`]) {
      await page.goto(address);
      await page.getByRole('link', { name: 'Lantern people' }).or(page.getByText('1 seat, no limit')).first().waitFor();
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${address.split('/').at(-1)}: ${width}`).toBe(`${address.split('/').at(-1)}: 320`);
    }
  }, 60_000);

  it('ask nobody who speaks in a break, and read left to right whatever name a sentence begins with', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/m/${meetup}/agenda`);
    await page.getByRole('button', { name: 'Add a slot' }).first().click();
    await page.getByLabel('What', { exact: true }).selectOption('keynote');
    await page.getByLabel('Speakers').waitFor();
    await page.getByLabel('What', { exact: true }).selectOption('break');
    expect(await page.getByLabel('Speakers').count()).toBe(0);
    await page.getByLabel('Title').fill('استراحة شاي');
    await page.getByRole('dialog').getByRole('button', { name: 'Add a slot' }).click();
    const said = page.getByRole('status').getByText('استراحة شاي');
    await said.waitFor();
    expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });
});
