import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('an organiser may change time, place, seats and level while people answer: nobody fails, nothing is oversold, all is told once', async () => {
  const organiser = await app.given.member();
  const community = await app.given.community({ organiser });
  const meetup = await app.given.meetup({
    community,
    capacity: 5,
    timeZone: 'UTC',
    startsAt: '2031-12-03T18:00:00Z',
  });
  const people = await Promise.all(Array.from({ length: 30 }, () => app.given.member()));
  const agents = await Promise.all(people.map((person) => app.as(person)));
  const host = await app.as(organiser);
  const path = `/api/v1/meetups/${meetup.slug}`;

  const answers = await Promise.all([
    ...agents.map((agent) => agent.put(`${path}/rsvp`).send({ status: 'going' })),
    ...[8, 9, 10, 11, 12].map((capacity) => host.patch(path).send({ capacity, venueName: `Room ${capacity}` })),
    host.post(`${path}/level`).send({ level: 'advanced', assumptions: ['You ran it'] }),
  ]);

  // a lower capacity may come last; then it is refused with the figure, and nothing else is
  const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  expect(refused.filter((code) => code !== 'meetup.capacity-below-going')).toEqual([]);
  const { body } = await app.http.get(path).expect(200);
  expect(body.level).toBe('advanced');
  expect(body.seats.going).toBeLessThanOrEqual(body.seats.capacity);
  expect(body.seats.going + body.seats.waitlisted).toBe(30);
  expect(body.seats.going === body.seats.capacity || body.seats.waitlisted === 0).toBe(true);
  const { rows } = await app.database.pool.query(
    `SELECT count(*)::int AS all, count(DISTINCT (member_id, kind, payload))::int AS different FROM notifications WHERE meetup_id = $1`,
    [meetup.id],
  );
  expect(rows[0].all).toBeGreaterThanOrEqual(30);
  expect(rows[0].different).toBe(rows[0].all);
});

it('a meetup cancelled while people answer ends with everyone who holds a seat told, and takes nobody in afterwards', async () => {
  const organiser = await app.given.member();
  const community = await app.given.community({ organiser });
  const meetup = await app.given.meetup({ community, startsAt: '2031-12-03T18:00:00Z' });
  const people = await Promise.all(Array.from({ length: 15 }, () => app.given.member()));
  const agents = await Promise.all(people.map((person) => app.as(person)));
  const host = await app.as(organiser);
  const path = `/api/v1/meetups/${meetup.slug}`;
  const [cancelled, ...answers] = await Promise.all([
    host.post(`${path}/cancel`).send({ reason: 'Flood' }),
    ...agents.map((agent) => agent.put(`${path}/rsvp`).send({ status: 'going' })),
  ]);
  expect(cancelled!.status).toBe(200);
  const late = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  expect(new Set(late).size).toBeLessThanOrEqual(1);
  expect(late.every((code) => code === 'rsvp.meetup-cancelled')).toBe(true);
  const told = await app.database.pool.query(
    `SELECT count(*)::int AS told FROM notifications WHERE meetup_id = $1 AND kind = 'rsvp-cancelled'`,
    [meetup.id],
  );
  expect(told.rows[0].told).toBe(answers.length - late.length);
  const somebody = await app.as(await app.given.member());
  const after = await somebody.put(`${path}/rsvp`).send({ status: 'going' }).expect(422);
  expect(after.body.code).toBe('rsvp.meetup-cancelled');
});
