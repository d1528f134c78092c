import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { outboxRows } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let volunteer: GivenMember;
let community: { id: string; slug: string };
let meetup: { id: string; slug: string };
let people: GivenMember[];

beforeAll(async () => {
  app = await startTestApp();
  [organiser, volunteer] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser, volunteer });
});
afterAll(() => app.close());
beforeEach(async () => {
  meetup = await app.given.meetup({ community, capacity: 2 });
  people = await Promise.all(Array.from({ length: 5 }, () => app.given.member()));
  for (const person of people) await answer(person);
});

const path = (rest: string) => `/api/v1/meetups/${meetup.slug}/${rest}`;
const answer = async (member: GivenMember) =>
  (await app.as(member)).put(path('rsvp')).send({ status: 'going' }).expect(200);
const get = async (member: GivenMember, url: string) => (await app.as(member)).get(url);
const mine = async (member: GivenMember) => (await get(member, path('rsvp'))).body;
const change = async (fields: object) =>
  (await app.as(organiser)).patch(`/api/v1/meetups/${meetup.slug}`).send(fields).expect(200);

describe('taking somebody off the list', () => {
  it('promotes the longest waiting, tells both, and is logged', async () => {
    const [gone, , promoted, next] = people as [GivenMember, GivenMember, GivenMember, GivenMember];
    await (await app.as(organiser)).delete(path(`rsvps/${gone.id}`)).expect(204);
    expect(await mine(gone)).toMatchObject({ status: 'cancelled', seats: { going: 2, waitlisted: 2 } });
    expect(await mine(promoted)).toMatchObject({ status: 'going' });
    expect(await mine(next)).toMatchObject({ status: 'waitlisted', position: 1 });
    const told = (await outboxRows(app.database)).slice(-2);
    expect(told).toMatchObject([
      { kind: 'rsvp-cancelled', email: gone.email },
      { kind: 'rsvp-promoted', email: promoted.email },
    ]);
    const { rows } = await app.database.pool.query(
      `SELECT actor_id, details FROM audit_log WHERE act = 'rsvp.removed' AND object_id = $1`,
      [meetup.id],
    );
    expect(rows).toEqual([{ actor_id: organiser.id, details: { memberId: gone.id } }]);
  });

  it('is for organisers, and for people who are on it', async () => {
    const [first] = people as [GivenMember];
    await (await app.as(volunteer)).delete(path(`rsvps/${first.id}`)).expect(403);
    await (await app.as(people[1]!)).delete(path(`rsvps/${first.id}`)).expect(403);
    await app.http
      .delete(path(`rsvps/${first.id}`))
      .set('origin', app.url)
      .expect(401);
    await (await app.as(organiser)).delete(path(`rsvps/${volunteer.id}`)).expect(404);
    expect(await mine(first)).toMatchObject({ status: 'going' });
  });
});

describe('a raised capacity', () => {
  it('promotes as many as there are seats, in the order of the queue, in the same act', async () => {
    await change({ capacity: 4 });
    expect(await Promise.all(people.map(mine))).toMatchObject([
      { status: 'going' },
      { status: 'going' },
      { status: 'going' },
      { status: 'going' },
      { status: 'waitlisted', position: 1 },
    ]);
    expect((await outboxRows(app.database)).slice(-2)).toMatchObject([
      { kind: 'rsvp-promoted', email: people[2]!.email },
      { kind: 'rsvp-promoted', email: people[3]!.email },
    ]);
  });

  it('promotes everybody when the limit goes', async () => {
    await change({ capacity: null });
    expect(await mine(people[4]!)).toMatchObject({ status: 'going', seats: { going: 5, waitlisted: 0 } });
  });

  it('promotes nobody after the window has closed', async () => {
    await change({ closesAt: new Date(Date.now() - 60_000).toISOString() });
    await change({ capacity: 4 });
    expect(await mine(people[2]!)).toMatchObject({ status: 'waitlisted', position: 1 });
  });

  it('cannot be lowered below those who are going', async () => {
    const response = await (await app.as(organiser)).patch(`/api/v1/meetups/${meetup.slug}`).send({ capacity: 1 });
    expect(response.body).toMatchObject({ code: 'meetup.capacity-below-going', params: { going: 2 } });
  });
});

describe('the lists', () => {
  it('show organisers and volunteers everybody, the waitlist in its order, page by page', async () => {
    await (await app.as(people[2]!)).delete(path('rsvp')).expect(200);
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const response = await get(volunteer, path(`rsvps?limit=2${cursor ? `&cursor=${cursor}` : ''}`));
      expect(response.status).toBe(200);
      for (const { member, status, position } of response.body.items) seen.push([member.id, status, position]);
      cursor = response.body.nextCursor;
    } while (cursor);
    const [a, b, c, d, e] = people.map(({ id }) => id);
    expect(seen).toEqual([
      [a, 'going', null],
      [b, 'going', null],
      [d, 'waitlisted', 1],
      [e, 'waitlisted', 2],
      [c, 'cancelled', null],
    ]);
    const waiting = await get(organiser, path('rsvps?status=waitlisted'));
    expect(waiting.body.items.map((row: { member: { id: string } }) => row.member.id)).toEqual([d, e]);
    expect(JSON.stringify(waiting.body)).not.toContain('@example.org');
  });

  it('are not for members', async () => {
    await (await app.as(people[0]!)).get(path('rsvps')).expect(403);
    await (await app.as(people[0]!)).get(path('mails')).expect(403);
    await (await app.as(volunteer)).get(path('mails')).expect(403);
  });

  it('show the public only those who allow it, and how many are going', async () => {
    await app.database.pool.query('UPDATE members SET directory_consent = true WHERE id = ANY ($1)', [
      [people[1]!.id, people[2]!.id],
    ]);
    const { body } = await app.http.get(path('attendees')).expect(200);
    expect(body).toMatchObject({ items: [{ id: people[1]!.id, name: people[1]!.name }], going: 2, nextCursor: null });
    await app.database.pool.query('UPDATE members SET directory_consent = true WHERE id = $1', [people[0]!.id]);
    const first = (await app.http.get(path('attendees?limit=1')).expect(200)).body;
    const next = (await app.http.get(path(`attendees?limit=1&cursor=${first.nextCursor}`)).expect(200)).body;
    expect([first.items[0].id, next.items[0].id, next.nextCursor]).toEqual([people[0]!.id, people[1]!.id, null]);
  });

  it('refuse a cursor that is none', async () => {
    await (await app.as(organiser)).get(path('rsvps?cursor=bm9uZQ')).expect(400);
    await (await app.as(organiser)).get(path('mails?cursor=WyIxOyBEUk9QIl0')).expect(400);
    await app.http.get(path('attendees?cursor=WyJ4IiwieSJd')).expect(400);
  });

  it('of a private meetup are for those who are in it', async () => {
    await app.database.pool.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [meetup.id]);
    await app.http.get(path('attendees')).expect(404);
    await (await app.as(await app.given.member())).get(path('rsvps')).expect(404);
    await (await app.as(people[0]!)).get(path('attendees')).expect(200);
  });
});

describe('my meetups', () => {
  it('are those I go to or wait for, soonest first, by level and by time', async () => {
    const [, , me] = people as [GivenMember, GivenMember, GivenMember];
    const soon = await app.given.meetup({
      community,
      level: 'advanced',
      startsAt: new Date(Date.now() + 3_600_000),
    });
    await (await app.as(me)).put(`/api/v1/meetups/${soon.slug}/rsvp`).send({ status: 'going' }).expect(200);
    const first = await get(me, '/api/v1/me/rsvps?limit=1');
    expect(first.body.items).toMatchObject([{ meetup: { slug: soon.slug }, status: 'going', position: null }]);
    const second = await get(me, `/api/v1/me/rsvps?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({
      items: [{ meetup: { slug: meetup.slug }, status: 'waitlisted', position: 1 }],
      nextCursor: null,
    });
    expect((await get(me, '/api/v1/me/rsvps?level=newbie')).body.items).toHaveLength(1);
    expect((await get(me, '/api/v1/me/rsvps?when=past')).body.items).toEqual([]);
  });
});
