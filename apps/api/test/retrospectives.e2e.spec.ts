import type { Checklist, Lesson } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
beforeEach(() => clock.set('2026-03-03T12:00:00Z'));
afterAll(() => app.close());

const closeCall = {
  kind: 'close-call',
  text: 'The projector had no cable that fits',
  action: 'Bring the bag of adapters',
  area: 'av',
};

async function scene() {
  const [organiser, volunteer, member] = [await app.given.member(), await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser, volunteer, members: [member] });
  const series = await app.given.series({ community });
  const past = await app.given.meetup({ community, series, startsAt: '2026-03-02T13:00:00Z' });
  const as = await app.as(organiser);
  const plan = async (day: string, fields: object = { series: series.slug }): Promise<string> => {
    const times = { wallStart: `${day}T18:30`, wallEnd: `${day}T20:30`, timeZone: 'Asia/Kolkata' };
    const body = { title: 'Evening', level: 'newbie', format: 'talks', ...times, ...fields };
    return (await as.post(`/api/v1/communities/${community.slug}/meetups`).send(body).expect(201)).body.slug;
  };
  const note = (agent: Agent, body: object, meetup = past.slug) =>
    agent.post(`/api/v1/meetups/${meetup}/retrospective`).send(body);
  return { community, series, past, as, plan, note, team: await app.as(volunteer), member: await app.as(member) };
}

const actionsOn = async (agent: Agent, meetup: string) =>
  ((await agent.get(`/api/v1/meetups/${meetup}/checklist`).expect(200)).body as Checklist).items.filter(
    ({ lesson }) => lesson,
  );
const lessonsOf = async (agent: Agent, meetup: string): Promise<Lesson[]> =>
  (await agent.get(`/api/v1/meetups/${meetup}/retrospective`).expect(200)).body.items;

describe('the action of a close call', () => {
  it('stands on the checklist of the next meetup of the series at once, and leads back', async () => {
    const { as, team, past, plan, note } = await scene();
    await plan('2026-03-20', {});
    const next = await plan('2026-04-06');
    const { body } = await note(team, closeCall).expect(201);
    expect(body.landed).toMatchObject({ meetup: { slug: next }, done: false });
    expect(await actionsOn(as, next)).toMatchObject([
      { text: 'Bring the bag of adapters', area: 'av', lesson: { text: closeCall.text, meetup: { slug: past.slug } } },
    ]);
  });

  it('waits for a next meetup, and lands as soon as one is planned, once', async () => {
    const { as, past, plan, note } = await scene();
    expect((await note(as, closeCall).expect(201)).body.landed).toBeNull();
    const april = await plan('2026-04-06');
    const may = await plan('2026-05-04');
    expect(await actionsOn(as, april)).toHaveLength(1);
    expect(await actionsOn(as, may)).toHaveLength(0);
    expect((await lessonsOf(as, past.slug))[0]!.landed).toMatchObject({ meetup: { slug: april } });
  });

  it('lands once although many plan and note at the same moment', async () => {
    const { as, plan, note } = await scene();
    await note(as, closeCall).expect(201);
    const [april, may] = await Promise.all([
      plan('2026-04-06'),
      plan('2026-05-04'),
      note(as, { kind: 'not-well', text: 'Late start' }),
    ]);
    expect([...(await actionsOn(as, april)), ...(await actionsOn(as, may))]).toHaveLength(1);
  });

  it('moves to a nearer meetup that is planned later, unless somebody has taken it up', async () => {
    const { as, plan, note } = await scene();
    const may = await plan('2026-05-04');
    await note(as, closeCall).expect(201);
    await note(as, { ...closeCall, action: 'Buy a projector' }).expect(201);
    const bought = (await actionsOn(as, may)).find(({ text }) => text === 'Buy a projector')!;
    await as.put(`/api/v1/checklist-items/${bought.id}/tick`).send({ done: true }).expect(200);
    await as.put(`/api/v1/checklist-items/${bought.id}/tick`).send({ done: false }).expect(200);
    const april = await plan('2026-04-06');
    expect((await actionsOn(as, april)).map(({ text }) => text)).toEqual([closeCall.action]);
    expect((await actionsOn(as, may)).map(({ text }) => text)).toEqual(['Buy a projector']);
  });

  it('moves on when the meetup it stood on is cancelled or its draft is thrown away', async () => {
    const { as, plan, note } = await scene();
    const april = await plan('2026-04-06');
    await note(as, closeCall).expect(201);
    const may = await plan('2026-05-04');
    await as.post(`/api/v1/meetups/${april}/publish`).expect(200);
    await as.post(`/api/v1/meetups/${april}/cancel`).send({}).expect(200);
    expect(await actionsOn(as, may)).toHaveLength(1);
    await as.delete(`/api/v1/meetups/${may}`).expect(204);
    expect(await actionsOn(as, await plan('2026-06-01'))).toHaveLength(1);
  });

  it('says on the checklist what the line says now, and leaves with it until it is ticked', async () => {
    const { as, plan, note } = await scene();
    const april = await plan('2026-04-06');
    const { body: lesson } = await note(as, closeCall).expect(201);
    await as
      .patch(`/api/v1/lessons/${lesson.id}`)
      .set('if-match', '"1"')
      .send({ action: 'Buy two adapters' })
      .expect(200);
    await as.patch(`/api/v1/lessons/${lesson.id}`).set('if-match', '"1"').send({ action: 'Too late' }).expect(409);
    expect((await actionsOn(as, april)).map(({ text }) => text)).toEqual(['Buy two adapters']);
    await as.delete(`/api/v1/lessons/${lesson.id}`).expect(204);
    expect(await actionsOn(as, april)).toEqual([]);

    const { body: done } = await note(as, closeCall).expect(201);
    const [item] = await actionsOn(as, april);
    await as.put(`/api/v1/checklist-items/${item!.id}/tick`).send({ done: true }).expect(200);
    await as.delete(`/api/v1/lessons/${done.id}`).expect(204);
    const { body } = await as.get(`/api/v1/meetups/${april}/checklist`).expect(200);
    expect((body as Checklist).items.find(({ text }) => text === closeCall.action)).toMatchObject({ lesson: null });
  });

  it('does not come back once organisers took it off the checklist', async () => {
    const { as, past, plan, note } = await scene();
    const april = await plan('2026-04-06');
    await note(as, closeCall).expect(201);
    const [item] = await actionsOn(as, april);
    await as.delete(`/api/v1/checklist-items/${item!.id}`).expect(204);
    await plan('2026-05-04');
    expect(await actionsOn(as, april)).toEqual([]);
    expect((await lessonsOf(as, past.slug))[0]!.landed).toMatchObject({ removed: true });
  });

  it('of a meetup without a series goes to the next one of the community', async () => {
    const { as, community, plan, note } = await scene();
    const alone = await app.given.meetup({ community, startsAt: '2026-03-01T13:00:00Z' });
    const next = await plan('2026-03-20');
    expect((await note(as, closeCall, alone.slug).expect(201)).body.landed).toMatchObject({ meetup: { slug: next } });
  });
});

describe('a retrospective', () => {
  it('is for those who run the meetup, and lets volunteers change only what they wrote', async () => {
    const { as, team, member, past, note } = await scene();
    const { body: theirs } = await note(as, { kind: 'well', text: 'Forty people' }).expect(201);
    const { body: own } = await note(team, { kind: 'not-well', text: 'No water' }).expect(201);
    await team.patch(`/api/v1/lessons/${theirs.id}`).send({ text: 'Sixty' }).expect(403);
    await team.delete(`/api/v1/lessons/${theirs.id}`).expect(403);
    await team.patch(`/api/v1/lessons/${own.id}`).send({ text: 'Too little water' }).expect(200);
    await as.delete(`/api/v1/lessons/${own.id}`).expect(204);
    await member.get(`/api/v1/meetups/${past.slug}/retrospective`).expect(403);
    await note(member, { kind: 'well', text: 'Me too' }).expect(403);
    await app.http.get(`/api/v1/meetups/${past.slug}/retrospective`).expect(401);
  });

  it('has an end: two hundred lines, and a roster a hundred shifts', async () => {
    const { as, past, note } = await scene();
    await app.database.pool.query(
      `INSERT INTO retrospective_lessons (id, meetup_id, kind, text) SELECT gen_random_uuid(), $1, 'well', 'Line ' || n FROM generate_series(1, 200) n`,
      [past.id],
    );
    expect((await note(as, closeCall).expect(422)).body.code).toBe('retrospective.full');
    await app.database.pool.query(
      `INSERT INTO shifts (id, meetup_id, duty, starts_at, ends_at) SELECT gen_random_uuid(), id, 'door', starts_at, ends_at FROM meetups, generate_series(1, 100) WHERE id = $1`,
      [past.id],
    );
    const shift = { duty: 'door', wallStart: '2026-03-02T18:30', wallEnd: '2026-03-02T19:30' };
    const { body } = await as.post(`/api/v1/meetups/${past.slug}/shifts`).send(shift).expect(422);
    expect(body.code).toBe('shift.too-many');
  });

  it('refuses a close call without an action, an action on a success, and lines before the start', async () => {
    const { as, plan, note } = await scene();
    await note(as, { kind: 'close-call', text: 'The door was locked' }).expect(400);
    await note(as, { kind: 'well', text: 'All good', action: 'More of it' }).expect(400);
    expect((await note(as, closeCall, await plan('2026-04-06')).expect(422)).body.code).toBe('retrospective.too-early');
    const { body } = await note(as, closeCall).expect(201);
    const emptied = await as.patch(`/api/v1/lessons/${body.id}`).send({ action: '' }).expect(422);
    expect(emptied.body.code).toBe('retrospective.action-missing');
  });
});
