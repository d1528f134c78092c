import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InboundListener } from '../src/platform/mail/inbound/inbound-listener.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenSeries } from './support/given/series.ts';
import { HeldCalendar } from './support/held-calendar.ts';
import { answersTo, occurrenceOf, replyTo, sendIn } from './support/inbound-mail.ts';
import { khalCalendar } from './support/khal.ts';
import type { CaughtMail } from './support/mail-catcher.ts';
import { outboxSettled } from './support/outbox.ts';
import { runProgram } from './support/run-program.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const { KHAL_PATH: khal, SWAKS_PATH: swaks } = process.env;

let app: TestApp;
let port: number;
let dir: string;
let organiser: GivenMember;
let asha: GivenMember;
let community: GivenCommunity;
let series: GivenSeries;
/** Slugs of the three meetups that the rule has made, in their order. */
let slugs: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hallway-occurrences-'));
  app = await startTestApp({
    worker: true,
    env: { INBOUND_SMTP_PORT: '0', INBOUND_SMTP_HOST: '127.0.0.1', INBOUND_MAIL_DOMAIN: 'hallway.example.org' },
  });
  port = (await app.get(InboundListener).start())!;
});
afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  [organiser, asha] = [await app.given.member(), await app.given.member({ name: 'Asha Rao' })];
  community = await app.given.community({ organiser });
  series = await app.given.series({ community, title: 'Queue evenings' });
  await recurs();
  slugs = await made();
});

const path = () => `/api/v1/communities/${community.slug}/series/${series.slug}/recurrence`;
const recurs = async (wallStart = '2028-03-11T18:30') =>
  (await app.as(organiser))
    .put(path())
    .send({
      rule: 'FREQ=MONTHLY;BYDAY=2SA',
      wallStart,
      timeZone: 'Europe/Brussels',
      durationMinutes: 120,
      publish: true,
      template: { title: '{series}, {month} {year}', assumptions: { newbie: [], advanced: ['You have run a broker'] } },
    })
    .expect(200);
const made = async (): Promise<string[]> => {
  const { body } = await (await app.as(organiser)).get(path()).expect(200);
  return body.dates.flatMap(({ meetup }: { meetup: { slug: string } | null }) => meetup?.slug ?? []);
};
const change = async (slug: string, changes: object, way = '') =>
  (await app.as(organiser)).patch(`/api/v1/meetups/${slug}${way}`).send(changes).expect(200);
/** @returns the mail that came of it */
const go = async (slug: string): Promise<CaughtMail> => {
  await (await app.as(asha)).put(`/api/v1/meetups/${slug}/rsvp`).send({ status: 'going' }).expect(200);
  return latest();
};
const latest = async (): Promise<CaughtMail> => (await mails()).at(-1)!;
const mails = async () => {
  await outboxSettled(app.database);
  return app.mails.to(asha.email);
};
const statuses = async () => {
  const agent = await app.as(asha);
  return Promise.all(
    slugs.map(async (slug) => (await agent.get(`/api/v1/meetups/${slug}/rsvp`).expect(200)).body.status),
  );
};
const uidOf = (calendar: string) =>
  String(ICAL.Component.fromString(calendar).getFirstSubcomponent('vevent')!.getFirstPropertyValue('uid'));
const nameOf = (calendar: string) => [uidOf(calendar), occurrenceOf(calendar)];
const download = async (slug: string) => (await app.http.get(`/feeds/m/${slug}.ics`).expect(200)).text;

describe('invitations to two meetups of one rule', () => {
  it('carry the UID of the rule, and each the date it was first given', async () => {
    const [march, april] = [await go(slugs[0]!), await go(slugs[1]!)];
    const uid = `recurrence-${series.id}@localhost`;
    expect(nameOf(march.calendar!)).toEqual([uid, 'RECURRENCE-ID;TZID=Europe/Brussels:20280311T183000']);
    expect(nameOf(april.calendar!)).toEqual([uid, 'RECURRENCE-ID;TZID=Europe/Brussels:20280408T183000']);
    expect(nameOf(await download(slugs[0]!))).toEqual(nameOf(march.calendar!));
  });

  it('leave the right entries when one is moved and the other cancelled, in ical.js and in khal', async () => {
    for (const slug of slugs) await go(slug);
    await change(slugs[0]!, { wallStart: '2028-03-18T19:00', wallEnd: '2028-03-18T21:00' });
    await (await app.as(organiser)).post(`/api/v1/meetups/${slugs[1]!}/cancel`).send({ reason: 'Strike' }).expect(200);
    const held = new HeldCalendar();
    for (const { calendar } of await mails()) held.take(calendar!);
    expect(held.list()).toEqual([
      '2028-03-18T18:00:00.000Z CONFIRMED Queue evenings, March 2028',
      '2028-04-08T16:30:00.000Z CANCELLED Queue evenings, April 2028',
      '2028-05-13T16:30:00.000Z CONFIRMED Queue evenings, May 2028',
    ]);
    if (!khal) return;
    const calendar = await khalCalendar(khal, join(dir, series.id));
    await calendar.put(held.text());
    expect((await calendar.list('2028-03-01', '90d')).map((line) => line.replace(/ \|.*\| /, ' '))).toEqual([
      '2028-03-18 14:00 2028-03-18 16:00 Queue evenings, March 2028 CONFIRMED',
      '2028-04-08 12:30 2028-04-08 14:30 Queue evenings, April 2028 CANCELLED',
      '2028-05-13 12:30 2028-05-13 14:30 Queue evenings, May 2028 CONFIRMED',
    ]);
  });
});

describe('the answer to one of them', () => {
  let march: CaughtMail;
  let april: CaughtMail;
  beforeEach(async () => {
    [march, april] = [await go(slugs[0]!), await go(slugs[1]!)];
  });
  const answer = (options: Parameters<typeof replyTo>[1]) =>
    sendIn(port, {
      from: asha.email,
      to: answersTo(march),
      calendar: replyTo(march, { partstat: 'DECLINED', ...options }),
    });

  it('changes that RSVP alone, and withdraws that entry alone', async () => {
    expect(await answer({})).toMatch(/^250/);
    expect(await statuses()).toEqual(['declined', 'going', null]);
    const { calendar, calendarMethod } = await latest();
    expect(calendarMethod).toBe('CANCEL');
    expect(nameOf(calendar!)).toEqual(nameOf(march.calendar!));
  });

  (swaks ? it : it.skip)('changes that RSVP alone when a real mail program hands it over', async () => {
    const file = join(dir, 'reply.ics');
    await writeFile(file, replyTo(april, { partstat: 'DECLINED' }));
    const server = ['--server', '127.0.0.1', '--port', String(port), '--from', asha.email, '--to', answersTo(april)];
    const mail = ['--attach-type', 'text/calendar', '--attach', `@${file}`, '--h-From', asha.email, '--hide-all'];
    expect((await runProgram(swaks!, [...server, ...mail], { home: dir })).code).toBe(0);
    expect(await statuses()).toEqual(['going', 'declined', null]);
  });

  it('counts when the program names the same moment in a zone of its own', async () => {
    expect(await answer({ occurrence: 'RECURRENCE-ID:20280311T173000Z' })).toMatch(/^250/);
    expect(await statuses()).toEqual(['declined', 'going', null]);
  });

  it.each<[string, () => Parameters<typeof replyTo>[1]]>([
    ['another occurrence', () => ({ occurrence: occurrenceOf(april.calendar!) })],
    ['no occurrence', () => ({ occurrence: null })],
    ['a date on which there is none', () => ({ occurrence: 'RECURRENCE-ID:20280312T173000Z' })],
    ['all that follow', () => ({ occurrence: 'RECURRENCE-ID;RANGE=THISANDFUTURE:20280311T173000Z' })],
  ])('is refused when it names %s', async (_what, options) => {
    expect(await answer(options())).toMatch(/^550 5\.[67]/);
    expect(await statuses()).toEqual(['going', 'going', null]);
  });

  it('is refused when it names the UID that stands in feeds', async () => {
    const { rows } = await app.database.pool.query<{ ical_uid: string }>(
      'SELECT ical_uid FROM meetups WHERE slug = $1',
      [slugs[0]],
    );
    expect(await answer({ uid: rows[0]!.ical_uid, occurrence: null })).toMatch(/^550 5\.7/);
    expect(await statuses()).toEqual(['going', 'going', null]);
  });
});

describe('the name of an entry', () => {
  it('stays through a move of this and all following, another zone, another series and the end of the rule', async () => {
    const first = nameOf((await go(slugs[1]!)).calendar!);
    const here = async () => nameOf(await download(slugs[1]!));
    await change(slugs[1]!, { wallStart: '2028-04-09T19:00', wallEnd: '2028-04-09T21:00' }, '/following');
    expect(nameOf((await latest()).calendar!)).toEqual(first);
    await change(slugs[1]!, { timeZone: 'Asia/Kolkata' });
    expect(nameOf((await latest()).calendar!)).toEqual(first);
    await (await app.as(organiser)).delete(path()).expect(204);
    expect(await here()).toEqual(first);
    await change(slugs[1]!, { series: null });
    expect(await here()).toEqual(first);
  });

  it('is its own UID alone where another meetup of the rule is called so already', async () => {
    const march = nameOf(await download(slugs[0]!));
    // a week later and back: the meetup that was made for the 11th is on the 18th, and its name with it
    await change(slugs[0]!, { wallStart: '2028-03-18T18:30', wallEnd: '2028-03-18T20:30' });
    await (await app.as(organiser)).delete(path()).expect(204);
    await recurs();
    const [again] = (await made()).filter((slug) => !slugs.includes(slug));
    const [uid, occurrence] = nameOf(await download(again!));
    expect(occurrence).toBeNull();
    expect(uid).toMatch(/^[0-9a-f-]{36}@localhost$/);
    expect(nameOf(await download(slugs[0]!))).toEqual(march);
    const invited = await go(again!);
    expect(nameOf(invited.calendar!)).toEqual([uid, null]);
    const calendar = replyTo(invited, { partstat: 'DECLINED' });
    expect(await sendIn(port, { from: asha.email, to: answersTo(invited), calendar })).toMatch(/^250/);
    const { body } = await (await app.as(asha)).get(`/api/v1/meetups/${again!}/rsvp`).expect(200);
    expect(body.status).toBe('declined');
  });

  it('is a plain one in feeds, so that a program which replaces a whole UID loses none', async () => {
    const feed = ICAL.Component.fromString((await app.http.get(`/feeds/c/${community.slug}.ics`).expect(200)).text);
    const entries = feed.getAllSubcomponents('vevent');
    expect(entries).toHaveLength(3);
    expect(new Set(entries.map((entry) => entry.getFirstPropertyValue('uid'))).size).toBe(3);
    expect(entries.some((entry) => entry.hasProperty('recurrence-id'))).toBe(false);
    if (!khal) return;
    const calendar = await khalCalendar(khal, join(dir, `feed-${series.id}`));
    for (const level of ['newbie', 'advanced'])
      await calendar.take((await app.http.get(`/feeds/c/${community.slug}.ics?level=${level}`).expect(200)).text);
    expect(await calendar.list('2028-03-01', '90d')).toHaveLength(3);
  });
});
