import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { calendarInWords } from './caught-mail.mjs';
import { startInboxPage, startMailCatcher } from './mail-catcher.mjs';

let catcher;
let dir;

const invitation = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'SUMMARY:Queues\\, deeply',
  'DTSTART;TZID=Europe/Berlin:20270107T190000',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const mail = (to = 'ada@example.org') => ({
  from: 'Hallway <hallway@example.org>',
  to,
  subject: 'Grüße',
  text: 'See you',
  html: '<p>See you</p>',
  icalEvent: { method: 'REQUEST', content: invitation },
});
const send = async (message = mail()) => {
  const transport = createTransport(catcher.smtpUrl);
  return transport.sendMail(message).finally(() => transport.close());
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hallway-mail-'));
  catcher = await startMailCatcher({ dir });
});
afterEach(async () => {
  await catcher.close();
  rmSync(dir, { recursive: true, force: true });
});

it('has a mail, with its calendar part, before the sender hears that it was accepted', async () => {
  await send();
  expect(catcher.messages()).toEqual([
    expect.objectContaining({
      subject: 'Grüße',
      calendarMethod: 'REQUEST',
      envelope: { from: 'hallway@example.org', to: ['ada@example.org'] },
    }),
  ]);
});

it('still has its mails after a restart', async () => {
  await send();
  await catcher.close();
  catcher = await startMailCatcher({ dir });
  expect(catcher.messages().map((one) => one.subject)).toEqual(['Grüße']);
});

it('refuses as planned, once, and only whom it should', async () => {
  catcher.failNext({ code: 550, at: 'rcpt', recipient: 'bob@example.org' });
  await send();
  await expect(send(mail('bob@example.org'))).rejects.toMatchObject({ responseCode: 550 });
  await send(mail('bob@example.org'));
  expect(catcher.count).toBe(2);
});

it('can keep a mail and drop the connection before saying so', async () => {
  catcher.failNext({ at: 'answer' });
  await expect(send()).rejects.toMatchObject({ code: 'ECONNECTION' });
  expect(catcher.messages()).toHaveLength(1);
});

it('shows its mails as JSON, newest first, by recipient', async () => {
  const page = await startInboxPage({ catcher });
  await send();
  await send(mail('bob@example.org'));
  const all = await (await fetch(`${page.url}/messages`)).json();
  expect(all.items.map((one) => one.envelope.to)).toEqual([['bob@example.org'], ['ada@example.org']]);
  const list = await (await fetch(`${page.url}/messages?to=bob@example.org`)).json();
  expect(list.items.map((one) => one.envelope.to)).toEqual([['bob@example.org']]);
  const one = await (await fetch(`${page.url}/messages/${list.items[0].id}`)).json();
  expect(one.calendarWords).toContainEqual({ label: 'What', value: 'Queues, deeply' });
  await page.close();
});

it('does not let another site empty the inbox', async () => {
  const page = await startInboxPage({ catcher });
  await send();
  const answer = await fetch(`${page.url}/messages`, { method: 'DELETE', headers: { 'Sec-Fetch-Site': 'cross-site' } });
  expect(answer.status).toBe(403);
  expect(catcher.messages()).toHaveLength(1);
  await page.close();
});

it('says a calendar part in words', () => {
  expect(calendarInWords(invitation)).toEqual([
    { label: 'Kind', value: 'Invitation' },
    { label: 'What', value: 'Queues, deeply' },
    { label: 'Starts', value: '2027-01-07 19:00 Europe/Berlin' },
  ]);
});
