import type { Shift } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { waiting } from './support/waiting.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
beforeEach(() => clock.set('2026-03-01T12:00:00Z'));
afterAll(() => app.close());

const startsAt = '2026-03-20T13:00:00Z';

async function scene(at: { startsAt?: string; timeZone?: string } = {}) {
  const [organiser, helper] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser, members: [helper] });
  const meetup = await app.given.meetup({ community, startsAt, ...at });
  return { organiser, helper, community, meetup, as: await app.as(organiser), own: await app.as(helper) };
}

const take = (agent: Agent, shift: { id: string }) => agent.put(`/api/v1/shifts/${shift.id}/me`);
const rosterOf = async (agent: Agent, meetup: { slug: string }): Promise<Shift[]> =>
  (await agent.get(`/api/v1/meetups/${meetup.slug}/roster`).expect(200)).body.shifts;
const mailsTo = async ({ id }: { id: string }) =>
  (
    await app.database.pool.query<{ kind: string }>(
      `SELECT coalesce(payload->>'change', kind) AS kind FROM notifications WHERE member_id = $1 AND kind LIKE 'shift%' ORDER BY id`,
      [id],
    )
  ).rows.map(({ kind }) => kind);

describe('a shift whose hours change', () => {
  it('is taken with its new hours by who pressed in the same moment', async () => {
    const { as, own, meetup } = await scene();
    const shift = await app.given.shift(meetup);
    const client = await app.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`UPDATE shifts SET starts_at = starts_at - interval '1 hour' WHERE id = $1`, [shift.id]);
      const pressed = take(own, shift).then((answer) => answer);
      await waiting(app.database, 1);
      await client.query('COMMIT');
      expect((await pressed).status).toBe(200);
    } finally {
      client.release();
    }
    expect(await rosterOf(as, meetup)).toMatchObject([{ taken: 1, startsAt: '2026-03-20T17:30:00+05:30' }]);
  });

  it('keeps them when only its name is changed, in the hour that the clocks show twice and outside its meetup too', async () => {
    const { as, own, meetup, helper } = await scene({ startsAt: '2026-10-25T00:00:00Z', timeZone: 'Europe/Brussels' });
    // half past two, the second time
    const shift = await app.given.shift(meetup, { startsAt: new Date('2026-10-25T01:30:00Z') });
    await take(own, shift).expect(200);
    const form = { title: 'Coats', wallStart: '2026-10-25T02:30', wallEnd: '2026-10-25T03:00' };
    expect((await as.patch(`/api/v1/shifts/${shift.id}`).send(form).expect(200)).body).toMatchObject({
      title: 'Coats',
      startsAt: '2026-10-25T02:30:00+01:00',
    });
    await app.database.pool.query(
      `UPDATE meetups SET starts_at = '2026-10-26T00:00Z', ends_at = '2026-10-26T01:00Z' WHERE id = $1`,
      [meetup.id],
    );
    await as
      .patch(`/api/v1/shifts/${shift.id}`)
      .send({ ...form, title: 'Cloaks' })
      .expect(200);
    expect(await mailsTo(helper)).toEqual([]);
  });

  it('tells nobody of a shift that is over', async () => {
    const { as, own, meetup, helper } = await scene();
    const [one, other] = [
      await app.given.shift(meetup, { endsAt: new Date('2026-03-20T14:00:00Z') }),
      await app.given.shift(meetup, { startsAt: new Date('2026-03-20T14:00:00Z') }),
    ];
    for (const shift of [one, other]) await take(own, shift).expect(200);
    clock.set('2026-03-21T12:00:00Z');
    await as.patch(`/api/v1/shifts/${one.id}`).send({ wallStart: '2026-03-20T18:00' }).expect(200);
    await as.delete(`/api/v1/shifts/${other.id}`).expect(204);
    expect(await mailsTo(helper)).toEqual([]);
  });
});

describe('a meetup that ends later', () => {
  it('tells helpers of no new place', async () => {
    const { as, own, meetup, helper } = await scene();
    await take(own, await app.given.shift(meetup)).expect(200);
    await as.patch(`/api/v1/meetups/${meetup.slug}`).send({ wallEnd: '2026-03-20T21:30' }).expect(200);
    expect(await mailsTo(helper)).toEqual([]);
  });
});

describe('one person at two communities', () => {
  it.each([
    ['Europe/Brussels', 'America/Toronto', '2026-10-25T00:00:00Z'],
    ['Asia/Kolkata', 'Europe/Brussels', '2026-03-29T00:00:00Z'],
  ])('is never on two shifts at once, in %s and %s, in the night the clocks change', async (one, other, night) => {
    const { own, meetup, helper } = await scene({ startsAt: night, timeZone: one });
    const elsewhere = await app.given.meetup({
      community: await app.given.community({ members: [helper] }),
      startsAt: night,
      timeZone: other,
      title: 'Other night',
    });
    const at = (minutes: number) => new Date(Date.parse(night) + minutes * 60_000);
    const first = await app.given.shift(meetup, { startsAt: at(0), endsAt: at(75) });
    const over = await app.given.shift(elsewhere, { startsAt: at(70), endsAt: at(100) });
    const after = await app.given.shift(elsewhere, { startsAt: at(75), endsAt: at(100) });
    await take(own, first).expect(200);
    const { body } = await take(own, over).expect(422);
    expect(body).toMatchObject({ code: 'shift.collides', params: { title: meetup.title } });
    await take(own, after).expect(200);
  });

  it('gets the last place of one shift and of no other, when pressing both at once', async () => {
    const { own, meetup, helper, community } = await scene();
    const elsewhere = await app.given.meetup({ community: await app.given.community({ members: [helper] }), startsAt });
    const rival = await app.given.member();
    await app.given.joinCommunity(community, rival);
    const [here, there] = [await app.given.shift(meetup), await app.given.shift(elsewhere)];
    const answers = await Promise.all([take(own, here), take(await app.as(rival), here), take(own, there)]);
    expect(answers.slice(0, 2).filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await app.database.pool.query('SELECT 1 FROM shift_signups WHERE member_id = $1', [helper.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('a helper who leaves the community', () => {
  it('leaves its coming shifts', async () => {
    const [organiser, helper] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser, members: [helper] });
    clock.set(new Date().toISOString());
    const meetup = await app.given.meetup({ community });
    const own = await app.as(helper);
    await take(own, await app.given.shift(meetup)).expect(200);
    await own.delete(`/api/v1/communities/${community.slug}/membership`).expect(204);
    expect(await rosterOf(await app.as(organiser), meetup)).toMatchObject([{ taken: 0, people: [] }]);
  });
});
