import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../../infra/local/processes.mjs';
import type { GivenMeetup } from '../../api/test/support/given/meetup.ts';
import type { GivenMember } from '../../api/test/support/given/members.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { expectSeen } from './support/expect-seen.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';

const assumptions = [
  'You have run Kafka once.',
  'You can read Java',
  'آپ نے ایک بار لاگ پڑھا ہے',
  'You know what a partition is',
];
const missing = assumptions[3]!;

let app: RunningApp;
let browser: TestBrowser;
let community: { id: string; slug: string };
let organiser: GivenMember;
let member: GivenMember;
let deep: GivenMeetup;
let easy: GivenMeetup;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  [organiser, member] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser });
  const series = await app.given.series({ community });
  const topics = ['Kafka'];
  deep = await app.given.meetup({ community, series, topics, level: 'advanced', assumptions, title: 'Kafka inside' });
  easy = await app.given.meetup({ community, topics, title: 'Kafka from zero' });
}, 90_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const adviceOf = async ({ id }: { id: string }) => {
  const { rows } = await app.pool.query('SELECT advice_shown FROM rsvps WHERE member_id = $1', [id]);
  return rows[0]?.advice_shown as boolean | undefined;
};
const tick = async (page: Page, sentence: string) => {
  await page.getByRole('checkbox', { name: sentence }).click();
  await expectSeen(page.getByRole('checkbox', { name: sentence, checked: true }));
};

describe('the fit check', () => {
  it('tells a member what is missing and where it is explained, and the RSVP says that it did', async () => {
    const page = await browser.person();
    await app.signInAs(page, member);
    await page.goto(`/m/${deep.slug}`);
    for (const sentence of assumptions.slice(0, 3)) await tick(page, sentence);
    const card = page.locator('section[aria-labelledby="rsvp"]');
    await card.getByText('You said yes to 3 of 4.').waitFor();
    await card.getByText(missing).waitFor();
    await card.getByRole('link', { name: easy.title }).waitFor();
    expect(await axe(page, 'main')).toEqual([]);
    await card.getByRole('button', { name: /coming|going|seat/i }).click();
    await card.getByText('You are going').waitFor();
    // the card shows the seat before the server has said so
    await until(async () => (await adviceOf(member)) !== undefined, { timeoutMs: 10_000 });
    expect(await adviceOf(member)).toBe(true);

    await page.goto('/me/knowledge');
    await page.getByRole('button', { name: `Take back: ${assumptions[0]}` }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Take back: ${assumptions[0]}` }).waitFor();
    expect(await axe(page, 'main')).toEqual([]);
  });

  it('is not asked of a meetup that is over', async () => {
    const [startsAt, endsAt] = [3, 1].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString());
    const past = await app.given.meetup({ community, level: 'advanced', assumptions, startsAt, endsAt });
    const page = await browser.person();
    await app.signInAs(page, member);
    await page.goto(`/m/${past.slug}`);
    const promise = page.locator('section[aria-labelledby="promise"]');
    await promise.getByText(missing).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await promise.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByText('Does it fit you?').count()).toBe(0);
  });

  it('is for visitors too, in their browser, and moves to their list when they sign in', async () => {
    const page = await browser.person();
    await page.goto(`/m/${deep.slug}`);
    await tick(page, missing);
    await page.getByText('You said yes to 1 of 4.').first().waitFor();
    const newcomer = await app.given.member();
    await app.signInAs(page, newcomer);
    await page.goto(`/m/${deep.slug}`);
    await page.getByText('What you ticked before signing in is on your list now (1 sentence).').waitFor();
    const { rows } = await app.pool.query('SELECT sentence FROM member_assumptions WHERE member_id = $1', [
      newcomer.id,
    ]);
    expect(rows).toEqual([{ sentence: missing }]);
  });
});

describe('keeping the levels apart', () => {
  it('warns the organiser where the meetup is planned, until there is a reason', async () => {
    const page = await browser.person();
    await app.signInAs(page, organiser);
    await page.goto(`/m/${deep.slug}/edit`);
    await page.getByText('No newbie meetup on Kafka in the six months before.').waitFor();
    await page.goto(`/c/${community.slug}/manage`);
    await page.getByRole('button', { name: 'Say why it is meant so' }).click();
    await page.getByLabel('Why is it meant so?').fill('Our friends next door run it');
    await page.getByRole('button', { name: 'Keep the reason' }).click();
    await page.getByText('1 warning answered with a reason').waitFor();
    await page.getByRole('img', { name: /^Newbie and advanced meetups by month/ }).waitFor();
    expect(await axe(page, 'main')).toEqual([]);
  });
});

describe('the truth about a level', () => {
  it('is asked of who was there, and shown to the organisers from five answers on', async () => {
    const hour = 3_600_000;
    const [startsAt, endsAt] = [new Date(Date.now() - 4 * hour), new Date(Date.now() - 2 * hour)];
    const past = await app.given.meetup({ community, startsAt, endsAt, title: 'Queues, gently' });
    const talk = await app.given.session({ meetup: past, speakers: ['नीला'] });
    await app.given.checkedIn(past, member);
    const page = await browser.person();
    await app.signInAs(page, member);
    await page.goto(`/m/${past.slug}/feedback`);
    await page.getByRole('group', { name: 'The meetup as a whole' }).getByText('Too deep').click();
    await page.getByRole('group', { name: talk.title }).getByText('Just right').click();
    await page.getByLabel('A word to the organisers').fill('More examples, please');
    expect(await axe(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByText('Thank you.').waitFor();
    for (let others = 0; others < 4; others++) {
      const other = await app.given.member();
      await app.given.checkedIn(past, other);
      await app.signInAs(page, other);
      await page.request.put(`${app.url}/api/v1/meetups/${past.slug}/feedback`, {
        headers: { origin: app.url },
        data: { fit: 'just-right', talks: [] },
      });
    }
    const desk = await browser.person();
    await app.signInAs(desk, organiser);
    await desk.goto(`/m/${past.slug}/truth`);
    await desk.getByRole('img', { name: '0 too basic, 4 just right, 1 too deep' }).waitFor();
    await desk.getByText('More examples, please').waitFor();
    expect(await axe(desk, 'main')).toEqual([]);
  });

  it('has a page for each topic, with both levels side by side', async () => {
    const page = await browser.person();
    await page.goto('/topics/kafka');
    await page.getByRole('link', { name: easy.title }).waitFor();
    await page.getByRole('link', { name: deep.title }).waitFor();
    expect(await axe(page, 'main')).toEqual([]);
  });
});
