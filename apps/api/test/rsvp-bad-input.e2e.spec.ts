import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const noon = '2027-03-27T12:00:00Z';
const clock = new FixedClock(new Date(noon));
const tomorrow = { startsAt: '2027-03-28T18:00:00Z', endsAt: '2027-03-28T21:00:00Z' };
let app: TestApp;
let organiser: GivenMember;
let community: { id: string; slug: string };
let member: GivenMember;

beforeAll(async () => {
  app = await startTestApp({ clock });
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(noon);
  member = await app.given.member({ name: 'نورة 👩🏽‍💻 आशा' });
});

type Meetup = { id: string; slug: string };
const path = ({ slug }: Meetup, rest = 'rsvp') => `/api/v1/meetups/${slug}/${rest}`;
const planned = (fields: object = {}) => app.given.meetup({ community, ...tomorrow, ...fields });
const answer = async (to: Meetup, body: object = {}) =>
  (await app.as(member)).put(path(to)).send({ status: 'going', guests: 1, note: 'शुक्रिया 🙏', ...body });
const count = async (text: string, values: unknown[]) =>
  (await app.database.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`, values)).rows[0]!
    .count;

/** Everything an answer writes: the row, the seats, the membership, the mails, the log. */
const traces = async ({ id }: Meetup) => ({
  rsvps: await count('rsvps WHERE meetup_id = $1 AND member_id = $2', [id, member.id]),
  memberships: await count('community_members WHERE member_id = $1', [member.id]),
  notifications: await count('notifications WHERE member_id = $1', [member.id]),
  acts: await count('audit_log WHERE object_id = $1::text', [id]),
  seats: (await app.database.pool.query('SELECT * FROM meetup_seats WHERE meetup_id = $1', [id])).rows,
});

describe('an RSVP that cannot count is refused with a code, and nothing of it is stored', () => {
  it.each([
    [
      'to a meetup that is over',
      { startsAt: '2027-03-26T18:00:00Z', endsAt: '2027-03-26T21:00:00Z' },
      'rsvp.meetup-started',
    ],
    ['to one that runs', { startsAt: '2027-03-27T11:00:00Z', endsAt: '2027-03-27T14:00:00Z' }, 'rsvp.meetup-started'],
    ['to a cancelled one', { state: 'cancelled' }, 'rsvp.meetup-cancelled'],
    ['to a private one', { visibility: 'private' }, 'not-found'],
    ['to a draft', { state: 'draft' }, 'not-found'],
    ['before it opens', { opensAt: '2027-03-27T12:00:01Z' }, 'rsvp.window-not-open'],
    ['after it closed', { closesAt: noon }, 'rsvp.window-closed'],
    ['with more guests than are allowed', { guestsMax: 0 }, 'rsvp.too-many-guests'],
    ['with a party that the room never holds', { capacity: 1 }, 'rsvp.no-seats-for-guests'],
  ])('%s', async (_, fields, code) => {
    const meetup = await planned({ guestsMax: 2, ...fields });
    const before = await traces(meetup);
    const { status, body } = await answer(meetup);
    expect([body.code, body.title]).toEqual([code, expect.stringMatching(/\S{3}/)]);
    expect(status).toBe(code === 'not-found' ? 404 : body.status);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await traces(meetup)).toEqual(before);
  });

  it('to a full one without a waitlist', async () => {
    const meetup = await planned({ capacity: 1, waitlist: false });
    await app.given.rsvp(meetup, organiser, { at: new Date(noon) });
    const before = await traces(meetup);
    expect((await answer(meetup, { guests: 0 })).body.code).toBe('rsvp.full');
    expect(await traces(meetup)).toEqual(before);
  });

  it.each([
    ['without the answer to a question that needs one', {}, 'rsvp.answer-missing'],
    ['with spaces for an answer', { answer: ' \n\t ' }, 'rsvp.answer-missing'],
    ['with a list for an answer in words', { answer: ['nuts'] }, 'rsvp.answer-unfit'],
    ['with an answer beyond all measure', { answer: '🥜'.repeat(1001) }, 'request.invalid'],
  ])('%s', async (_, { answer: given }: { answer?: unknown }, code) => {
    const meetup = await planned({ guestsMax: 2 });
    const { body } = await (
      await app.as(organiser)
    )
      .put(path(meetup, 'questions'))
      .send({ questions: [{ kind: 'text', label: 'Diet? 🥗', required: true }] })
      .expect(200);
    const before = await traces(meetup);
    const question = body.items[0].id as string;
    const refused = await answer(meetup, { answers: given === undefined ? {} : { [question]: given } });
    expect(refused.body).toMatchObject({ code, issues: [{ path: `body.answers.${question}` }] });
    expect(await traces(meetup)).toEqual(before);
  });

  it('of two sent together, one good and one bad, only the good one counts', async () => {
    const meetup = await planned({ capacity: 2, guestsMax: 1 });
    const other = await app.given.member({ name: '‏סתיו 🌍' });
    const [good, bad] = await Promise.all([
      (await app.as(other)).put(path(meetup)).send({ status: 'going' }),
      answer(meetup, { guests: 3 }),
    ]);
    expect([good.body.status, bad.body.code]).toEqual(['going', 'rsvp.too-many-guests']);
    expect((await traces(meetup)).seats).toMatchObject([{ going: 1, waitlisted: 0 }]);
  });

  it('nor does an organiser put somebody on such a list', async () => {
    await app.given.joinCommunity(community, member);
    const [over, off] = [
      await planned({ startsAt: '2027-03-26T18:00:00Z', endsAt: '2027-03-26T21:00:00Z' }),
      await planned({ state: 'cancelled' }),
    ];
    for (const [meetup, code] of [
      [over, 'rsvp.meetup-started'],
      [off, 'rsvp.meetup-cancelled'],
    ] as const) {
      const before = await traces(meetup);
      const refused = await (await app.as(organiser)).post(path(meetup, 'rsvps')).send({ memberId: member.id });
      expect(refused.body.code).toBe(code);
      expect(await traces(meetup)).toEqual(before);
    }
  });
});

describe('a name of any script', () => {
  it('comes back as it was given, in the list, the log and one’s own answer', async () => {
    const meetup = await planned({ guestsMax: 1 });
    expect((await answer(meetup)).body).toMatchObject({ status: 'going', note: 'शुक्रिया 🙏' });
    const agent = await app.as(organiser);
    const { body } = await agent.get(path(meetup, 'rsvps')).expect(200);
    expect(body.items).toMatchObject([{ member: { name: 'نورة 👩🏽‍💻 आशा' }, note: 'शुक्रिया 🙏', guests: 1 }]);
    await agent.delete(path(meetup, `rsvps/${member.id}`)).expect(204);
    const log = await agent.get(path(meetup, 'rsvps/log')).expect(200);
    expect(log.body.items).toMatchObject([{ act: 'removed', member: { name: 'نورة 👩🏽‍💻 आशा' } }]);
  });
});
