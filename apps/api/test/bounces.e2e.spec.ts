import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InboundListener } from '../src/platform/mail/inbound/inbound-listener.ts';
import type { GivenMember } from './support/given/members.ts';
import { sendIn } from './support/inbound-mail.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let port: number;
let organiser: GivenMember;
let asha: GivenMember;
let meetup: { slug: string };
/** Where the confirmation of Asha's seat wants to be reported on. */
let bouncesTo: string;

beforeAll(async () => {
  app = await startTestApp({
    worker: true,
    env: {
      INBOUND_SMTP_PORT: '0',
      INBOUND_SMTP_HOST: '127.0.0.1',
      INBOUND_MAIL_DOMAIN: 'in.hallway.example.org',
      INBOUND_BOUNCES: '1',
    },
  });
  port = (await app.get(InboundListener).start())!;
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, asha] = [await app.given.member(), await app.given.member()];
  meetup = await app.given.meetup({ community: await app.given.community({ organiser }) });
  bouncesTo = await go(asha);
});

/** @returns the sender of the envelope of the mail that came of it */
const go = async (member: GivenMember): Promise<string> => {
  await (await app.as(member)).put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' }).expect(200);
  await outboxSettled(app.database);
  return app.mails.to(member.email).at(-1)!.envelope.from;
};
const refusedReason = async (member = asha): Promise<string | null> =>
  (await (await app.as(member)).get('/api/v1/me').expect(200)).body.member.emailRefused?.reason ?? null;
const mails = async () =>
  (await (await app.as(organiser)).get(`/api/v1/meetups/${meetup.slug}/mails`).expect(200)).body;
const lastOutcome = async (): Promise<string> => {
  const { rows } = await app.database.pool.query<{ outcome: string }>(
    'SELECT outcome FROM inbound_mails ORDER BY received_at DESC, id DESC LIMIT 1',
  );
  return rows[0]!.outcome;
};

interface Report {
  recipient?: string;
  action?: string;
  status?: string;
  to?: string;
  from?: string;
}
/** As Postfix writes them. */
const report = ({
  recipient = asha.email,
  action = 'failed',
  status = '5.1.1',
  to = bouncesTo,
  from = '',
}: Report = {}) =>
  sendIn(port, {
    from,
    to,
    raw: [
      'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'I am sorry.',
      '--part',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; 550 ${status} <${recipient}>: unknown user`,
      '',
      '--part',
      'Content-Type: message/rfc822',
      '',
      'Subject: You are going',
      '',
      '--part--',
      '',
    ].join('\r\n'),
  });

it('every mail says that a program wrote it, so that no absence note answers it (RFC 3834)', () => {
  expect(app.mails.to(asha.email).at(-1)!.headers).toContainEqual({ key: 'auto-submitted', value: 'auto-generated' });
});

describe('a mail that comes back', () => {
  it('left with a sender of its own, under which nobody answers', () => {
    expect(bouncesTo).toMatch(/^bounce\+[0-9a-f]{32}[0-9a-z]+@in\.hallway\.example\.org$/);
  });

  it('marks the address, which its owner is shown, and is failed in the mail log, where no address stands', async () => {
    expect(await report()).toMatch(/^250/);
    expect(await refusedReason()).toContain('unknown user');
    const log = await mails();
    expect(log).toMatchObject({
      counts: { failed: 1 },
      items: [{ state: 'failed', error: expect.stringMatching(/^5\.1\.1 /) }],
    });
    expect(JSON.stringify(log)).not.toContain('@');
    expect(await report()).toMatch(/^250/);
    expect(await lastOutcome()).toBe('repeated');
  });

  it('for a full mailbox is failed, and the address is used on', async () => {
    await report({ status: '5.2.2' });
    expect(await refusedReason()).toBeNull();
    expect((await mails()).counts.failed).toBe(1);
  });

  it('does not mark an address that its owner has said to work since, when the report is sent again', async () => {
    await report();
    await (await app.as(asha)).post('/api/v1/me/email/retry').expect(200);
    await report();
    expect(await refusedReason()).toBeNull();
  });

  it.each<[string, Report]>([
    ['that it is only late', { action: 'delayed', status: '4.4.1' }],
    ['that it arrived', { action: 'delivered', status: '2.0.0' }],
    ['on another address', { recipient: 'somebody@example.org' }],
    ['from somebody, and not from nobody', { from: 'eve@example.org' }],
  ])('is not one of which is told %s', async (_what, changes) => {
    expect(await report(changes)).toMatch(/^250/);
    expect(await refusedReason()).toBeNull();
    expect((await mails()).counts).toMatchObject({ failed: 0, sent: 1 });
  });

  it('cannot be made up for somebody else, by whoever has a mail of their own', async () => {
    const eve = await app.given.member();
    const hers = await go(eve);
    expect(await report({ to: hers })).toMatch(/^250/);
    expect(await lastOutcome()).toBe('other-address');
    const forged = bouncesTo.replace(/\+.{4}/, '+0000');
    expect(await report({ to: forged === bouncesTo ? bouncesTo.replace('+0000', '+1111') : forged })).toMatch(
      /^550 5\.7\.1/,
    );
    expect(await refusedReason()).toBeNull();
    expect(await refusedReason(eve)).toBeNull();
  });
});
