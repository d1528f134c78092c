import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { GivenMeetup } from '../../api/test/support/given/meetup.ts';
import type { GivenMember } from '../../api/test/support/given/members.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { expectGone, expectSeen } from './support/expect-seen.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';

let app: RunningApp;
let browser: TestBrowser;
let community: { id: string; slug: string };
let organiser: GivenMember;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
}, 90_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const phone = { viewport: { width: 390, height: 844 } };
const person = async (member: GivenMember, options = {}): Promise<Page> => {
  const page = await browser.person(options);
  await app.signInAs(page, member);
  return page;
};
const card = (page: Page) => page.locator('section[aria-labelledby="rsvp"]');
const rsvpOf = async ({ id }: GivenMeetup, member: GivenMember) => {
  const { rows } = await app.pool.query(
    'SELECT status, guests, note FROM rsvps WHERE meetup_id = $1 AND member_id = $2',
    [id, member.id],
  );
  return rows[0] as unknown;
};

describe('the first RSVP in a community', () => {
  it('shows a newcomer its code of conduct before anything is sent; the next one is one click', async () => {
    const strict = await app.given.community({ organiser });
    await app.pool.query(`UPDATE communities SET code_of_conduct = 'Be **kind** to newcomers' WHERE id = $1`, [
      strict.id,
    ]);
    const [first, next] = [
      await app.given.meetup({ community: strict }),
      await app.given.meetup({ community: strict }),
    ];
    const newcomer = await app.given.member({ name: 'نورة' });
    const page = await person(newcomer, phone);
    await page.goto(`/m/${first.slug}`);
    await card(page).getByRole('button', { name: 'I am coming' }).click();
    const dialog = page.getByRole('dialog', { name: `The code of conduct of ${strict.title}` });
    await dialog.getByText('to newcomers').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await rsvpOf(first, newcomer)).toBeUndefined();
    await dialog.getByRole('button', { name: 'Accept and RSVP' }).click();
    await card(page).getByRole('heading', { name: 'You are going' }).waitFor();
    expect(await rsvpOf(first, newcomer)).toMatchObject({ status: 'going' });
    await page.goto(`/m/${next.slug}`);
    await card(page).getByRole('button', { name: 'I am coming' }).click();
    await card(page).getByRole('heading', { name: 'You are going' }).waitFor();
  });
});

describe('coming every time to a community one does not belong to yet', () => {
  it('shows its code of conduct before anything is sent', async () => {
    const strict = await app.given.community({ organiser });
    await app.pool.query(`UPDATE communities SET code_of_conduct = 'Be **kind** to newcomers' WHERE id = $1`, [
      strict.id,
    ]);
    const series = await app.given.series({ community: strict });
    const meetup = await app.given.meetup({ community: strict, series });
    const newcomer = await app.given.member();
    const page = await person(newcomer, phone);
    await page.goto(`/c/${strict.slug}/s/${series.slug}`);
    await page.getByRole('switch', { name: 'Every newbie meetup' }).click();
    const dialog = page.getByRole('dialog', { name: 'The code of conduct first' });
    await dialog.getByText('to newcomers').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await rsvpOf(meetup, newcomer)).toBeUndefined();
    await dialog.getByRole('button', { name: 'Accept and come every time' }).click();
    await page.getByText('You have a seat at 1 coming meetup').waitFor();
    expect(await rsvpOf(meetup, newcomer)).toMatchObject({ status: 'going' });
  });
});

describe('an RSVP with more than yes', () => {
  it('asks what the organisers ask, waits for their yes, and shows the seat', async () => {
    const meetup = await app.given.meetup({ community, approval: true, guestsMax: 2, capacity: 5 });
    const desk = await person(organiser);
    await desk.goto(`/m/${meetup.slug}/attendees`);
    await desk.getByRole('button', { name: 'Change the questions' }).click();
    const editor = desk.getByRole('dialog');
    await editor.getByLabel('What do you ask?').fill('Which shirt?');
    await editor.getByLabel('Answer', { exact: true }).selectOption('choice');
    await editor.getByLabel('Choices').fill('Small\nLarge');
    await editor.getByLabel('An answer is needed').check();
    expect(await axe(desk)).toEqual([]);
    await editor.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('The questions are saved.').waitFor();

    const member = await app.given.member({ name: 'سارة 🌱' });
    const page = await person(member, phone);
    await page.goto(`/m/${meetup.slug}`);
    await card(page).getByRole('button', { name: 'Ask to come' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who comes along?').selectOption('1');
    await dialog.getByRole('button', { name: 'Send my request' }).click();
    await dialog.getByText('The organisers need an answer to this.').first().waitFor();
    await dialog.getByLabel('Large').check();
    await dialog.getByLabel('Note to the organisers').fill('شكرا 🙏');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send my request' }).click();
    await page.getByRole('heading', { name: 'Your request is with the organisers' }).waitFor();
    expect(await rsvpOf(meetup, member)).toEqual({ status: 'requested', guests: 1, note: 'شكرا 🙏' });

    await desk.goto(`/m/${meetup.slug}/attendees?status=requested`);
    await desk.getByText('شكرا 🙏').waitFor();
    await desk.getByRole('checkbox', { name: 'Select سارة 🌱' }).check();
    expect(await axe(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Approve', exact: true }).click();
    await desk.getByText('1 request is approved.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You are going' }).waitFor();
    await card(page).getByText('1 guest comes with you.').waitFor();
  }, 60_000);

  it('asks an organiser before somebody loses their seat to the waitlist, and tells them of requests', async () => {
    const meetup = await app.given.meetup({ community, capacity: 1 });
    const [first, second] = [await app.given.member({ name: 'आशा 🦊' }), await app.given.member({ name: 'سارة' })];
    for (const member of [first, second]) await app.given.rsvp(meetup, member);
    const desk = await person(organiser, phone);
    await desk.goto(`/m/${meetup.slug}/attendees`);
    const act = async () => {
      await desk.getByRole('button', { name: 'Acts for आशा 🦊' }).click();
      await desk.getByRole('menuitem', { name: 'Move to the end of the waitlist' }).click();
      return desk.getByRole('alertdialog', { name: 'Move आशा 🦊 to the end of the waitlist?' });
    };
    await (await act()).getByRole('button', { name: 'Cancel' }).click();
    expect(await rsvpOf(meetup, first)).toMatchObject({ status: 'going' });
    const dialog = await act();
    expect(await axe(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move to the end of the waitlist' }).click();
    await desk.getByText('आशा 🦊 is at the end of the waitlist.').waitFor();
    expect([await rsvpOf(meetup, first), await rsvpOf(meetup, second)]).toMatchObject([
      { status: 'waitlisted' },
      { status: 'going' },
    ]);

    const looked = await app.given.meetup({ community, approval: true });
    for (const member of [first, second]) await app.given.rsvp(looked, member);
    await desk.goto('/me/notifications');
    await desk.getByRole('link', { name: `2 people ask to come: ${looked.title}` }).click();
    await desk.getByRole('checkbox', { name: 'Select आशा 🦊' }).waitFor();
    expect(new URL(desk.url()).search).toBe('?status=requested');
  }, 60_000);

  it('moves up before one’s eyes when somebody else brings fewer people', async () => {
    const meetup = await app.given.meetup({ community, guestsMax: 1, capacity: 2 });
    const [first, second] = [await app.given.member(), await app.given.member()];
    const theirs = await person(first);
    await theirs.goto(`/m/${meetup.slug}`);
    await card(theirs).getByRole('button', { name: 'I am coming' }).click();
    await card(theirs).getByRole('button', { name: 'Guests, a note' }).click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByLabel('Who comes along?').selectOption('1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await card(theirs).getByText('1 guest comes with you.').waitFor();

    const mine = await person(second);
    await mine.clock.install();
    await mine.goto(`/m/${meetup.slug}`);
    await card(mine).getByRole('button', { name: 'Join the waitlist' }).click();
    await card(mine).getByText('You are next').waitFor();
    await card(theirs).getByRole('button', { name: 'Guests, a note' }).click();
    await dialog.getByLabel('Who comes along?').selectOption('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await card(theirs).getByText('1 guest comes with you.').waitFor({ state: 'detached' });
    await mine.clock.runFor(25_000);
    await expectSeen(mine.getByRole('heading', { name: 'You are going' }));
  }, 60_000);

  it('is asked again when the level changed', async () => {
    const meetup = await app.given.meetup({ community });
    const member = await app.given.member();
    await app.given.rsvp(meetup, member);
    await app.pool.query(
      `UPDATE meetups SET level = 'advanced', assumptions = '{You have run it once}' WHERE id = $1`,
      [meetup.id],
    );
    const page = await person(member, phone);
    await page.goto(`/m/${meetup.slug}`);
    await page.getByText('It is an advanced meetup now').waitFor();
    await page.getByRole('button', { name: 'I still come' }).click();
    await expectGone(page.getByText('It is an advanced meetup now'));
  }, 60_000);
});
