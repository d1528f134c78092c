import type { Shift } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
beforeEach(() => clock.set('2026-03-01T12:00:00Z'));
afterAll(() => app.close());

const startsAt = '2026-03-20T13:00:00Z';

async function scene() {
  const [organiser, volunteer, member] = [
    await app.given.member({ name: 'Asha' }),
    await app.given.member(),
    await app.given.member({ name: 'ليلى' }),
  ];
  const community = await app.given.community({ organiser, volunteer, members: [member] });
  const meetup = await app.given.meetup({ community, startsAt });
  return { organiser, volunteer, member, community, meetup, as: await app.as(organiser), own: await app.as(member) };
}

type Agent = Awaited<ReturnType<TestApp['as']>>;
const take = (agent: Agent, shift: { id: string }) => agent.put(`/api/v1/shifts/${shift.id}/me`);
const assign = (agent: Agent, shift: { id: string }, member: { id: string }) =>
  agent.put(`/api/v1/shifts/${shift.id}/people/${member.id}`);
const rosterOf = async (agent: Agent, meetup: { slug: string }): Promise<Shift[]> =>
  (await agent.get(`/api/v1/meetups/${meetup.slug}/roster`).expect(200)).body.shifts;
const mailsTo = async ({ id }: { id: string }) =>
  (
    await app.database.pool.query(
      `SELECT kind, payload->>'change' AS change FROM notifications WHERE member_id = $1 AND kind LIKE 'shift%' ORDER BY id`,
      [id],
    )
  ).rows.map(({ kind, change }) => change ?? kind);
const sound = async () => {
  const { rows } = await app.database.pool.query(
    `SELECT s.id FROM shifts s WHERE s.taken <> (SELECT count(*) FROM shift_signups x WHERE x.shift_id = s.id) OR s.taken > s.places`,
  );
  return rows.length === 0;
};

describe('taking a shift', () => {
  it('puts one on the roster once, however often it is pressed, and under one’s own duties', async () => {
    const { own, meetup, member } = await scene();
    const shift = await app.given.shift(meetup, { duty: 'runner' });
    await Promise.all([take(own, shift).expect(200), take(own, shift).expect(200)]);
    expect(await rosterOf(own, meetup)).toMatchObject([
      { taken: 1, mine: true, people: [{ id: member.id, name: 'ليلى' }] },
    ]);
    const { body } = await own.get('/api/v1/me/duties').expect(200);
    expect(body.items).toMatchObject([
      { duty: 'runner', startsAt: '2026-03-20T18:30:00+05:30', meetup: { slug: meetup.slug } },
    ]);
    expect(await mailsTo(member)).toEqual([]);
  });

  it('never has more people than places, however many press at once', async () => {
    const { community, meetup } = await scene();
    const shift = await app.given.shift(meetup, { places: 3 });
    const people = await Promise.all(Array.from({ length: 12 }, () => app.given.member()));
    for (const person of people) await app.given.joinCommunity(community, person);
    const agents = await Promise.all(people.map((person) => app.as(person)));
    const answers = await Promise.all(agents.map((agent) => take(agent, shift)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['shift.full']));
    expect(await sound()).toBe(true);
  });

  it('never puts one person on two shifts at once, here or at another meetup, and says which stands against it', async () => {
    const { own, meetup, member } = await scene();
    const elsewhere = await app.given.meetup({
      community: await app.given.community({ members: [member] }),
      startsAt,
      title: 'Other evening',
    });
    const [first, second, other] = [
      await app.given.shift(meetup),
      await app.given.shift(meetup, { duty: 'av' }),
      await app.given.shift(elsewhere),
    ];
    const answers = await Promise.all([first, second, other].map((shift) => take(own, shift)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual([
      'shift.collides',
      'shift.collides',
    ]);
    const taken = answers.findIndex(({ status }) => status === 200);
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(refused.body.params.title).toBe(taken === 2 ? 'Other evening' : meetup.title);
    expect(await sound()).toBe(true);
  });

  it('lets shifts follow each other without a gap', async () => {
    const { own, meetup } = await scene();
    const middle = new Date('2026-03-20T14:00:00Z');
    await take(own, await app.given.shift(meetup, { endsAt: middle })).expect(200);
    await take(own, await app.given.shift(meetup, { startsAt: middle })).expect(200);
  });

  it('is refused in the hours of one’s own talk; a talk scheduled later is marked on the roster', async () => {
    const { own, as, meetup, member } = await scene();
    const [before, during] = [
      await app.given.shift(meetup, { endsAt: new Date('2026-03-20T13:30:00Z') }),
      await app.given.shift(meetup, { startsAt: new Date('2026-03-20T13:30:00Z') }),
    ];
    await take(own, before).expect(200);
    const slot = { kind: 'talk', title: 'Cells', durationMinutes: 30 };
    const { body: talk } = await as
      .post(`/api/v1/meetups/${meetup.slug}/sessions`)
      .send({ ...slot, wallStart: '2026-03-20T19:00' })
      .expect(201);
    const speaks = 'INSERT INTO session_speakers (session_id, position, member_id, name) VALUES ($1, 0, $2, $3)';
    await app.database.pool.query(speaks, [talk.id, member.id, 'ليلى']);
    const { body } = await take(own, during).expect(422);
    expect(body).toMatchObject({ code: 'shift.collides-talk', params: { title: 'Cells' } });
    const { body: early } = await as
      .post(`/api/v1/meetups/${meetup.slug}/sessions`)
      .send({ ...slot, title: 'Shards', wallStart: '2026-03-20T18:30' })
      .expect(201);
    await app.database.pool.query(speaks, [early.id, member.id, 'ليلى']);
    expect((await rosterOf(as, meetup))[0]!.people).toMatchObject([{ speaks: 'Shards' }]);
  });

  it('is for members, and for volunteers where the shift says so', async () => {
    const { own, meetup, volunteer } = await scene();
    const [open, team] = [
      await app.given.shift(meetup, { endsAt: new Date('2026-03-20T14:00:00Z') }),
      await app.given.shift(meetup, { startsAt: new Date('2026-03-20T14:00:00Z'), openTo: 'volunteers' }),
    ];
    const stranger = await app.as(await app.given.member());
    expect((await take(stranger, open).expect(422)).body.code).toBe('community.not-a-member');
    await take(stranger, team).expect(404);
    expect((await take(own, team).expect(422)).body.code).toBe('shift.volunteers-only');
    const helper = await app.as(volunteer);
    await take(helper, team).expect(200);
    expect((await rosterOf(own, meetup)).map(({ id, people }) => ({ id, people }))).toEqual([
      { id: open.id, people: null },
    ]);
    await app.http.get(`/api/v1/meetups/${meetup.slug}/roster`).expect(401);
  });

  it('can be left until the time the organisers set, and within minutes of a slip', async () => {
    const { own, meetup } = await scene();
    const shift = await app.given.shift(meetup, { leaveHours: 48 });
    await take(own, shift).expect(200);
    clock.set('2026-03-18T14:00:00Z');
    expect((await own.delete(`/api/v1/shifts/${shift.id}/me`).expect(422)).body.code).toBe('shift.leave-closed');
    clock.set('2026-03-18T12:00:00Z');
    await own.delete(`/api/v1/shifts/${shift.id}/me`).expect(204);
    clock.set('2026-03-20T13:10:00Z');
    await take(own, shift).expect(200);
    await own.delete(`/api/v1/shifts/${shift.id}/me`).expect(204);
    clock.set('2026-03-20T15:00:00Z');
    expect((await take(own, shift).expect(422)).body.code).toBe('shift.over');
    expect(await sound()).toBe(true);
  });
});

describe('the roster as organisers make it', () => {
  const shift = { duty: 'door', wallStart: '2026-03-20T17:30', wallEnd: '2026-03-20T19:00', places: 2 };

  it('takes shifts of its own day only, and in words of its zone', async () => {
    const { as, meetup } = await scene();
    const add = (fields: object) => as.post(`/api/v1/meetups/${meetup.slug}/shifts`).send({ ...shift, ...fields });
    expect((await add({}).expect(201)).body).toMatchObject({
      startsAt: '2026-03-20T17:30:00+05:30',
      taken: 0,
      people: [],
    });
    const wrong = await add({ wallStart: '2026-03-21T17:30', wallEnd: '2026-03-21T19:00' }).expect(422);
    expect(wrong.body.code).toBe('shift.outside-meetup');
    await add({ wallEnd: '2026-03-20T17:30' }).expect(422);
    await add({ places: 0 }).expect(400);
  });

  it('puts members on shifts and off again, and tells them', async () => {
    const { as, meetup, member } = await scene();
    const made = await app.given.shift(meetup);
    await assign(as, made, member).expect(200);
    await assign(as, made, member).expect(200);
    const stranger = await app.given.member();
    expect((await assign(as, made, stranger).expect(422)).body.code).toBe('shift.not-a-member');
    await as.delete(`/api/v1/shifts/${made.id}/people/${member.id}`).expect(204);
    expect(await mailsTo(member)).toEqual(['shift-assigned', 'taken-off']);
    await assign(await app.as(member), made, member).expect(403);
  });

  it('does not learn from a collision what somebody does for another community', async () => {
    const { as, meetup, member } = await scene();
    const secret = await app.given.meetup({
      community: await app.given.community({ members: [member] }),
      startsAt,
      title: 'Secret',
      visibility: 'private',
    });
    const there = await app.given.shift(secret);
    await app.database.pool.query(
      'INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at) SELECT id, $2, starts_at, ends_at FROM shifts WHERE id = $1',
      [there.id, member.id],
    );
    const { body } = await assign(as, await app.given.shift(meetup), member).expect(422);
    expect(body.code).toBe('shift.collides-elsewhere');
    expect(JSON.stringify(body)).not.toContain('Secret');
  });

  it('refuses fewer places than people, and new hours that would put somebody on two shifts', async () => {
    const { as, meetup, member, volunteer } = await scene();
    const middle = new Date('2026-03-20T14:00:00Z');
    const [early, late] = [
      await app.given.shift(meetup, { places: 2, endsAt: middle }),
      await app.given.shift(meetup, { startsAt: middle }),
    ];
    for (const person of [member, volunteer]) await assign(as, early, person).expect(200);
    await assign(as, late, member).expect(200);
    const change = (body: object) => as.patch(`/api/v1/shifts/${early.id}`).send(body);
    expect((await change({ places: 1 }).expect(422)).body).toMatchObject({
      code: 'shift.places-below-taken',
      params: { taken: 2 },
    });
    expect((await change({ wallEnd: '2026-03-20T20:00' }).expect(422)).body).toMatchObject({
      code: 'shift.someone-collides',
      params: { name: 'ليلى' },
    });
    await change({ wallStart: '2026-03-20T18:00' }).expect(200);
    expect(await mailsTo(volunteer)).toEqual(['shift-assigned', 'moved']);
    await as.delete(`/api/v1/shifts/${early.id}`).expect(204);
    expect(await mailsTo(volunteer)).toEqual(['shift-assigned', 'moved', 'removed']);
  });

  it('holds against raw SQL', async () => {
    const { meetup, member } = await scene();
    const [one, two] = [await app.given.shift(meetup), await app.given.shift(meetup)];
    const put = (shift: { id: string }, person: { id: string }) =>
      app.database.pool.query(
        'INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at) SELECT id, $2, starts_at, ends_at FROM shifts WHERE id = $1',
        [shift.id, person.id],
      );
    await put(one, member);
    await expect(put(two, member)).rejects.toThrow('shift_signups_no_collision');
    await expect(put(one, await app.given.member())).rejects.toThrow('shifts_never_overfull');
    await app.database.pool.query('DELETE FROM members WHERE id = $1', [member.id]);
    expect(await sound()).toBe(true);
  });
});

describe('a roster whose meetup changes', () => {
  it('moves along, back-to-back shifts of one person too, and each is told once', async () => {
    const { as, meetup, member } = await scene();
    const middle = new Date('2026-03-20T14:00:00Z');
    for (const shift of [
      await app.given.shift(meetup, { endsAt: middle }),
      await app.given.shift(meetup, { startsAt: middle }),
    ])
      await assign(as, shift, member).expect(200);
    const to = { wallStart: '2026-03-20T19:30', wallEnd: '2026-03-20T21:30', venueName: 'Library' };
    await as.patch(`/api/v1/meetups/${meetup.slug}`).send(to).expect(200);
    expect((await rosterOf(as, meetup)).map((shift) => shift.startsAt)).toEqual([
      '2026-03-20T19:30:00+05:30',
      '2026-03-20T20:30:00+05:30',
    ]);
    expect(await mailsTo(member)).toEqual(['shift-assigned', 'shift-assigned', 'moved', 'moved']);
  });

  it('lets go who has another shift in the new hours, and does not wait for them', async () => {
    const { as, meetup, member, community } = await scene();
    const next = await app.given.meetup({ community, startsAt: '2026-03-20T16:00:00Z' });
    const [here, there] = [await app.given.shift(meetup), await app.given.shift(next)];
    for (const shift of [here, there]) await assign(as, shift, member).expect(200);
    await as
      .patch(`/api/v1/meetups/${meetup.slug}`)
      .send({ wallStart: '2026-03-20T22:00', wallEnd: '2026-03-20T23:59' })
      .expect(200);
    expect(await rosterOf(as, meetup)).toMatchObject([{ taken: 0, people: [] }]);
    expect(await rosterOf(as, next)).toMatchObject([{ taken: 1 }]);
    expect(await mailsTo(member)).toEqual(['shift-assigned', 'shift-assigned', 'collided']);
  });

  it('is told of a new place and of the end, those with a seat by their own mail', async () => {
    const { as, meetup, member, volunteer } = await scene();
    const shift = await app.given.shift(meetup, { places: 2 });
    for (const person of [member, volunteer]) await assign(as, shift, person).expect(200);
    await app.given.rsvp(meetup, member, { at: clock.now() });
    await as.patch(`/api/v1/meetups/${meetup.slug}`).send({ venueName: 'Library' }).expect(200);
    await as.post(`/api/v1/meetups/${meetup.slug}/cancel`).send({}).expect(200);
    expect(await mailsTo(member)).toEqual(['shift-assigned']);
    expect(await mailsTo(volunteer)).toEqual(['shift-assigned', 'place', 'meetup-cancelled']);
    const other = await app.given.meetup({ community: { id: meetup.communityId }, startsAt });
    await assign(as, await app.given.shift(other), volunteer).expect(200);
  });
});
