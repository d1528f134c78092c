import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { answersTo, replyTo, sendIn } from '../../api/test/support/inbound-mail.ts';
import type { CaughtMail } from '../../api/test/support/mail-catcher.ts';
import { pickPort } from '../../../infra/local/processes.mjs';
import { type RunningApp, startApp } from './support/app.ts';
import { axe } from './support/axe.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { fillTime } from './support/fill.ts';

let app: RunningApp;
let browser: TestBrowser;
let inbound: number;
let asha: { id: string; email: string };
let organiser: Page;
let member: Page;
let meetup: { slug: string; title: string };
let community: { id: string; slug: string };

beforeAll(async () => {
  inbound = await pickPort();
  app = await startApp({
    env: {
      INBOUND_SMTP_PORT: String(inbound),
      INBOUND_SMTP_HOST: '127.0.0.1',
      INBOUND_MAIL_DOMAIN: 'hallway.example.org',
    },
  });
  browser = await startBrowser(app.url);
  const host = await app.given.member();
  asha = await app.given.member({ name: 'आशा राव' });
  community = await app.given.community({ organiser: host, members: [asha], title: 'Lantern people' });
  meetup = await app.given.meetup({ community, title: 'Queues, from the inside', startsAt: '2031-05-20T13:00:00Z' });
  [organiser, member] = [await browser.person(), await browser.person()];
  await app.signInAs(organiser, host);
  await app.signInAs(member, asha);
}, 120_000);
afterAll(async () => {
  try {
    await browser?.close();
  } finally {
    await app?.close();
  }
});

const mailTo = (subject: string): Promise<CaughtMail> =>
  app.mails.waitFor((mail) => mail.envelope.to.includes(asha.email) && mail.subject.startsWith(subject));

/** A calendar as programs keep it: one entry per UID, replaced by what has a higher SEQUENCE (RFC 5546, section 2.1.4). */
class Calendar {
  readonly entries = new Map<string, { sequence: number; start: string; summary: string }>();

  take({ calendar }: CaughtMail): { uid: string; sequence: number } {
    const root = ICAL.Component.fromString(calendar!);
    const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
    const known = this.entries.get(event.uid);
    if (known && known.sequence >= event.sequence)
      throw new Error('A calendar program would not take this change over.');
    this.entries.set(event.uid, {
      sequence: event.sequence,
      start: event.startDate.toString(),
      summary: event.summary,
    });
    return { uid: event.uid, sequence: event.sequence };
  }
}

describe('the calendar of somebody who comes', () => {
  it('has one entry, which moves when the date does, and gives the seat back with a no', async () => {
    const calendar = new Calendar();
    await member.goto(`/m/${meetup.slug}`);
    await member.getByRole('button', { name: 'I am coming' }).click();
    const first = calendar.take(await mailTo('You are going'));
    expect([...calendar.entries.values()]).toMatchObject([{ start: '2031-05-20T18:30:00', summary: meetup.title }]);

    await organiser.goto(`/m/${meetup.slug}/edit`);
    await fillTime(organiser, 'Starts', '2031-05-27T19:00');
    await fillTime(organiser, 'Ends', '2031-05-27T21:00');
    await organiser.getByRole('button', { name: 'Save the changes' }).click();
    const moved = await mailTo('Changed');
    expect(calendar.take(moved)).toEqual({ uid: first.uid, sequence: first.sequence + 1 });
    expect([...calendar.entries.values()]).toMatchObject([{ start: '2031-05-27T19:00:00' }]);

    const no = replyTo(moved, { partstat: 'DECLINED' });
    expect(await sendIn(inbound, { from: asha.email, to: answersTo(moved), calendar: no })).toMatch(/^250/);
    expect((await mailTo('You are not coming')).calendarMethod).toBe('CANCEL');
    await member.reload();
    await member.getByRole('button', { name: 'I am coming' }).waitFor();
    await organiser.goto(`/m/${meetup.slug}/mails`);
    await organiser.getByText('The answer is now: Not coming').waitFor();
  }, 60_000);
});

describe('a calendar to subscribe to', () => {
  const summaries = async (url: string): Promise<string[]> => {
    const answer = await fetch(url);
    if (!answer.ok) return [`answer ${answer.status}`];
    const root = ICAL.Component.fromString(await answer.text());
    return root.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')));
  };

  it('of a community is had by level', async () => {
    await member.goto(`/c/${community.slug}`);
    await member.getByRole('button', { name: 'Subscribe to the calendar' }).click();
    const dialog = member.getByRole('dialog', { name: 'Calendar of Lantern people' });
    const address = dialog.getByLabel('Address of the feed');
    expect(await summaries(await address.inputValue())).toEqual([meetup.title]);
    await dialog.getByRole('radio', { name: 'Advanced' }).check();
    expect(await summaries(await address.inputValue())).toEqual([]);
    expect(await dialog.getByRole('link', { name: 'Open in my calendar' }).getAttribute('href')).toMatch(
      /^webcal:.*level=advanced$/,
    );
    expect(await axe(member)).toEqual([]);
  });

  it('of one’s own has an address that is shown once and ends when it is revoked', async () => {
    const reader = await browser.person();
    await app.signInAs(reader, await app.given.member());
    await reader.goto(`/m/${meetup.slug}`);
    await reader.getByRole('button', { name: 'I am coming' }).click();
    await reader.getByRole('heading', { name: 'You are going' }).waitFor();
    await reader.goto('/me/calendar');
    await reader.getByRole('button', { name: 'Make the address' }).click();
    const url = await reader.getByLabel('Your address').inputValue();
    expect(await summaries(url)).toEqual([meetup.title]);
    expect(await axe(reader)).toEqual([]);
    await reader.reload();
    await reader.getByRole('button', { name: 'Revoke' }).click();
    await reader.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await reader.getByText('The address works no more.').waitFor();
    expect(await summaries(url)).toEqual(['answer 410']);
  });
});
