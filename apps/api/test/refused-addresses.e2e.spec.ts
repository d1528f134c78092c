import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { outboxSettled } from './support/outbox.ts';
import { readSignInMail } from './support/sign-in-mail.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let member: GivenMember;
let meetup: { slug: string };
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.mails.clear();
  [organiser, member] = [await app.given.member(), await app.given.member()];
  meetup = await app.given.meetup({ community: await app.given.community({ organiser }) });
});

const refuseNext = (code = 550, message = '5.1.1 No such user') =>
  app.mails.failNext({ at: 'rcpt', code, message, recipient: member.email });
const go = async () => (await app.as(member)).put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' });
const cancel = async () => (await app.as(member)).delete(`/api/v1/meetups/${meetup.slug}/rsvp`);
const outbox = async () => (await outboxSettled(app.database)).filter(({ email }) => email === member.email);
const me = async () => (await (await app.as(member)).get('/api/v1/me').expect(200)).body.member;

describe('an address that a mail server refuses for good', () => {
  it('is shown to its owner with the reason, and spared further mail', async () => {
    expect((await me()).emailRefused).toBeNull();
    refuseNext();
    await go();
    await outbox();
    expect((await me()).emailRefused).toEqual({
      at: expect.stringMatching(/^20/),
      reason: expect.stringContaining('No such user'),
    });
    await cancel();
    expect((await outbox()).map(({ state }) => state)).toEqual(['failed', 'skipped']);
    expect(app.mails.to(member.email)).toHaveLength(0);
    const { body } = await (await app.as(organiser)).get(`/api/v1/meetups/${meetup.slug}/mails?state=skipped`);
    expect(body.items).toMatchObject([{ kind: 'rsvp-cancelled', skipReason: 'address-refused' }]);
  });

  it('is used again when its owner says that it works', async () => {
    refuseNext();
    await go();
    await outbox();
    const { body } = await (await app.as(member)).post('/api/v1/me/email/retry').expect(200);
    expect(body.emailRefused).toBeNull();
    await cancel();
    expect((await outbox()).map(({ state }) => state)).toEqual(['failed', 'sent']);
  });

  it('is used again after its owner has signed in with a mailed code, which is sent all the same', async () => {
    refuseNext();
    await go();
    await outbox();
    await app.http.post('/api/v1/sign-in').send({ email: member.email }).expect(202);
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(member.email));
    await app.http
      .post('/api/v1/sign-in/verify')
      .send({ email: member.email, code: readSignInMail(mail).code })
      .expect(200);
    expect((await me()).emailRefused).toBeNull();
  });

  it('is tried once more when an organiser sends the mail again by hand', async () => {
    refuseNext();
    await go();
    const { id } = (await outbox())[0]!;
    refuseNext();
    await (await app.as(organiser)).post(`/api/v1/meetups/${meetup.slug}/mails/${id}/resend`).expect(200);
    expect((await outbox()).map(({ state }) => state)).toEqual(['failed']);
    expect((await me()).emailRefused).not.toBeNull();
  });

  it.each([
    [552, '5.2.2 Mailbox full'],
    [550, '5.7.1 Your network is blocked'],
  ])('is not one that said %s %s', async (code, message) => {
    refuseNext(code, message);
    await go();
    expect((await outbox()).map(({ state }) => state)).toEqual(['failed']);
    expect((await me()).emailRefused).toBeNull();
  });
});

describe('another address', () => {
  const ask = async (email: string) => (await app.as(member)).post('/api/v1/me/email').send({ email });
  const tokenTo = async (email: string) => {
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(email));
    return /\/me\/email\?token=([\w-]+)/.exec(mail.text)![1]!;
  };
  const confirm = (token: string) => app.http.post('/api/v1/me/email/confirm').send({ token });
  const fresh = () => `new-${member.id}@example.org`;

  it('counts after its link was followed, works once, and the address before is told', async () => {
    refuseNext();
    await go();
    await outbox();
    await ask(`  NEW-${member.id}@Example.org `).then(({ status }) => expect(status).toBe(202));
    const token = await tokenTo(fresh());
    expect((await me()).email).toBe(member.email);
    expect((await confirm(token).expect(200)).body).toEqual({ email: fresh() });
    expect(await me()).toMatchObject({ email: fresh(), emailRefused: null });
    expect((await confirm(token).expect(422)).body.code).toBe('email.link-spent');
    const told = await app.mails.waitFor(({ envelope }) => envelope.to.includes(member.email));
    expect(told.text).toContain(fresh());
    await cancel();
    const sent = await app.mails.waitFor(
      ({ envelope, subject }) => envelope.to.includes(fresh()) && /not coming/.test(subject),
    );
    expect(sent).toBeDefined();
  });

  it('of somebody else is asked for alike, and refused to whoever holds its link', async () => {
    const other = await app.given.member();
    expect((await ask(other.email)).body).toEqual({ sent: true });
    const token = await tokenTo(other.email);
    expect((await confirm(token).expect(409)).body.code).toBe('email.taken');
    expect((await me()).email).toBe(member.email);
  });

  it('asked for twice is the one asked for last', async () => {
    await ask(fresh());
    const first = await tokenTo(fresh());
    await ask(`later-${fresh()}`);
    const second = await tokenTo(`later-${fresh()}`);
    expect((await confirm(first).expect(422)).body.code).toBe('email.link-spent');
    await confirm(second).expect(200);
    expect((await me()).email).toBe(`later-${fresh()}`);
  });

  it('cannot be set by an access token, nor by a link too old', async () => {
    const { body } = await (
      await app.as(member)
    )
      .post('/api/v1/me/tokens')
      .send({ name: 'script', scopes: ['read', 'write'] });
    const answer = await app.http
      .post('/api/v1/me/email')
      .set('authorization', `Bearer ${body.secret}`)
      .send({ email: fresh() });
    expect(answer.body.code).toBe('access.denied');
    await ask(fresh());
    const token = await tokenTo(fresh());
    await app.database.pool.query(`UPDATE email_changes SET expires_at = now() - interval '1 second'`);
    expect((await confirm(token).expect(422)).body.code).toBe('email.link-spent');
    expect((await confirm('x'.repeat(40)).expect(422)).body.code).toBe('email.link-spent');
  });
});
