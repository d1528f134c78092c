import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Notifications } from '../src/features/notifications/index.ts';
import { newId } from '../src/platform/database/new-id.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import type { CaughtMail } from './support/mail-catcher.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let member: GivenMember;
let community: GivenCommunity;
let other: GivenCommunity;

beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.mails.clear();
  member = await app.given.member();
  community = await app.given.community({ members: [member] });
  other = await app.given.community({ members: [member] });
});

/** A merged patch in that community: a kind that can be switched off. */
const merged = (where: GivenCommunity) =>
  app.database.transaction((tx) =>
    app.get(Notifications).add(tx, {
      kind: 'patch-merged',
      memberId: member.id,
      payload: { patchId: newId(), title: 'Fix it', level: 'newbie', version: 1, project: 'neutron', community: where },
      dedupeKey: newId(),
    }),
  );
const states = async () =>
  (await outboxSettled(app.database)).filter(({ email }) => email === member.email).map(({ state }) => state);
const mailOf = (): Promise<CaughtMail> => app.mails.waitFor(({ envelope }) => envelope.to.includes(member.email));
const headerOf = (mail: CaughtMail, name: string) => mail.headers.find(({ key }) => key === name)?.value;
const addressIn = (mail: CaughtMail) => new URL(/^<(.+)>$/.exec(headerOf(mail, 'list-unsubscribe')!)![1]!);
const oneClick = (path: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), headers });

describe('a mail that can be switched off', () => {
  it('carries the one-click headers of RFC 8058, to an address of this member, kind and community alone', async () => {
    await merged(community);
    const mail = await mailOf();
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(addressIn(mail).href).toMatch(/^http:\/\/localhost:0\/unsubscribe\/[\w-]+$/);
    expect(mail.text).toContain(addressIn(mail).href);
    expect(mail.html).toContain(addressIn(mail).pathname);
  });

  it('is switched off by one POST without cookie or login, in this community, and can be had again', async () => {
    await merged(community);
    const { pathname } = addressIn(await mailOf());
    expect((await oneClick(pathname)).status).toBe(200);
    expect((await oneClick(pathname)).status).toBe(200);
    await merged(community);
    await merged(other);
    expect(await states()).toEqual(['sent', 'skipped', 'sent']);

    const again = await app.http.put(`/api/v1${pathname}`).send({ wanted: true }).expect(200);
    expect(again.body).toEqual({
      kind: 'patch-merged',
      community: { slug: community.slug, title: community.title },
      wanted: true,
      wantedEverywhere: true,
    });
    await merged(community);
    expect((await states()).at(-1)).toBe('sent');
  });

  it('can be stopped from every community at once', async () => {
    await merged(community);
    const { pathname } = addressIn(await mailOf());
    await app.http.put(`/api/v1${pathname}`).send({ wanted: false, everywhere: true }).expect(200);
    await merged(other);
    expect(await states()).toEqual(['sent', 'skipped']);
  });

  it.each<[string, RequestInit]>([
    ['a form of many parts', { body: formOfParts() }],
    [
      'a mail program in a browser on another site',
      { headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' } },
    ],
    ['no body at all', {}],
    ['an unknown content type', { body: 'x', headers: { 'content-type': 'message/rfc822' } }],
    ['a stale session cookie', { headers: { cookie: 'hallway.session_token=old', origin: 'https://mail.example' } }],
  ])('is switched off by a POST with %s', async (_, init) => {
    await merged(community);
    const { pathname } = addressIn(await mailOf());
    expect((await fetch(app.url + pathname, { method: 'POST', ...init })).status).toBe(200);
    await merged(community);
    expect(await states()).toEqual(['sent', 'skipped']);
  });

  it('is not switched off by programs that follow the link', async () => {
    await merged(community);
    const { pathname } = addressIn(await mailOf());
    await fetch(app.url + pathname);
    await fetch(app.url + pathname, { method: 'HEAD' });
    const { body } = await app.http.get(`/api/v1${pathname}`).expect(200);
    expect(body).toMatchObject({ wanted: true, wantedEverywhere: true });
    await merged(community);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('is not switched off for others by a forged address', async () => {
    await merged(community);
    const { pathname } = addressIn(await mailOf());
    const forged = pathname.slice(0, -4) + (pathname.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    expect((await oneClick(forged)).status).toBe(404);
    expect((await oneClick('/unsubscribe/x')).status).toBe(404);
    await merged(community);
    expect(await states()).toEqual(['sent', 'sent']);
  });
});

it('a mail about a seat has no such header and cannot be switched off', async () => {
  const meetup = await app.given.meetup({ community });
  await app.given.rsvp(meetup, member);
  await app.database.pool.query(
    `UPDATE notifications SET hinted_at = now() - interval '1 hour' WHERE state = 'pending'`,
  );
  const mine = await app.as(member);
  const { body } = await mine.put('/api/v1/me/mails/rsvp-confirmed').send({ choice: 'off' }).expect(422);
  expect(body.code).toBe('mail.choice-unfit');
  expect(headerOf(await mailOf(), 'list-unsubscribe')).toBeUndefined();
});

describe('the page of one’s mails', () => {
  const choose = async (kind: string, choice: string | null, where?: GivenCommunity) =>
    (await app.as(member)).put(`/api/v1/me/mails/${kind}`).send({ choice, community: where?.slug ?? null });
  const stored = async (kind: string) => {
    const { body } = await (await app.as(member)).get('/api/v1/me/mails').expect(200);
    return body.kinds.find((each: { kind: string }) => each.kind === kind);
  };

  it('has every kind with its group, switched on at first, and one’s communities', async () => {
    expect(await stored('rsvp-confirmed')).toEqual({
      kind: 'rsvp-confirmed',
      group: 'seats',
      transactional: true,
      byLevel: false,
      choice: 'on',
      communities: [],
    });
    const { body } = await (await app.as(member)).get('/api/v1/me/mails');
    expect(body.communities.map(({ slug }: { slug: string }) => slug).sort()).toEqual(
      [community.slug, other.slug].sort(),
    );
  });

  it('offers no mails of what is told inside the application alone', async () => {
    expect(await stored('comment-replied')).toMatchObject({ group: 'community' });
    expect(await stored('comment-posted')).toBeUndefined();
    expect((await choose('comment-posted', 'off')).body.code).toBe('mail.choice-unfit');
  });

  it('keeps a choice for all communities and exceptions for some, and lets go of an exception', async () => {
    await choose('patch-merged', 'off');
    await choose('patch-merged', 'on', community);
    expect(await stored('patch-merged')).toMatchObject({
      choice: 'off',
      communities: [{ community: community.slug, choice: 'on' }],
    });
    await merged(community);
    await merged(other);
    expect(await states()).toEqual(['sent', 'skipped']);
    await choose('patch-merged', null, community);
    expect(await stored('patch-merged')).toMatchObject({ choice: 'off', communities: [] });
  });

  it('takes a level only where a kind has one, and no kind or community that is not there', async () => {
    expect((await choose('digest', 'newbie')).status).toBe(200);
    expect((await choose('patch-merged', 'newbie')).body.code).toBe('mail.choice-unfit');
    expect((await choose('nothing', 'off')).body.code).toBe('request.invalid');
    expect((await choose('digest', 'off', { ...community, slug: 'not-there' })).body.code).toBe('not-found');
  });

  it('makes one of two choices that come at the same time', async () => {
    const answers = await Promise.all(['on', 'off', 'on', 'off'].map((choice) => choose('digest', choice)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { rows } = await app.database.pool.query('SELECT choice FROM mail_preferences WHERE member_id = $1', [
      member.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

function formOfParts(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
