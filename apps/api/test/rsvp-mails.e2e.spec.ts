import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { ticketOf } from './support/door.ts';
import type { GivenMember } from './support/given/members.ts';
import type { CaughtMail } from './support/mail-catcher.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let meetup: { id: string; slug: string; title: string };

beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member();
  const community = await app.given.community({ organiser, title: 'Queue people, Pune' });
  meetup = await app.given.meetup({
    community,
    title: 'Queues; from the inside, with “quotes”',
    level: 'advanced',
    capacity: 1,
    timeZone: 'Europe/Brussels',
    startsAt: '2027-10-30T18:00:00Z',
    endsAt: '2027-10-30T20:00:00Z',
  });
});

const path = () => `/api/v1/meetups/${meetup.slug}`;
const go = async (member: GivenMember) =>
  (await app.as(member)).put(`${path()}/rsvp`).send({ status: 'going' }).expect(200);
const cancel = async (member: GivenMember) => (await app.as(member)).delete(`${path()}/rsvp`).expect(200);
const mailsTo = async ({ email }: GivenMember) => {
  await outboxSettled(app.database);
  return app.mails.to(email);
};
const last = async (member: GivenMember) => (await mailsTo(member)).at(-1)!;

/** The calendar part, as a calendar program reads it. */
function eventOf(mail: CaughtMail) {
  const calendar = ICAL.Component.fromString(mail.calendar!);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  start.zone = zone;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    summary: event.getFirstPropertyValue('summary'),
    status: event.getFirstPropertyValue('status'),
    categories: event.getAllProperties('categories').flatMap((each) => each.getValues()),
    attendees: event.getAllProperties('attendee').map((each) => [each.getParameter('cn'), each.getFirstValue()]),
    zone: zone.tzid,
    start: new Date(start.toUnixTime() * 1000).toISOString(),
  };
}

describe('a confirmed RSVP', () => {
  it.each(['आशा राव', 'عائشة بن علي', 'Zoë "Q" O’Neill, Jr.'])(
    'invites %s, alone, in the zone of the meetup',
    async (name) => {
      const member = await app.given.member({ name });
      await go(member);
      const mail = await last(member);
      const parsed = await PostalMime.parse(mail.raw);
      expect(parsed.to).toEqual([{ name, address: member.email }]);
      expect(mail.subject).toContain(meetup.title);
      expect(mail.subject).toContain('Advanced');
      expect(mail.html).toContain('Advanced');
      expect(mail.text).toContain('Advanced');
      expect(mail.calendarMethod).toBe('REQUEST');
      expect(eventOf(mail)).toEqual({
        method: 'REQUEST',
        uid: `${meetup.id}@test`,
        sequence: 0,
        summary: meetup.title,
        status: 'CONFIRMED',
        categories: ['advanced'],
        attendees: [[expect.stringContaining(name.split('"')[0]!.trim()), `mailto:${member.email}`]],
        zone: 'Europe/Brussels',
        start: '2027-10-30T18:00:00.000Z',
      });
      expect(mail.calendar).toMatch(/DTSTART;TZID=Europe\/Brussels:20271030T200000/);
    },
  );

  it('has text, HTML and calendar as alternatives and the calendar once more as a file, and no List-Unsubscribe', async () => {
    const member = await app.given.member();
    await go(member);
    const mail = await last(member);
    const raw = mail.raw.toString();
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(raw).toMatch(/Content-Type: text\/calendar;[^]*?method=REQUEST/);
    expect(mail.attachments.map(({ filename }) => filename)).toContain('invite.ics');
    expect(mail.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
    expect(mail.messageId).toMatch(/^<n-\d+@localhost>$/);
  });

  it('lead to the page where one chooses one’s mails', async () => {
    const member = await app.given.member();
    await go(member);
    expect((await last(member)).text).toContain(`${app.config.publicUrl}/me/mails`);
  });
});

describe('the ticket in a mail', () => {
  it('is its code as a picture in the text, and a link for who sees no pictures', async () => {
    const member = await app.given.member();
    await go(member);
    const mail = await last(member);
    const parsed = await PostalMime.parse(mail.raw);
    const picture = parsed.attachments.find(({ mimeType }) => mimeType === 'image/png')!;
    expect(picture).toMatchObject({ contentId: '<ticket@hallway>', disposition: 'inline' });
    expect(mail.html).toContain('src="cid:ticket@hallway"');
    expect(mail.text).toContain(`/m/${meetup.slug}/ticket`);
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });
    const [code] = await readBarcodes(new Uint8Array(picture.content as ArrayBuffer), { formats: ['QRCode'] });
    expect(code!.text).toBe(ticketOf(app, meetup, member));
  });

  it('comes with the seat: not while waiting, and not for a meetup without a door', async () => {
    const [first, second] = [await app.given.member(), await app.given.member()];
    await go(first);
    await go(second);
    expect((await last(second)).html).not.toContain('cid:ticket');
    await cancel(first);
    expect((await last(second)).html).toContain('cid:ticket');
    expect((await last(first)).html).not.toContain('cid:ticket');
    await app.database.pool.query(
      `UPDATE meetups SET venue_name = '', city = '', online_url = 'https://meet.example.org/x' WHERE id = $1`,
      [meetup.id],
    );
    await cancel(second);
    await go(first);
    expect((await last(first)).html).not.toContain('cid:ticket');
  });
});

describe('the mails of one RSVP', () => {
  it('wait without an invitation, bring one with the seat, and withdraw it with a higher sequence', async () => {
    const [first, second] = [await app.given.member(), await app.given.member()];
    await go(first);
    await go(second);
    const waiting = await last(second);
    expect(waiting.calendar).toBeNull();
    expect(waiting.text).toMatch(/\b1\b/);
    await cancel(first);
    const given = eventOf(await last(second));
    const taken = eventOf(await last(first));
    expect(given).toMatchObject({ method: 'REQUEST', sequence: 1, uid: `${meetup.id}@test` });
    expect(taken).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1, uid: `${meetup.id}@test` });
    expect(taken.attendees).toHaveLength(1);
    await go(first);
    await cancel(first);
    expect((await last(first)).calendar).toBeNull();
    expect((await mailsTo(first)).map(({ calendarMethod }) => calendarMethod)).toEqual([
      'REQUEST',
      'CANCEL',
      null,
      null,
    ]);
  });

  it('bring the link into the room of a meetup that has a place too, and take none along', async () => {
    await app.database.pool.query(`UPDATE meetups SET online_url = 'https://meet.example.org/room' WHERE id = $1`, [
      meetup.id,
    ]);
    const asha = await app.given.member();
    await go(asha);
    await cancel(asha);
    const entries = (await mailsTo(asha)).map(({ calendar }) => calendar!.replace(/\r?\n /g, ''));
    expect(entries.map((text) => text.includes('https://meet.example.org/room'))).toEqual([true, false]);
    expect(entries[0]).toContain('LOCATION:Town hall\\, Pune');
  });

  it('follow a new time with a higher sequence, and the cancelled meetup takes the entry out again', async () => {
    const [goes, waits] = [await app.given.member(), await app.given.member()];
    await go(goes);
    await go(waits);
    const agent = await app.as(organiser);
    await agent.patch(path()).send({ wallStart: '2027-10-31T20:00', wallEnd: '2027-10-31T22:00' }).expect(200);
    const moved = eventOf(await last(goes));
    expect(moved).toMatchObject({ method: 'REQUEST', start: '2027-10-31T19:00:00.000Z', sequence: 1 });
    expect((await last(waits)).calendar).toBeNull();
    expect((await last(waits)).text).toContain('31 October 2027');
    await agent.post(`${path()}/cancel`).send({ reason: 'The venue is flooded' }).expect(200);
    const gone = await last(goes);
    expect(eventOf(gone)).toMatchObject({ method: 'CANCEL', sequence: expect.any(Number) });
    expect(eventOf(gone).sequence).toBeGreaterThan(moved.sequence);
    expect(gone.text).toContain('The venue is flooded');
    expect((await last(waits)).calendar).toBeNull();
    expect(await mailsTo(goes)).toHaveLength(3);
  });

  it('leave in the order of the changes', async () => {
    const member = await app.given.member();
    for (let round = 0; round < 4; round++) {
      await go(member);
      await cancel(member);
    }
    expect((await mailsTo(member)).map((mail) => [mail.calendarMethod, eventOf(mail).sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
      ['REQUEST', 4],
      ['CANCEL', 5],
      ['REQUEST', 6],
      ['CANCEL', 7],
    ]);
  });
});
