import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InboundListener } from '../src/platform/mail/inbound/inbound-listener.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { answersTo, replyTo } from './support/inbound-mail.ts';
import type { CaughtMail } from './support/mail-catcher.ts';
import { type KhalCalendar, khalCalendar } from './support/khal.ts';
import { runProgram } from './support/run-program.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

// Debian's programs; `npm test` finds them, and in CI nothing may be missing.
const { MSMTP_PATH: msmtp, SWAKS_PATH: swaks, KHAL_PATH: khal } = process.env;
const itWith = (program: string | undefined) => (program ? it : it.skip);

let app: TestApp;
let port: number;
let dir: string;
let asha: GivenMember;
let organiser: GivenMember;
let meetup: GivenMeetup;
let invitation: CaughtMail;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hallway-programs-'));
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
  [organiser, asha] = [await app.given.member(), await app.given.member({ name: 'आशा राव' })];
  const community = await app.given.community({ organiser, title: 'Queue people' });
  meetup = await app.given.meetup({
    community,
    title: 'Queues; from the inside, नमस्ते',
    level: 'advanced',
    timeZone: 'Europe/Brussels',
    startsAt: '2028-03-25T18:00:00Z',
  });
  await (await app.as(asha)).put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' }).expect(200);
  invitation = await latest();
});

const latest = async () => {
  await outboxSettled(app.database);
  return app.mails.to(asha.email).at(-1)!;
};
const statusOf = async (): Promise<string> =>
  (await (await app.as(asha)).get(`/api/v1/meetups/${meetup.slug}/rsvp`).expect(200)).body.status;

/** A whole mail as Outlook and Thunderbird send it: words, and the answer as base64. */
const mailOf = (calendar: string, from: string) =>
  [
    `From: =?UTF-8?B?${Buffer.from(asha.name).toString('base64')}?= <${from}>`,
    `To: ${answersTo(invitation)}`,
    'Subject: Declined: Queues',
    `Message-ID: <${Math.random()}@laptop>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Sorry.',
    '--part',
    'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    ...Buffer.from(calendar)
      .toString('base64')
      .match(/.{1,76}/g)!,
    '--part--',
    '',
  ].join('\n');

describe('a real mail program', () => {
  itWith(msmtp)('msmtp hands over a no, and the seat is given back', async () => {
    const mail = mailOf(replyTo(invitation, { partstat: 'DECLINED' }), asha.email);
    const args = ['--host=127.0.0.1', `--port=${port}`, `--from=${asha.email}`, '--', answersTo(invitation)];
    expect(await runProgram(msmtp!, args, { home: dir, input: mail })).toEqual({ code: 0, output: '' });
    expect(await statusOf()).toBe('declined');
  });

  itWith(msmtp)('msmtp tells its user why the answer of somebody else was not taken', async () => {
    const mail = mailOf(replyTo(invitation, { partstat: 'DECLINED' }), organiser.email);
    const args = ['--host=127.0.0.1', `--port=${port}`, `--from=${organiser.email}`, '--', answersTo(invitation)];
    const { code, output } = await runProgram(msmtp!, args, { home: dir, input: mail });
    expect(code).not.toBe(0);
    expect(output).toContain('Answer from the address that was invited');
    expect(await statusOf()).toBe('going');
  });

  itWith(swaks)('swaks hands over a yes as a file, and finds no way to another address', async () => {
    const file = join(dir, 'reply.ics');
    await writeFile(file, replyTo(invitation));
    const server = ['--server', '127.0.0.1', '--port', String(port), '--from', asha.email, '--hide-all'];
    const answer = ['--attach-type', 'text/calendar', '--attach', `@${file}`, '--h-From', asha.email];
    expect((await runProgram(swaks!, [...server, '--to', answersTo(invitation), ...answer], { home: dir })).code).toBe(
      0,
    );
    expect((await runProgram(swaks!, [...server, '--to', 'anybody@example.com'], { home: dir })).code).toBe(24);
  });
});

describe('a real calendar program', () => {
  let calendar: KhalCalendar;
  beforeEach(async () => {
    calendar = await khalCalendar(khal!, join(dir, meetup.id));
  });
  const list = () => calendar.list('2028-03-01', '90d');

  itWith(khal)(
    'khal shows an invitation at the hour of its user, and moves the one entry when the date moves',
    async () => {
      await calendar.take(invitation.calendar!);
      expect(await list()).toEqual([
        '2028-03-25 14:00 2028-03-25 16:00 Queues; from the inside, नमस्ते | Town hall, Pune | advanced | CONFIRMED',
      ]);
      // Brussels has summer time by then, and Toronto too
      await (
        await app.as(organiser)
      )
        .patch(`/api/v1/meetups/${meetup.slug}`)
        .send({ wallStart: '2028-04-01T19:00', wallEnd: '2028-04-01T21:00' })
        .expect(200);
      await calendar.take((await latest()).calendar!);
      expect(await list()).toEqual([
        '2028-04-01 13:00 2028-04-01 15:00 Queues; from the inside, नमस्ते | Town hall, Pune | advanced | CONFIRMED',
      ]);
    },
  );

  itWith(khal)('khal reads a feed', async () => {
    const { rows } = await app.database.pool.query<{ slug: string }>('SELECT slug FROM communities WHERE id = $1', [
      meetup.communityId,
    ]);
    await calendar.take((await app.http.get(`/feeds/c/${rows[0]!.slug}.ics?level=advanced`).expect(200)).text);
    expect(await list()).toEqual([expect.stringMatching(/^2028-03-25 14:00 .* \| advanced \| CONFIRMED$/)]);
  });
});
