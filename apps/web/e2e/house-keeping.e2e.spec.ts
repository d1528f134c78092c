import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { expectSeen } from './support/expect-seen.ts';

let app: RunningApp;
let browser: TestBrowser;
let organiser: Page;
let member: Page;
let community: { id: string; slug: string };
let past: { id: string; slug: string; startsAt: Date; endsAt: Date };
let next: string;

const day = 86_400_000;

beforeAll(async () => {
  app = await startApp();
  const [asha, noor, guest] = [
    await app.given.member({ name: 'Asha' }),
    await app.given.member({ name: 'نور' }),
    await app.given.member(),
  ];
  community = await app.given.community({ organiser: asha, members: [noor, guest], title: 'Lantern people' });
  const series = await app.given.series({ community });
  past = await app.given.meetup({ community, series, startsAt: new Date(Date.now() - day), title: 'Wicks and oil' });
  for (const person of [noor, guest]) await app.given.hadSeat(past, person);
  await app.given.attendance(past, noor);
  await app.given.attendance(past, null, { walkIn: true });
  browser = await startBrowser(app.url);
  [organiser, member] = [await browser.person(), await browser.person({ viewport: { width: 390, height: 844 } })];
  await app.signInAs(organiser, asha);
  await app.signInAs(member, noor);
  const plan = async (title: string) => {
    const date = new Date(Date.now() + 10 * day).toISOString().slice(0, 10);
    const answer = await organiser.request.post(`/api/v1/communities/${community.slug}/meetups`, {
      headers: { origin: app.url },
      data: {
        title,
        level: 'newbie',
        format: 'talks',
        timeZone: 'Asia/Kolkata',
        wallStart: `${date}T18:30`,
        wallEnd: `${date}T20:30`,
        series: series.slug,
      },
    });
    const { slug } = (await answer.json()) as { slug: string };
    await organiser.request.post(`/api/v1/meetups/${slug}/publish`, { headers: { origin: app.url } });
    return slug;
  };
  await addToTemplate('Lantern oil for three hours');
  next = await plan('Lanterns that do not smoke');
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

async function addToTemplate(text: string): Promise<void> {
  await organiser.goto(`/c/${community.slug}/manage/checklists`);
  await organiser.getByRole('button', { name: 'Add an item' }).click();
  const dialog = organiser.getByRole('dialog');
  await dialog.getByLabel('What has to be in place').fill(text);
  await dialog.getByLabel('Area').selectOption('venue');
  await dialog.getByRole('button', { name: 'Add an item' }).click();
  await expectSeen(organiser.getByText(text, { exact: true }));
}

describe('house-keeping', () => {
  it('brings the community’s template onto the checklist of a new meetup, to be ticked and put in order by keyboard', async () => {
    await organiser.goto(`/m/${next}/checklist`);
    const items = organiser.getByRole('listitem').filter({ has: organiser.getByRole('checkbox') });
    const own = items.filter({ hasText: 'Lantern oil for three hours' });
    await expectSeen(own);
    // a lesson of the retrospective may stand below it already
    const place = (await items.allTextContents()).findIndex((text) => text.includes('Lantern oil'));
    expect(place).toBeGreaterThan(0);
    const moved = organiser.waitForResponse((answer) => answer.url().endsWith('/place'));
    await own.getByRole('button', { name: /^Move/ }).press('ArrowUp');
    expect((await moved).status()).toBe(204);
    const ticked = organiser.waitForResponse((answer) => answer.url().endsWith('/tick'));
    await own.getByRole('checkbox').click();
    await ticked;
    await organiser.reload();
    await expectSeen(items.nth(place - 1).getByText('Lantern oil for three hours'));
    await expectSeen(own.getByText('Done by Asha'));
    expect(await axe(organiser)).toEqual([]);
  });

  it('puts the action of a close call onto the next checklist, and leads back from there', async () => {
    await organiser.goto(`/m/${past.slug}/retrospective`);
    await organiser.getByRole('button', { name: 'Note a close call' }).click();
    const dialog = organiser.getByRole('dialog');
    await dialog.getByLabel('What happened').fill('A curtain nearly caught fire');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expectSeen(dialog.getByRole('group', { name: /needs? another look|field/i }));
    await dialog.getByLabel('What to do next time').fill('A bucket of water beside every lantern');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const landed = organiser.getByRole('link', { name: /^On the checklist of Lanterns that do not smoke/ });
    await expectSeen(landed);
    expect(await axe(organiser)).toEqual([]);
    await landed.click();
    await expectSeen(organiser.getByRole('checkbox', { name: 'A bucket of water beside every lantern' }));
    await expectSeen(organiser.getByRole('link', { name: /A curtain nearly caught fire/ }));
  });

  it('lets a member take a shift on the phone, and says why a second one at the same time cannot be', async () => {
    const { rows } = await app.pool.query<{ starts_at: Date; ends_at: Date; id: string }>(
      'SELECT id, starts_at, ends_at FROM meetups WHERE slug = $1',
      [next],
    );
    const meetup = { id: rows[0]!.id, startsAt: rows[0]!.starts_at, endsAt: rows[0]!.ends_at };
    await app.given.shift(meetup, { duty: 'runner' });
    await app.given.shift(meetup, { duty: 'door', places: 2 });
    await member.goto(`/m/${next}`);
    await member.getByRole('button', { name: /^I’ll do it: Runner/ }).click();
    await expectSeen(member.getByRole('button', { name: /^Leave: Runner/ }));
    await member.getByRole('button', { name: /^I’ll do it: Door/ }).click();
    await expectSeen(member.getByText(/There is another shift at the same time, at “Lanterns that do not smoke”/));
    expect(await axe(member)).toEqual([]);
    await member.goto('/me/duties');
    await expectSeen(member.getByRole('heading', { name: 'Runner' }));
    expect(await axe(member)).toEqual([]);
  });

  it('shows organisers the roster and the figures, to those who cannot see pictures too', async () => {
    const shift = await app.given.shift(past);
    await app.pool.query(
      `INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at)
       SELECT s.id, m.id, s.starts_at, s.ends_at FROM shifts s, members m WHERE s.id = $1 AND m.name = 'نور'`,
      [shift.id],
    );
    await organiser.goto(`/m/${past.slug}/roster`);
    await expectSeen(organiser.getByText('نور'));
    expect(await axe(organiser)).toEqual([]);
    await organiser.goto(`/c/${community.slug}/manage/figures`);
    await organiser.getByText('As a table').click();
    const row = organiser.getByRole('row', { name: /Wicks and oil/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/2$/), expect.stringMatching(/1$/)]),
    );
    expect(await axe(organiser)).toEqual([]);
  });

  it('puts what is late first on a phone: on the overview, and above the list, from where it leads to its place', async () => {
    await organiser.setViewportSize({ width: 390, height: 844 });
    await organiser.goto(`/c/${community.slug}/manage`);
    const overdue = organiser.getByRole('heading', { name: 'Overdue' });
    await expectSeen(organiser.getByRole('link', { name: /^Room confirmed in writing/ }));
    const top = async (part: typeof overdue) => (await part.boundingBox())!.y;
    expect(await top(overdue)).toBeLessThan(
      await top(organiser.getByRole('heading', { name: 'Meetups', exact: true })),
    );
    expect(await axe(organiser)).toEqual([]);
    await organiser.goto(`/m/${next}/checklist`);
    await organiser.getByRole('link', { name: /^Room confirmed in writing/ }).click();
    const item = organiser.getByRole('checkbox', { name: /^Room confirmed in writing/ });
    await expectSeen(item);
    expect(await item.evaluate((box) => box === document.activeElement || box.matches(':target'))).toBe(true);
    expect(await axe(organiser)).toEqual([]);
    await organiser.setViewportSize({ width: 1280, height: 900 });
  });

  it('asks before a line of the retrospective is deleted', async () => {
    await organiser.goto(`/m/${past.slug}/retrospective`);
    await organiser.getByRole('button', { name: 'Note what went well' }).click();
    await organiser.getByRole('dialog').getByLabel('What happened').fill('Everybody stayed');
    await organiser.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await organiser.getByRole('button', { name: 'Delete: Everybody stayed' }).click();
    const sure = organiser.getByRole('alertdialog');
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await expectSeen(organiser.getByText('Everybody stayed'));
    await organiser.getByRole('button', { name: 'Delete: Everybody stayed' }).click();
    await sure.getByRole('button', { name: 'Delete' }).click();
    await expectSeen(organiser.getByText('Line deleted'));
    expect(await organiser.getByText('Everybody stayed').count()).toBe(0);
  });
});
