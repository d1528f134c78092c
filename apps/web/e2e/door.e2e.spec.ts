import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { cameraSeeing } from './support/camera.ts';
import { inRoom, letIn, phoneAt, row, signOut, verdict } from './support/door-phone.ts';
import { expectSeen } from './support/expect-seen.ts';

const names = ['Asha Rao', 'Boris Łukaszewski', 'ليلى حداد', 'Zoë Müller'];

let app: RunningApp;
let browser: TestBrowser;
let meetup: { id: string; slug: string };
let community: { id: string };
let volunteers: { id: string }[];

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser(app.url);
  volunteers = [await app.given.member({ name: 'Vera' }), await app.given.member({ name: 'Vikram' })];
  community = await app.given.community();
  for (const volunteer of volunteers) await app.given.joinCommunity(community, volunteer, 'volunteer');
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

beforeEach(async () => {
  const startsAt = new Date(Date.now() + 1_800_000);
  meetup = await app.given.meetup({ community, startsAt, capacity: 12, title: 'Queues from the inside' });
  for (const name of names) await app.given.rsvp(meetup, await app.given.member({ name }));
});

const address = () => `/m/${meetup.slug}/door`;

const phoneOf = (holder: { id: string }, device: string) =>
  phoneAt({ app, browser, address: address(), holder, device });

describe('two phones at the door without a network', () => {
  it('check people in, and agree once there is one again', async () => {
    const [a, b] = await Promise.all([phoneOf(volunteers[0]!, 'Front'), phoneOf(volunteers[1]!, 'Back')]);
    await Promise.all([a.context().setOffline(true), b.context().setOffline(true)]);

    // a phone that was put away comes back without a network
    await a.reload();
    await expectSeen(a.getByText('Offline', { exact: false }).last());
    await letIn(a, 'Asha Rao');
    await a.getByLabel('Search by name').fill('luka');
    await letIn(a, 'Boris Łukaszewski');
    await a.getByRole('button', { name: 'Add a walk-in' }).click();
    await a.getByLabel('Name', { exact: true }).fill('Ray');
    await a.getByRole('button', { name: 'Let in', exact: true }).click();
    await expectSeen(a.getByText('3 check-ins wait on this phone'));
    await inRoom(a, 3);

    // the door keeps what is done: nothing says otherwise
    await expectSeen(b.getByText(/^Offline /));
    expect(await b.getByText('changes are not saved').count()).toBe(0);
    await letIn(b, 'Asha Rao');
    await letIn(b, 'ليلى حداد');
    await row(b, 'ليلى حداد').click();
    for (let presses = 0; presses < 3; presses++) {
      await b.keyboard.press('Tab');
      // what lies under the verdict cannot be seen, so the keyboard does not get there
      expect(await b.evaluate(() => document.activeElement?.closest('[data-verdict]') !== null)).toBe(true);
    }
    await verdict(b, 'already').getByRole('button', { name: 'Undo the check-in' }).click();
    await verdict(b, 'undone').getByRole('button', { name: 'Next' }).click();
    await expectSeen(b.getByText('3 check-ins wait on this phone'));
    await inRoom(b, 1);
    expect((await app.pool.query('SELECT FROM attendance_log WHERE meetup_id = $1', [meetup.id])).rowCount).toBe(0);

    // closed and opened again: nothing is lost
    const again = await a.context().newPage();
    await a.close();
    await again.goto(address());
    await expectSeen(again.getByText('3 check-ins wait on this phone'));
    await inRoom(again, 3);

    await again.context().setOffline(false);
    await expectSeen(again.getByText('Live', { exact: true }));
    await b.context().setOffline(false);
    for (const phone of [again, b]) {
      await inRoom(phone, 3);
      await expectSeen(phone.locator('[data-duplicate]', { hasText: 'Asha Rao' }));
      await expectSeen(phone.getByText('Front', { exact: false }).last());
      expect(await phone.getByText('wait on this phone').count()).toBe(0);
    }
    expect(await axe(b)).toEqual([]);

    const { rows } = await app.pool.query<{ told: string }>(
      `SELECT l.device || ' ' || l.act || ' ' || coalesce(m.name, a.name) || CASE WHEN duplicate THEN ' again' ELSE '' END AS told
       FROM attendance_log l JOIN attendances a ON a.id = l.attendance_id LEFT JOIN members m ON m.id = a.member_id
       WHERE l.meetup_id = $1 ORDER BY l.recorded_at`,
      [meetup.id],
    );
    expect(rows.map(({ told }) => told)).toEqual([
      'Front check-in Asha Rao',
      'Front check-in Boris Łukaszewski',
      'Front walk-in Ray',
      'Back check-in Asha Rao again',
      'Back check-in ليلى حداد',
      'Back undo ليلى حداد',
    ]);
  });

  it('keep nothing of anybody after signing out', async () => {
    const page = await phoneOf(volunteers[0]!, 'Borrowed');
    await signOut(page);
    await page.waitForURL('**/');
    await page.context().setOffline(true);
    await page.goto(address());
    await expectSeen(page.getByText('This phone has no list yet'));
    expect(await page.content()).not.toContain('Asha');
  });
});

describe('a ticket', () => {
  it('is shown large on white, and opens without a network', async () => {
    const member = await app.given.member({ name: 'आशा राव' });
    await app.given.rsvp(meetup, member);
    const page = await browser.person({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await app.signInAs(page, member);
    await page.goto(`/m/${meetup.slug}/ticket`);
    await expectSeen(page.locator('#main').getByText('आशा राव'));
    const code = page.getByRole('img', { name: 'Your ticket' });
    expect((await code.boundingBox())!.width).toBeGreaterThan(280);
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await expectSeen(page.locator('#main').getByText('आशा राव'));
    await expectSeen(page.getByText('No network: this is the ticket'));
  });
});

describe('the camera', () => {
  it('reads a ticket, lets its owner in once, and says so the second time', async () => {
    const member = await app.given.member({ name: 'Chen Wei' });
    await app.given.rsvp(meetup, member);
    const owner = await browser.person();
    await app.signInAs(owner, member);
    const { text } = await (await owner.request.get(`/api/v1/meetups/${meetup.slug}/ticket`)).json();
    const folder = await mkdtemp(join(tmpdir(), 'hallway-camera-'));
    const seeing = await startBrowser(app.url, await cameraSeeing(text, join(folder, 'ticket.y4m')));
    try {
      const page = await seeing.person({ viewport: { width: 390, height: 844 } });
      await app.signInAs(page, volunteers[0]!);
      await page.goto(address());
      await page.getByRole('button', { name: 'Scan' }).click();
      await page.getByRole('button', { name: 'Start the camera' }).click();
      await expectSeen(verdict(page, 'let-in').getByText('Chen Wei'));
      await verdict(page, 'let-in').waitFor({ state: 'detached' });
      // a code that stays in front of the camera is read once; one that comes back is read again
      await page.getByRole('button', { name: 'Stop the camera' }).click();
      await page.getByRole('button', { name: 'Start the camera' }).click();
      await expectSeen(verdict(page, 'already').getByText('Chen Wei'));
      expect(await axe(page, '[data-verdict]')).toEqual([]);
    } finally {
      await seeing.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('preparing the door', () => {
  it('an organiser invites a helper, who checks in and sees nothing else; and prints the list for the gate', async () => {
    const [organiser, helper] = [await app.given.member(), await app.given.member({ name: 'Hana' })];
    await app.given.joinCommunity(community, organiser, 'organiser');
    const desk = await browser.person();
    await app.signInAs(desk, organiser);
    await desk.goto(`/m/${meetup.slug}/check-in`);
    await desk.getByRole('button', { name: 'Make an invitation' }).click();
    const address = await desk.getByLabel('Send this to who helps at the door').inputValue();
    const phone = await browser.person({ viewport: { width: 390, height: 844 } });
    await app.signInAs(phone, helper);
    await phone.goto(address);
    await phone.getByRole('button', { name: 'Take the door' }).click();
    await letIn(phone, 'Zoë Müller');
    expect((await phone.request.get(`/api/v1/meetups/${meetup.slug}/rsvps`)).status()).toBe(403);
    await expectSeen(desk.getByRole('img', { name: 'The invitation as a code' }));
    await desk.reload();
    await expectSeen(desk.getByRole('button', { name: 'Remove Hana from the door' }));
    expect(await axe(desk)).toEqual([]);
    await app.given.joinCommunity(community, await app.given.member({ name: 'Igor Named' }));
    await desk.getByRole('button', { name: 'Add a member' }).click();
    await desk.getByLabel('Search for a member').fill('igor');
    await desk.getByRole('button', { name: 'Igor Named' }).click();
    await expectSeen(desk.getByRole('button', { name: 'Remove Igor Named from the door' }));
    expect(await desk.getByLabel('The address of the door').inputValue()).toContain(`/m/${meetup.slug}/door`);
    await desk.getByRole('link', { name: 'Open to print' }).click();
    await expectSeen(desk.getByRole('cell', { name: 'ليلى حداد' }));
    expect(await axe(desk)).toEqual([]);
  });
});
