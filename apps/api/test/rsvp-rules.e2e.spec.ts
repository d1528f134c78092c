import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const noon = '2027-03-27T12:00:00Z';
const clock = new FixedClock(new Date(noon));
let app: TestApp;
let community: { id: string };

beforeAll(async () => {
  app = await startTestApp({ clock });
  community = await app.given.community();
});
afterAll(() => app.close());
beforeEach(() => clock.set(noon));

const meetup = (fields: object = {}) =>
  app.given.meetup({ community, startsAt: '2027-04-01T18:00:00Z', endsAt: '2027-04-01T21:00:00Z', ...fields });
const path = ({ slug }: { slug: string }) => `/api/v1/meetups/${slug}/rsvp`;
const answer = async (member: GivenMember, to: { slug: string }, status = 'going') =>
  (await app.as(member)).put(path(to)).send({ status });
const cancel = async (member: GivenMember, to: { slug: string }) => (await app.as(member)).delete(path(to));
const mine = async (member: GivenMember, to: { slug: string }) => (await (await app.as(member)).get(path(to))).body;
const people = (count: number) => Promise.all(Array.from({ length: count }, () => app.given.member()));
const mailsOf = async (member: GivenMember) =>
  (
    await app.database.pool.query<{ kind: string; payload: object }>(
      'SELECT kind, payload FROM notifications WHERE member_id = $1 ORDER BY id',
      [member.id],
    )
  ).rows;
const kindsOf = async (member: GivenMember) => (await mailsOf(member)).map(({ kind }) => kind);

describe('an RSVP', () => {
  it('takes a seat while there are any, then a place in the queue', async () => {
    const full = await meetup({ capacity: 1 });
    const [first, second, third] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    expect((await answer(first, full)).body).toMatchObject({
      status: 'going',
      position: null,
      seats: { capacity: 1, going: 1, waitlisted: 0 },
    });
    expect((await answer(second, full)).body).toMatchObject({ status: 'waitlisted', position: 1 });
    expect((await answer(third, full)).body).toMatchObject({ status: 'waitlisted', position: 2 });
    expect(await mine(third, full)).toMatchObject({ status: 'waitlisted', position: 2, seats: { waitlisted: 2 } });
    expect(await kindsOf(third)).toEqual(['rsvp-waitlisted']);
  });

  it('changes nothing and mails nothing when asked twice', async () => {
    const open = await meetup({ capacity: 1 });
    const [first, second] = (await people(2)) as [GivenMember, GivenMember];
    const once = await answer(first, open);
    await answer(second, open);
    expect((await answer(first, open)).body.changedAt).toBe(once.body.changedAt);
    expect((await answer(second, open)).body).toMatchObject({ status: 'waitlisted', position: 1 });
    await cancel(first, open);
    await cancel(first, open);
    expect(await kindsOf(first)).toEqual(['rsvp-confirmed', 'rsvp-cancelled']);
    expect(await kindsOf(second)).toEqual(['rsvp-waitlisted', 'rsvp-promoted']);
  });

  it('promotes the longest waiting when a seat is given back or declined, and puts who comes again at the end', async () => {
    const full = await meetup({ capacity: 1 });
    const [a, b, c] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    for (const member of [a, b, c]) await answer(member, full);
    expect((await cancel(a, full)).body).toMatchObject({ status: 'cancelled', seats: { going: 1, waitlisted: 1 } });
    expect(await mine(b, full)).toMatchObject({ status: 'going' });
    expect((await answer(a, full)).body).toMatchObject({ status: 'waitlisted', position: 2 });
    expect((await answer(b, full, 'declined')).body).toMatchObject({ status: 'declined' });
    expect(await mine(c, full)).toMatchObject({ status: 'going' });
    expect(await mine(a, full)).toMatchObject({ status: 'waitlisted', position: 1 });
  });

  it('makes one a member of the community', async () => {
    const open = await meetup();
    const member = await app.given.member();
    await answer(member, open);
    const { rowCount } = await app.database.pool.query(
      'SELECT 1 FROM community_members c JOIN meetups m USING (community_id) WHERE m.slug = $1 AND c.member_id = $2',
      [open.slug, member.id],
    );
    expect(rowCount).toBe(1);
  });

  it.each([
    ['rsvp.window-not-open', { opensAt: '2027-03-28T00:00:00Z' }],
    ['rsvp.window-closed', { closesAt: '2027-03-27T12:00:00Z' }],
    ['rsvp.meetup-started', { startsAt: '2027-03-27T12:00:00Z', endsAt: '2027-03-27T13:00:00Z' }],
    ['rsvp.meetup-cancelled', { state: 'cancelled' }],
    ['not-found', { state: 'draft' }],
    ['not-found', { visibility: 'private' }],
  ])('is refused with %s', async (code, fields) => {
    const member = await app.given.member();
    const response = await answer(member, await meetup(fields));
    expect(response.body.code).toBe(code);
    expect(await kindsOf(member)).toEqual([]);
  });

  it('is refused when all seats are taken and there is no waitlist', async () => {
    const full = await meetup({ capacity: 1, waitlist: false });
    const [first, second] = (await people(2)) as [GivenMember, GivenMember];
    await answer(first, full);
    expect((await answer(second, full)).body.code).toBe('rsvp.full');
  });

  it('knows no limit where the meetup has none', async () => {
    const open = await meetup({ capacity: null });
    for (const member of await people(3)) expect((await answer(member, open)).body.status).toBe('going');
  });

  it('can be given back after the window closed, but then promotes nobody; the seat goes to the queue when it opens again', async () => {
    const full = await meetup({ capacity: 1, closesAt: '2027-03-30T00:00:00Z' });
    const [a, b, late] = (await people(3)) as [GivenMember, GivenMember, GivenMember];
    await answer(a, full);
    await answer(b, full);
    clock.set('2027-03-30T00:00:00Z');
    expect((await cancel(a, full)).body).toMatchObject({ status: 'cancelled', seats: { going: 0, waitlisted: 1 } });
    expect(await mine(b, full)).toMatchObject({ status: 'waitlisted', position: 1 });
    await app.database.pool.query('UPDATE meetup_seats SET closes_at = NULL WHERE meetup_id = $1', [full.id]);
    expect((await answer(late, full)).body).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await mine(b, full)).toMatchObject({ status: 'going' });
  });

  it('cannot be changed once the meetup has started', async () => {
    const open = await meetup();
    const member = await app.given.member();
    await answer(member, open);
    clock.set('2027-04-01T18:00:00Z');
    expect((await cancel(member, open)).body.code).toBe('rsvp.meetup-started');
    expect((await answer(member, open, 'declined')).body.code).toBe('rsvp.meetup-started');
    expect(await mine(member, open)).toMatchObject({ status: 'going' });
  });

  it('goes to who waits longest when a meetup that had begun is put off, and an organiser freed the seat meanwhile', async () => {
    const organiser = await app.given.member();
    const full = await meetup({ community: await app.given.community({ organiser }), capacity: 1, timeZone: 'UTC' });
    const [a, b] = (await people(2)) as [GivenMember, GivenMember];
    await answer(a, full);
    await answer(b, full);
    clock.set('2027-04-01T18:10:00Z');
    const agent = await app.as(organiser);
    await agent.delete(`/api/v1/meetups/${full.slug}/rsvps/${a.id}`).expect(204);
    expect(await mine(b, full)).toMatchObject({ status: 'waitlisted' });
    const later = { wallStart: '2027-04-08T18:00', wallEnd: '2027-04-08T21:00' };
    await agent.patch(`/api/v1/meetups/${full.slug}`).send(later).expect(200);
    expect(await mine(b, full)).toMatchObject({ status: 'going' });
    expect(await kindsOf(b)).toEqual(['rsvp-waitlisted', 'rsvp-changed', 'rsvp-promoted']);
  });

  it('compares moments, not wall clocks: the window of a night on which clocks change ends when it ends', async () => {
    const zone = { timeZone: 'Europe/Brussels', closesAt: '2027-03-28T01:30:00Z' };
    const open = await meetup(zone);
    const [early, late] = (await people(2)) as [GivenMember, GivenMember];
    clock.set('2027-03-28T01:29:59Z');
    expect((await answer(early, open)).body).toMatchObject({
      changedAt: expect.stringMatching(/^2027-03-28T03:29:59(\.\d+)?\+02:00$/),
      seats: { closesAt: expect.stringMatching(/^2027-03-28T03:30:00(\.\d+)?\+02:00$/) },
    });
    clock.set('2027-03-28T01:30:00Z');
    expect((await answer(late, open)).body.code).toBe('rsvp.window-closed');
  });

  it('to a private meetup is open to its organisers and to those who have one already', async () => {
    const organiser = await app.given.member();
    const secret = await meetup({ community: await app.given.community({ organiser }), visibility: 'private' });
    const stranger = await app.given.member();
    expect((await answer(organiser, secret)).body.status).toBe('going');
    expect((await cancel(stranger, secret)).body.code).toBe('not-found');
    expect((await mine(stranger, secret)).code).toBe('not-found');
    expect(
      (await (await app.as(await app.given.member({ siteAdmin: true }))).get(path(secret))).body.status,
    ).toBeNull();
  });

  it('records whether the advice of the fit check was shown', async () => {
    const open = await meetup();
    const member = await app.given.member();
    await (await app.as(member)).put(path(open)).send({ status: 'going', adviceShown: true }).expect(200);
    const { rows } = await app.database.pool.query('SELECT advice_shown FROM rsvps WHERE member_id = $1', [member.id]);
    expect(rows).toEqual([{ advice_shown: true }]);
  });
});
