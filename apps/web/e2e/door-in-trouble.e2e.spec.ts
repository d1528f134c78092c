import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { inRoom, letIn, phoneAt, row, signOut, verdict, waits } from './support/door-phone.ts';
import { expectGone, expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let community: { id: string };
let volunteer: { id: string };
let helper: { id: string };
let meetup: { id: string; slug: string };
let asha: { id: string };

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  volunteer = await app.given.member({ name: 'Vera' });
  helper = await app.given.member({ name: 'Hana' });
  community = await app.given.community();
  await app.given.joinCommunity(community, volunteer, 'volunteer');
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});
beforeEach(async () => {
  meetup = await app.given.meetup({ community, startsAt: new Date(Date.now() + 1_800_000), capacity: 12 });
  asha = await app.given.member({ name: 'Asha Rao' });
  await app.given.rsvp(meetup, asha);
  await app.given.rsvp(meetup, await app.given.member({ name: 'Boris Łukaszewski' }));
  await app.pool.query('INSERT INTO door_helpers (meetup_id, member_id, added_at) VALUES ($1, $2, now())', [
    meetup.id,
    helper.id,
  ]);
});

const phoneOf = (holder: { id: string }): Promise<Page> =>
  phoneAt({ app, browser, address: `/m/${meetup.slug}/door`, holder, device: 'Front' });
const toldActs = async () =>
  (await app.pool.query('SELECT act FROM attendance_log WHERE meetup_id = $1', [meetup.id])).rows.map(({ act }) => act);

describe('a phone without a network', () => {
  it('lets a walk-in in on the very first visit, without having been opened again', async () => {
    const page = await phoneOf(volunteer);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Add a walk-in' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ray');
    await page.getByRole('button', { name: 'Let in', exact: true }).click();
    await waits(page, 1);
    await inRoom(page, 1);
    expect(await toldActs()).toEqual([]);
  });

  it('does not forget what waits when somebody signs out: it stays until it could be told', async () => {
    const page = await phoneOf(volunteer);
    await page.context().setOffline(true);
    await letIn(page, 'Asha Rao');
    await waits(page, 1);
    await signOut(page);
    await expectSeen(
      page
        .getByRole('alert')
        .or(page.getByRole('status'))
        .filter({ hasText: /reach|network|later/i })
        .first(),
    );
    await waits(page, 1);
    await page.context().setOffline(false);
    await expectSeen(page.getByText('Live', { exact: true }));
    await expectGone(page.getByText('1 check-in waits on this phone'));
    expect(await toldActs()).toEqual(['check-in']);
    // the menu is open still
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/');
  });
});

describe('who holds the phone', () => {
  it('sees no names any more once they were sent away, and hears that what waits was not sent', async () => {
    const page = await phoneOf(helper);
    await page.context().setOffline(true);
    await letIn(page, 'Asha Rao');
    await app.pool.query('UPDATE door_helpers SET removed_at = now() WHERE meetup_id = $1', [meetup.id]);
    await page.context().setOffline(false);
    await expectSeen(page.getByText('You may not check in at this meetup any more', { exact: false }));
    await waits(page, 1);
    expect(await page.content()).not.toContain('Asha');
    expect(await toldActs()).toEqual([]);
    await page.context().setOffline(true);
    await page.reload();
    await waits(page, 1);
    expect(await page.content()).not.toContain('Asha');
    await page.context().setOffline(false);
    await app.pool.query('UPDATE door_helpers SET removed_at = NULL WHERE meetup_id = $1', [meetup.id]);
    await page.reload();
    await expectSeen(page.getByText('Live', { exact: true }));
    await inRoom(page, 1);
    expect(await toldActs()).toEqual(['check-in']);
  });

  it('sees no names any more once their session was ended elsewhere, and may sign in to send what waits', async () => {
    const page = await phoneOf(volunteer);
    await page.context().setOffline(true);
    await letIn(page, 'Asha Rao');
    await app.pool.query('DELETE FROM auth_sessions WHERE member_id = $1', [volunteer.id]);
    await page.context().setOffline(false);
    await expectSeen(page.locator('#main').getByRole('link', { name: 'Sign in' }));
    await waits(page, 1);
    expect(await page.content()).not.toContain('Asha');
    await app.signInAs(page, volunteer);
    await page.goto(`/m/${meetup.slug}/door`);
    await inRoom(page, 1);
    expect(await toldActs()).toEqual(['check-in']);
  });
});

describe('a live list', () => {
  it('loses whom the server lost, and says that the meetup was cancelled', async () => {
    const page = await phoneOf(volunteer);
    await expectSeen(row(page, 'Asha Rao'));
    await app.pool.query('DELETE FROM rsvps WHERE meetup_id = $1 AND member_id = $2', [meetup.id, asha.id]);
    await expectGone(row(page, 'Asha Rao'));
    await app.pool.query(`UPDATE meetups SET state = 'cancelled' WHERE id = $1`, [meetup.id]);
    await expectSeen(page.getByText('This meetup was cancelled.'));
    expect(await axe(page)).toEqual([]);
  });

  it('finds people by the six letters of their ticket', async () => {
    const owner = await browser.person();
    await app.signInAs(owner, asha);
    const { code } = await (await owner.request.get(`/api/v1/meetups/${meetup.slug}/ticket`)).json();
    await owner.goto(`/m/${meetup.slug}/ticket`);
    await expectSeen(owner.getByText(`${code.slice(0, 3)} ${code.slice(3)}`));
    const page = await phoneOf(volunteer);
    await page.getByLabel('Search by name').fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
    await expectGone(row(page, 'Boris'));
    await row(page, 'Asha Rao').click();
    await expectSeen(verdict(page, 'let-in').getByText('Asha Rao'));
  });
});

describe('a ticket on a phone', () => {
  it('stays when the session ends, and is gone with the seat', async () => {
    const page = await browser.person({ viewport: { width: 390, height: 844 } });
    await app.signInAs(page, asha);
    const shown = page.locator('#main').getByText('Asha Rao');
    const open = async () => {
      await page.goto(`/m/${meetup.slug}/ticket`);
    };
    await open();
    await expectSeen(shown);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await app.pool.query('DELETE FROM auth_sessions WHERE member_id = $1', [asha.id]);
    await open();
    await expectSeen(shown);
    await app.signInAs(page, asha);
    await app.given.rsvp(meetup, asha, { wants: 'cancelled' });
    await open();
    await expectSeen(page.getByRole('heading', { name: 'No ticket yet' }));
    await page.context().setOffline(true);
    await open();
    await expectSeen(page.getByRole('heading', { name: 'Your ticket' }));
    expect(await shown.count()).toBe(0);
  });
});
