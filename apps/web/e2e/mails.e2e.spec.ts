import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CaughtMail } from '../../api/test/support/mail-catcher.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectSeen } from './support/expect-seen.ts';

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

const signedIn = async (member: { id: string }): Promise<Page> => {
  const page = await browser.person();
  await app.signInAs(page, member);
  return page;
};
const mailTo = (member: { email: string }, matches: (mail: CaughtMail) => boolean = () => true) =>
  app.mails.waitFor((mail) => mail.envelope.to.includes(member.email) && matches(mail), { timeoutMs: 20_000 });
const announce = async (organiser: Page, community: { slug: string }, subject: string) => {
  await organiser.goto(`/c/${community.slug}/manage/announcements`);
  await organiser.getByLabel('Subject').fill(subject);
  await organiser.getByLabel('Message', { exact: true }).fill('The **room** is on the second floor.');
  await organiser.getByRole('button', { name: 'Send to 2 people' }).click();
  await organiser.getByRole('alertdialog').getByRole('button', { name: 'Send to 2 people' }).click();
  await organiser.getByText('It is on its way.').waitFor();
};

describe('a mail that one does not want any more', () => {
  it('is stopped by one click of the mail program, stays away, and comes again when asked for', async () => {
    const [asha, member] = [await app.given.member({ name: 'Asha' }), await app.given.member({ name: 'مريم' })];
    const community = await app.given.community({ organiser: asha, members: [member] });
    const organiser = await signedIn(asha);
    await announce(organiser, community, 'First news');
    const mail = await mailTo(member);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const address = header('list-unsubscribe').replace(/^<|>$/g, '');

    // as a mail provider does it: no cookie, no login
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
    await announce(organiser, community, 'Second news');
    await organiser.getByText('1 does not want it').waitFor({ timeout: 20_000 });
    expect(app.mails.to(member.email).map(({ subject }) => subject)).toEqual([`First news · ${community.title}`]);

    const reader = await browser.person();
    await reader.goto(address);
    await reader.getByRole('heading', { name: 'You get no more of these mails.' }).waitFor();
    expect(await axe(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Send them again' }).click();
    await expectSeen(reader.getByText('You get these mails again.'));
    const { rows } = await app.pool.query('SELECT choice FROM mail_preferences WHERE member_id = $1', [member.id]);
    expect(rows).toEqual([{ choice: 'on' }]);

    const own = await signedIn(member);
    await own.goto('/me/mails');
    await own.getByLabel('Announcement to a community').click();
    await own.getByText('Differs in').waitFor();
    expect(await axe(own)).toEqual([]);
    await own.reload();
    expect(await own.getByLabel(/Announcement to a community/).isChecked()).toBe(false);
  }, 60_000);
});

describe('a seat that came free', () => {
  it('is told by a mail whose link opens the meetup with the seat', async () => {
    const [first, second] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser: await app.given.member() });
    const meetup = await app.given.meetup({ community, capacity: 1, title: 'Packets in depth' });
    await app.given.rsvp(meetup, first);
    await app.given.rsvp(meetup, second);
    await app.pool.query(`UPDATE notifications SET state = 'sent' WHERE state = 'pending'`);
    const page = await signedIn(first);
    const { status } = await page.request
      .delete(`/api/v1/meetups/${meetup.slug}/rsvp`, {
        headers: { origin: app.url },
      })
      .then((answer) => ({ status: answer.status() }));
    expect(status).toBe(200);
    const mail = await mailTo(second, ({ subject }) => subject.startsWith('A seat came free'));
    const link = /Open the meetup:\s+(https?:\S+)/.exec(mail.text)![1]!;
    const promoted = await signedIn(second);
    await promoted.goto(link);
    await promoted.getByRole('heading', { level: 1, name: 'Packets in depth' }).waitFor();
    await expectSeen(promoted.getByRole('heading', { name: 'You are going' }));
  }, 60_000);
});

describe('an address that is refused', () => {
  it('is shown to its owner on every page, and used again at a click', async () => {
    const member = await app.given.member();
    await app.pool.query(
      `UPDATE members SET email_refused_at = now(), email_refused_reason = '550 5.1.1 No such user' WHERE id = $1`,
      [member.id],
    );
    const page = await signedIn(member);
    await page.goto('/explore');
    await page.getByText('Our mails do not reach you').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('We use your address again.').waitFor();
    expect(await page.getByText('Our mails do not reach you').count()).toBe(0);
    await page.goto('/me/settings');
    const address = `new-${member.id}@example.org`;
    await page.getByLabel('Another address').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText(`A link is on its way to ${address}.`).waitFor();
    const mail = await mailTo({ email: address });
    await page.goto(/https?:\S+\/me\/email\?token=\S+/.exec(mail.text)![0]);
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expectSeen(page.getByText(`Done: your address is ${address} now.`));
  }, 60_000);
});
