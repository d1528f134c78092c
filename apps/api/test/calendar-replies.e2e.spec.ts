import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InboundListener } from '../src/platform/mail/inbound/inbound-listener.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { answersTo, replyTo, sendIn } from './support/inbound-mail.ts';
import type { CaughtMail } from './support/mail-catcher.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let port: number;
let organiser: GivenMember;
let asha: GivenMember;
let community: { id: string; slug: string };
let meetup: GivenMeetup;
let invitation: CaughtMail;

beforeAll(async () => {
  app = await startTestApp({
    worker: true,
    env: { INBOUND_SMTP_PORT: '0', INBOUND_SMTP_HOST: '127.0.0.1', INBOUND_MAIL_DOMAIN: 'Hallway.example.org' },
  });
  port = (await app.get(InboundListener).start())!;
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, asha] = [await app.given.member(), await app.given.member({ name: 'आशा राव' })];
  community = await app.given.community({ organiser });
  meetup = await app.given.meetup({ community, capacity: 2 });
  await go(asha);
  invitation = (await mailsTo(asha)).at(-1)!;
});

const go = async (member: GivenMember) =>
  (await app.as(member)).put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' }).expect(200);
const mailsTo = async ({ email }: GivenMember) => {
  await outboxSettled(app.database);
  return app.mails.to(email);
};
const statusOf = async (member: GivenMember): Promise<string | null> =>
  (await (await app.as(member)).get(`/api/v1/meetups/${meetup.slug}/rsvp`).expect(200)).body.status;
const outcomes = async (): Promise<string[]> => {
  const { rows } = await app.database.pool.query<{ outcome: string }>(
    'SELECT outcome FROM inbound_mails WHERE received_at > now() - interval $$1 hour$$ ORDER BY received_at, id',
  );
  return rows.map(({ outcome }) => outcome);
};
const answer = (calendar: string, { from = asha.email, to = answersTo(invitation) } = {}) =>
  sendIn(port, { from, to, calendar });

describe('an invitation', () => {
  it('wants its answers at an address that is for this member and this meetup alone', async () => {
    const bala = await app.given.member();
    await go(bala);
    const addresses = [answersTo(invitation), answersTo((await mailsTo(bala)).at(-1)!)];
    for (const address of addresses) expect(address).toMatch(/^rsvp\+[0-9a-f]{32}@hallway\.example\.org$/);
    expect(new Set(addresses).size).toBe(2);
    expect(invitation.headers).toContainEqual({ key: 'reply-to', value: answersTo(invitation) });
    expect(invitation.calendar!.replace(/\r?\n /g, '')).toContain('SENT-BY="mailto:hallway@localhost"');
  });
});

describe('an answer of a calendar program', () => {
  it('that says no gives the seat to the longest waiting, that says yes asks for one again', async () => {
    const [bala, chen] = [await app.given.member(), await app.given.member()];
    await go(bala);
    await go(chen);
    expect(await answer(replyTo(invitation, { partstat: 'DECLINED' }))).toMatch(/^250/);
    expect([await statusOf(asha), await statusOf(chen)]).toEqual(['declined', 'going']);
    expect((await mailsTo(asha)).at(-1)!.calendarMethod).toBe('CANCEL');
    expect(await answer(replyTo(invitation))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('waitlisted');
    expect((await outcomes()).slice(-2)).toEqual(['changed-to-declined', 'changed-to-waitlisted']);
  });

  it('that says yes when one is going already changes nothing and mails nobody', async () => {
    const before = (await mailsTo(asha)).length;
    expect(await answer(replyTo(invitation))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('going');
    expect(await mailsTo(asha)).toHaveLength(before);
  });

  it('that says maybe keeps the seat and is told that only yes and no count', async () => {
    expect(await answer(replyTo(invitation, { partstat: 'TENTATIVE' }))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('going');
    const mail = (await mailsTo(asha)).at(-1)!;
    expect(mail.subject).toContain('did not count');
    expect(mail.text).toContain('You keep your seat.');
    expect(mail.calendar).toBeNull();
  });

  it('is answered with the reason when the engine refuses it', async () => {
    await answer(replyTo(invitation, { partstat: 'DECLINED' }));
    await app.database.pool.query('UPDATE meetup_seats SET closes_at = now() WHERE meetup_id = $1', [meetup.id]);
    expect(await answer(replyTo(invitation))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('declined');
    const mail = (await mailsTo(asha)).at(-1)!;
    expect(mail.text).toContain('but RSVP is closed');
    expect(mail.text).toContain('You have no seat now');
  });

  it('that says yes accepts no code of conduct: who has left the community does not join it again by mail', async () => {
    await answer(replyTo(invitation, { partstat: 'DECLINED' }));
    await (await app.as(asha)).delete(`/api/v1/communities/${community.slug}/membership`).expect(204);
    await app.database.pool.query(`UPDATE communities SET code_of_conduct = 'Be kind' WHERE id = $1`, [community.id]);
    expect(await answer(replyTo(invitation))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('declined');
    expect((await outcomes()).at(-1)).toBe('community.conduct-not-accepted');
    const { rows } = await app.database.pool.query('SELECT 1 FROM community_members WHERE member_id = $1', [asha.id]);
    expect(rows).toEqual([]);
  });

  it('counts for the date it was given for: the seat moves along when the meetup does', async () => {
    await (
      await app.as(organiser)
    )
      .patch(`/api/v1/meetups/${meetup.slug}`)
      .send({ venueName: 'The other hall' })
      .expect(200);
    const moved = (await mailsTo(asha)).at(-1)!;
    expect(answersTo(moved)).toBe(answersTo(invitation));
    expect(await answer(replyTo(moved, { partstat: 'DECLINED' }))).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('declined');
  });
});

describe('what comes twice or too late', () => {
  it('a mail sent again changes nothing', async () => {
    const no = replyTo(invitation, { partstat: 'DECLINED' });
    await answer(no);
    await go(asha);
    expect(await answer(no)).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('going');
    expect((await outcomes()).at(-1)).toBe('repeated');
  });

  it('an answer that was overtaken by a later one changes nothing', async () => {
    const early = replyTo(invitation, { partstat: 'DECLINED' });
    await answer(replyTo(invitation, { partstat: 'TENTATIVE' }));
    expect(await answer(early)).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('going');
  });

  it('an answer to an older invitation than the last answered one changes nothing, even when given later', async () => {
    await answer(replyTo(invitation, { sequence: 5 }));
    await answer(replyTo(invitation, { sequence: 4, partstat: 'DECLINED' }));
    expect(await statusOf(asha)).toBe('going');
    await answer(replyTo(invitation, { sequence: null, partstat: 'DECLINED' }));
    expect(await statusOf(asha)).toBe('declined');
  });

  it('two at once leave one answer', async () => {
    const no = replyTo(invitation, { partstat: 'DECLINED' });
    await Promise.all(Array.from({ length: 6 }, () => answer(no)));
    expect((await outcomes()).slice(-6).sort()).toEqual(['changed-to-declined', ...Array(5).fill('repeated')]);
    expect((await mailsTo(asha)).filter(({ calendarMethod }) => calendarMethod === 'CANCEL')).toHaveLength(1);
  });
});

describe('what is not an answer of the one who was invited', () => {
  let eve: GivenMember;
  beforeEach(async () => {
    eve = await app.given.member();
  });
  const no = (options = {}) => replyTo(invitation, { partstat: 'DECLINED', ...options });

  it.each<[string, () => Promise<string>]>([
    ['a forged token', () => answer(no(), { to: `rsvp+${'0'.repeat(32)}@hallway.example.org` })],
    ['the token of somebody else', () => answer(no({ attendee: eve.email }), { from: eve.email })],
    ['a foreign sender', () => answer(no(), { from: eve.email })],
    ['a list of attendees with strangers', () => answer(no({ others: [eve.email] }))],
    ['another meetup', () => answer(no({ uid: 'elsewhere@test' }))],
    ['a UID with a NUL', () => answer(no({ uid: 'else\u0000where' }))],
    ['a time of the year 0', () => answer(no().replace(/DTSTAMP:\d{4}/, 'DTSTAMP:0000'))],
    ['an answer from the future', () => answer(no({ after: 1_000_000_000_000 }))],
    ['a broken calendar', () => answer(no().slice(0, 150))],
    ['an invitation', () => answer(no().replace('METHOD:REPLY', 'METHOD:REQUEST'))],
    ['words alone', () => sendIn(port, { from: asha.email, to: answersTo(invitation) })],
  ])('is refused with 550 and changes nothing: %s', async (_what, send) => {
    expect(await send()).toMatch(/^550 5\.[67]/);
    expect(await statusOf(asha)).toBe('going');
    expect((await outcomes()).at(-1)).not.toMatch(/^changed/);
  });

  it('leaves no trouble behind with a Message-ID that cannot be stored', async () => {
    const raw = [
      `From: <${asha.email}>`,
      `To: ${answersTo(invitation)}`,
      'Message-ID: <a\u0000b@laptop>',
      'Content-Type: text/calendar; method=REPLY; charset=utf-8',
      '',
      no(),
    ].join('\r\n');
    expect(await sendIn(port, { from: asha.email, to: answersTo(invitation), raw })).toMatch(/^250/);
    expect(await statusOf(asha)).toBe('declined');
    expect((await outcomes()).at(-1)).toBe('changed-to-declined');
  });

  it('is taken and left alone when a program wrote it by itself', async () => {
    const headers = { 'Auto-Submitted': 'auto-replied (vacation)' };
    const before = app.mails.messages().length;
    expect(await sendIn(port, { from: asha.email, to: answersTo(invitation), calendar: no(), headers })).toMatch(
      /^250/,
    );
    expect(await statusOf(asha)).toBe('going');
    expect((await outcomes()).at(-1)).toBe('automatic');
    await outboxSettled(app.database);
    expect(app.mails.messages()).toHaveLength(before);
  });
});
