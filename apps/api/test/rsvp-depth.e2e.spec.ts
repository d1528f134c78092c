import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { outboxRows } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Meetup = { id: string; slug: string };
let app: TestApp;
let organiser: GivenMember;
let community: { id: string; slug: string };

beforeAll(async () => {
  app = await startTestApp();
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
});
afterAll(() => app.close());

const path = ({ slug }: Meetup, rest = 'rsvp') => `/api/v1/meetups/${slug}/${rest}`;
const answer = async (member: GivenMember, to: Meetup, body: object = {}) =>
  (await app.as(member)).put(path(to)).send({ status: 'going', ...body });
const mine = async (member: GivenMember, to: Meetup) => (await (await app.as(member)).get(path(to))).body;
const change = async (meetup: Meetup, fields: object) =>
  (await app.as(organiser)).patch(`/api/v1/meetups/${meetup.slug}`).send(fields);
const people = (count: number) => Promise.all(Array.from({ length: count }, () => app.given.member()));
const kindsOf = async (member: GivenMember) =>
  (await outboxRows(app.database)).filter(({ email }) => email === member.email).map(({ kind }) => kind);

describe('guests', () => {
  const party = () => app.given.meetup({ community, capacity: 4, guestsMax: 3 });

  it('each take a seat', async () => {
    const meetup = await party();
    const [asha, ben, carl] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    expect((await answer(asha, meetup, { guests: 2 })).body).toMatchObject({
      status: 'going',
      guests: 2,
      seats: { going: 3, capacity: 4, guestsMax: 3 },
    });
    expect((await answer(ben, meetup, { guests: 1 })).body).toMatchObject({ status: 'waitlisted', position: 1 });
    expect((await answer(carl, meetup)).body).toMatchObject({ status: 'waitlisted', position: 2, guests: 0 });
  });

  it('who stay at home free their seats for those who wait', async () => {
    const meetup = await party();
    const [asha, ben] = (await people(2)) as [GivenMember, GivenMember];
    await answer(asha, meetup, { guests: 3 });
    await answer(ben, meetup, { guests: 1 });
    expect((await answer(asha, meetup, { guests: 2 })).body.seats).toMatchObject({ going: 3, waitlisted: 1 });
    expect((await answer(asha, meetup, { guests: 1 })).body.seats).toMatchObject({ going: 4, waitlisted: 0 });
    expect(await mine(ben, meetup)).toMatchObject({ status: 'going', guests: 1 });
    expect(await kindsOf(asha)).toEqual(['rsvp-confirmed']);
    expect(await kindsOf(ben)).toEqual(['rsvp-waitlisted', 'rsvp-promoted']);
  });

  it('let a waiting party in as soon as it is small enough', async () => {
    const meetup = await party();
    const [asha, ben] = (await people(2)) as [GivenMember, GivenMember];
    await answer(asha, meetup, { guests: 2 });
    await answer(ben, meetup, { guests: 1 });
    expect((await answer(ben, meetup, { guests: 0 })).body).toMatchObject({ status: 'going', guests: 0 });
  });

  it('come later only while seats are free and nobody waits for them', async () => {
    const meetup = await party();
    const [asha, ben] = (await people(2)) as [GivenMember, GivenMember];
    await answer(asha, meetup);
    expect((await answer(asha, meetup, { guests: 2 })).body).toMatchObject({ guests: 2, seats: { going: 3 } });
    await answer(ben, meetup, { guests: 1 });
    expect((await answer(asha, meetup, { guests: 3 })).body).toMatchObject({
      code: 'rsvp.no-seats-for-guests',
      params: { free: 0 },
    });
    expect(await mine(asha, meetup)).toMatchObject({ guests: 2 });
  });

  it.each([
    [4, 'request.invalid'],
    [-1, 'request.invalid'],
    [1.5, 'request.invalid'],
    [2, 'rsvp.too-many-guests'],
  ])('of a number like %s are refused where one is allowed: %s', async (guests, code) => {
    const meetup = await app.given.meetup({ community, guestsMax: 1 });
    const member = await app.given.member();
    expect((await answer(member, meetup, { guests })).body.code).toBe(code);
    expect((await mine(member, meetup)).status).toBeNull();
  });

  it('never make a party that the room cannot hold wait in vain', async () => {
    const meetup = await app.given.meetup({ community, capacity: 2, guestsMax: 3 });
    const member = await app.given.member();
    expect((await answer(member, meetup, { guests: 2 })).body).toMatchObject({
      code: 'rsvp.no-seats-for-guests',
      params: { free: 2 },
    });
  });

  it('count in the figure that a lower capacity is refused with', async () => {
    const meetup = await party();
    await answer(await app.given.member(), meetup, { guests: 2 });
    expect((await change(meetup, { capacity: 2 })).body).toMatchObject({
      code: 'meetup.capacity-below-going',
      params: { going: 3 },
    });
    expect((await change(meetup, { capacity: 3 })).status).toBe(200);
  });
});

describe('a seat that became free goes to the longest waiting', () => {
  const full = async () => {
    const meetup = await app.given.meetup({ community, capacity: 1 });
    const [first, second, third] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    for (const member of [first, second, third]) await answer(member, meetup);
    return { meetup, first, second, third };
  };

  it('when an account is deleted', async () => {
    const { meetup, first, second, third } = await full();
    await app.database.pool.query('DELETE FROM members WHERE id = $1', [first.id]);
    expect(await mine(second, meetup)).toMatchObject({ status: 'going', seats: { going: 1, waitlisted: 1 } });
    expect(await mine(third, meetup)).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await kindsOf(second)).toEqual(['rsvp-waitlisted', 'rsvp-promoted']);
  });

  it('when the meetup moves to a bigger room', async () => {
    const { meetup, second, third } = await full();
    expect((await change(meetup, { room: 'Big hall', capacity: 2 })).status).toBe(200);
    expect(await mine(second, meetup)).toMatchObject({ status: 'going' });
    expect(await mine(third, meetup)).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await kindsOf(second)).toEqual(['rsvp-waitlisted', 'rsvp-changed', 'rsvp-promoted']);
  });

  it('when an approval is taken back', async () => {
    const { meetup, first, second } = await full();
    const decided = await (
      await app.as(organiser)
    )
      .post(path(meetup, 'rsvps/decisions'))
      .send({ decision: 'refused', members: [first.id], words: 'Sorry, speakers only.' })
      .expect(200);
    expect(decided.body.outcomes).toEqual([{ memberId: first.id, code: 'ok', status: 'refused' }]);
    expect(await mine(second, meetup)).toMatchObject({ status: 'going' });
    expect(await kindsOf(first)).toEqual(['rsvp-confirmed', 'rsvp-refused']);
  });

  it.each([
    [
      'leaves the queue',
      async (party: GivenMember, meetup: Meetup) => (await app.as(party)).delete(path(meetup)).expect(200),
    ],
    [
      'deletes their account',
      (party: GivenMember) => app.database.pool.query('DELETE FROM members WHERE id = $1', [party.id]),
    ],
  ])('when who waits longest %s and the seat was too few for their party', async (_, leave) => {
    const meetup = await app.given.meetup({ community, capacity: 2, guestsMax: 1 });
    const [asha, party, alone] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    await answer(asha, meetup);
    await answer(party, meetup, { guests: 1 });
    expect((await answer(alone, meetup)).body).toMatchObject({ status: 'waitlisted', position: 2 });
    await leave(party, meetup);
    expect(await mine(alone, meetup)).toMatchObject({ status: 'going' });
  });
});

describe('a meetup that looks at each request', () => {
  const looked = (fields = {}) => app.given.meetup({ community, approval: true, capacity: 2, guestsMax: 1, ...fields });
  const decide = async (meetup: Meetup, decision: string, ...members: GivenMember[]) =>
    (await app.as(organiser))
      .post(path(meetup, 'rsvps/decisions'))
      .send({ decision, members: members.map(({ id }) => id) });

  it('keeps no seat for a request, and gives seats in the order of the requests', async () => {
    const meetup = await looked();
    const [a, b, c] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    for (const member of [a, b, c])
      expect((await answer(member, meetup)).body).toMatchObject({ status: 'requested', seats: { going: 0 } });
    const { body } = await decide(meetup, 'approved', c, b, a);
    expect(body.outcomes).toMatchObject([
      { memberId: a.id, status: 'going' },
      { memberId: b.id, status: 'going' },
      { memberId: c.id, status: 'waitlisted' },
    ]);
    expect(await kindsOf(a)).toEqual(['rsvp-requested', 'rsvp-confirmed']);
    expect(await kindsOf(c)).toEqual(['rsvp-requested', 'rsvp-waitlisted']);
  });

  it('lets nobody ask again after a refusal, but the organiser may think better of it', async () => {
    const meetup = await looked();
    const member = await app.given.member();
    await answer(member, meetup);
    await decide(meetup, 'refused', member);
    expect((await answer(member, meetup)).body.code).toBe('rsvp.refused');
    await decide(meetup, 'approved', member);
    expect(await mine(member, meetup)).toMatchObject({ status: 'going' });
    expect(await kindsOf(member)).toEqual(['rsvp-requested', 'rsvp-refused', 'rsvp-confirmed']);
  });

  it('approves all who wait when it stops looking', async () => {
    const meetup = await looked({ capacity: 1 });
    const [a, b] = (await people(2)) as [GivenMember, GivenMember];
    await answer(a, meetup);
    await answer(b, meetup);
    expect((await change(meetup, { approval: false })).status).toBe(200);
    expect(await mine(a, meetup)).toMatchObject({ status: 'going' });
    expect(await mine(b, meetup)).toMatchObject({ status: 'waitlisted', position: 1 });
  });

  it('tells who did not answer apart from who did, and keeps nobody from being decided', async () => {
    const meetup = await looked();
    const [asked, never] = (await people(2)) as [GivenMember, GivenMember];
    await answer(asked, meetup);
    const { body } = await decide(meetup, 'approved', never, asked);
    expect(body.outcomes).toEqual([{ memberId: asked.id, code: 'ok', status: 'going' }]);
  });

  it('can be taken back while it waits', async () => {
    const meetup = await looked();
    const member = await app.given.member();
    await answer(member, meetup);
    expect((await (await app.as(member)).delete(path(meetup))).body).toMatchObject({ status: 'cancelled' });
    expect((await decide(meetup, 'approved', member)).body.outcomes).toMatchObject([{ code: 'not-found' }]);
  });
});

describe('a level that changed', () => {
  it('asks those who said yes again, until they say yes once more', async () => {
    const meetup = await app.given.meetup({ community });
    const member = await app.given.member();
    await answer(member, meetup);
    await (
      await app.as(organiser)
    )
      .post(path(meetup, 'level'))
      .send({ level: 'advanced', assumptions: ['You have run it in production once'] })
      .expect(200);
    expect(await mine(member, meetup)).toMatchObject({ status: 'going', answeredLevel: 'newbie' });
    expect((await answer(member, meetup)).body).toMatchObject({ status: 'going', answeredLevel: 'advanced' });
    expect(await kindsOf(member)).toEqual(['rsvp-confirmed', 'rsvp-changed']);
  });
});
