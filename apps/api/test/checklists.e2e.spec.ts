import type { Checklist, ChecklistItem } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

const clock = new FixedClock(new Date('2026-03-01T12:00:00Z'));
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

const base = { title: 'Evening', level: 'newbie', format: 'talks', timeZone: 'Asia/Kolkata' };

async function scene() {
  const [organiser, volunteer] = [await app.given.member({ name: 'ओम' }), await app.given.member()];
  const community = await app.given.community({ organiser, volunteer });
  const series = await app.given.series({ community });
  const as = await app.as(organiser);
  const plan = async (day: string, fields: object = {}): Promise<string> => {
    const body = { ...base, wallStart: `${day}T18:30`, wallEnd: `${day}T20:30`, series: series.slug, ...fields };
    return (await as.post(`/api/v1/communities/${community.slug}/meetups`).send(body).expect(201)).body.slug;
  };
  return { organiser, volunteer, community, series, as, plan, team: await app.as(volunteer) };
}

const checklistOf = async (agent: Agent, meetup: string): Promise<Checklist> =>
  (await agent.get(`/api/v1/meetups/${meetup}/checklist`).expect(200)).body;
const find = ({ items }: Checklist, text: string): ChecklistItem => items.find((item) => item.text.includes(text))!;
const judge = (agent: Agent, { id }: ChecklistItem, body: object) =>
  agent.put(`/api/v1/checklist-items/${id}/outcome`).send(body);

describe('the checklist of a new meetup', () => {
  it('is there as soon as the meetup is planned, with the areas a meetup needs', async () => {
    const { as, plan } = await scene();
    const { items } = await checklistOf(as, await plan('2026-04-10'));
    expect(new Set(items.map(({ area }) => area))).toEqual(
      new Set(['venue', 'speakers', 'gate', 'food', 'av', 'recording', 'conduct', 'people']),
    );
  });

  it('follows the community’s own template, and leaves the checklists that are there alone', async () => {
    const { as, plan, community, organiser } = await scene();
    const before = await plan('2026-04-10');
    const { body } = await as.get(`/api/v1/communities/${community.slug}/checklist-templates`).expect(200);
    const [standing] = body.items;
    const due = { amount: 3, unit: 'days', side: 'before' };
    await as
      .patch(`/api/v1/checklist-templates/${standing.id}`)
      .set('if-match', `"${standing.version}"`)
      .send({ items: [{ text: 'Keys of the library', area: 'venue', due, assigneeId: organiser.id }] })
      .expect(200);
    const { items } = await checklistOf(as, await plan('2026-04-17'));
    expect(items).toMatchObject([{ text: 'Keys of the library', due, assignee: { name: 'ओम' }, done: null }]);
    expect((await checklistOf(as, before)).items.length).toBeGreaterThan(5);
  });

  it('keeps the hour of the start across a change of the clocks: days are days of the calendar', async () => {
    const { as, plan } = await scene();
    const meetup = await plan('2026-03-30', { timeZone: 'Europe/Brussels' });
    const add = async (due: object) =>
      (await as.post(`/api/v1/meetups/${meetup}/checklist`).send({ text: 'Something', due }).expect(201)).body.dueAt;
    expect(await add({ amount: 3, unit: 'days', side: 'before' })).toBe('2026-03-27T18:30:00+01:00');
    expect(await add({ amount: 72, unit: 'hours', side: 'before' })).toBe('2026-03-27T17:30:00+01:00');
    await as
      .patch(`/api/v1/meetups/${meetup}`)
      .send({ wallStart: '2026-03-31T19:00', wallEnd: '2026-03-31T21:00' })
      .expect(200);
    expect(find(await checklistOf(as, meetup), 'Something').dueAt).toBe('2026-03-28T19:00:00+01:00');
  });

  it('takes another template later without asking for anything twice', async () => {
    const { as, plan, community } = await scene();
    const meetup = await plan('2026-04-10');
    const { items } = await checklistOf(as, meetup);
    const own = [
      { text: `  ${items[0]!.text.toUpperCase()}`, area: items[0]!.area },
      { text: 'Wi-Fi for fifty', area: 'venue' },
    ];
    const { body: template } = await as
      .post(`/api/v1/communities/${community.slug}/checklist-templates`)
      .send({ title: 'Hackathon', items: own })
      .expect(201);
    const copy = () =>
      as.post(`/api/v1/meetups/${meetup}/checklist/copies`).send({ templateId: template.id }).expect(201);
    expect((await copy()).body).toMatchObject({ added: 1 });
    expect((await copy()).body).toMatchObject({ added: 0 });
    expect((await checklistOf(as, meetup)).items).toHaveLength(items.length + 1);
  });
});

describe('working a checklist', () => {
  it('lets volunteers tick, and says who did it first', async () => {
    const { as, team, plan, volunteer } = await scene();
    const meetup = await plan('2026-04-10');
    await as.post(`/api/v1/meetups/${meetup}/publish`).expect(200);
    const [item] = (await checklistOf(team, meetup)).items;
    const tick = (agent: Agent, done: boolean) =>
      agent.put(`/api/v1/checklist-items/${item!.id}/tick`).send({ done }).expect(200);
    const first = await tick(team, true);
    expect(first.body.done).toMatchObject({ by: { id: volunteer.id } });
    expect((await tick(as, true)).body.done).toEqual(first.body.done);
    expect((await tick(as, false)).body.done).toBeNull();
    await team.delete(`/api/v1/checklist-items/${item!.id}`).expect(403);
    await team.patch(`/api/v1/checklist-items/${item!.id}`).send({ text: 'Less work' }).expect(403);
  });

  it('keeps every item when two people move and add at once', async () => {
    const { as, plan } = await scene();
    const meetup = await plan('2026-04-10');
    const before = (await checklistOf(as, meetup)).items.map(({ id }) => id);
    const move = (id: string, to: string | null) =>
      as.put(`/api/v1/checklist-items/${id}/place`).send({ before: to }).expect(204);
    await Promise.all([
      move(before[3]!, before[0]!),
      move(before[5]!, null),
      as.post(`/api/v1/meetups/${meetup}/checklist`).send({ text: 'Meanwhile' }).expect(201),
    ]);
    const after = (await checklistOf(as, meetup)).items.map(({ id }) => id);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toBe(before[3]);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('lets many drag at once, whichever items they hold', async () => {
    const { as, plan } = await scene();
    const meetup = await plan('2026-04-10');
    const before = (await checklistOf(as, meetup)).items.map(({ id }) => id);
    const moves = before
      .toReversed()
      .flatMap((id) => [
        as.put(`/api/v1/checklist-items/${id}/place`).send({ before: before[0] }),
        as.put(`/api/v1/checklist-items/${id}/place`).send({ before: null }),
      ]);
    expect(new Set((await Promise.all(moves)).map(({ status }) => status))).toEqual(new Set([204]));
    expect((await checklistOf(as, meetup)).items.map(({ id }) => id).toSorted()).toEqual(before.toSorted());
  });

  it('gives items to the team only, and frees them when an account goes', async () => {
    const { as, plan, volunteer } = await scene();
    const meetup = await plan('2026-04-10');
    const stranger = await app.given.member();
    const [item] = (await checklistOf(as, meetup)).items;
    const give = (assigneeId: string) => as.patch(`/api/v1/checklist-items/${item!.id}`).send({ assigneeId });
    expect((await give(stranger.id).expect(422)).body.code).toBe('checklist.not-in-team');
    await give(volunteer.id).expect(200);
    await app.database.pool.query('DELETE FROM members WHERE id = $1', [volunteer.id]);
    expect((await checklistOf(as, meetup)).items[0]!.assignee).toBeNull();
  });

  it('puts back what was taken off by mistake: at its place, ticked as it was, leading to its close call', async () => {
    const { as, team, plan } = await scene();
    const past = await plan('2026-02-20');
    const meetup = await plan('2026-04-10');
    const closeCall = { kind: 'close-call', text: 'No cable', action: 'Bring the adapters' };
    await as.post(`/api/v1/meetups/${past}/retrospective`).send(closeCall).expect(201);
    const item = find(await checklistOf(as, meetup), 'Bring the adapters');
    await as
      .put(`/api/v1/checklist-items/${item.id}/place`)
      .send({ before: (await checklistOf(as, meetup)).items[2]!.id });
    await as.put(`/api/v1/checklist-items/${item.id}/tick`).send({ done: true }).expect(200);
    const before = (await checklistOf(as, meetup)).items;
    await as.delete(`/api/v1/checklist-items/${item.id}`).expect(204);
    await team.post(`/api/v1/checklist-items/${item.id}/restore`).expect(404);
    await as.post(`/api/v1/meetups/${meetup}/publish`).expect(200);
    await team.post(`/api/v1/checklist-items/${item.id}/restore`).expect(403);
    await Promise.all([1, 2].map(() => as.post(`/api/v1/checklist-items/${item.id}/restore`).expect(200)));
    const after = (await checklistOf(as, meetup)).items;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[2]).toMatchObject({ done: before[2]!.done, lesson: { text: 'No cable' } });
  });

  it('lists what is overdue, the oldest first, without what is done or called off', async () => {
    const { as, plan, community } = await scene();
    const [soon, later, cancelled] = [await plan('2026-03-03'), await plan('2026-06-01'), await plan('2026-03-04')];
    await as.post(`/api/v1/meetups/${cancelled}/publish`).expect(200);
    await as.post(`/api/v1/meetups/${cancelled}/cancel`).send({}).expect(200);
    const overdue = async () =>
      (await as.get(`/api/v1/communities/${community.slug}/overdue-items`).expect(200)).body.items;
    const items: (ChecklistItem & { meetup: { slug: string } })[] = await overdue();
    expect(new Set(items.map(({ meetup }) => meetup.slug))).toEqual(new Set([soon]));
    const instants = items.map(({ dueAt }) => Date.parse(dueAt!));
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThan(clock.now().getTime());
    await as.put(`/api/v1/checklist-items/${items[0]!.id}/tick`).send({ done: true }).expect(200);
    expect(await overdue()).toHaveLength(items.length - 1);
    expect(later).not.toBe(soon);
  });
});

describe('what is due after the meetup', () => {
  it('is overdue from its own day on, however late that is, for two weeks, and not when it was said how it went', async () => {
    const { as, plan, community, organiser } = await scene();
    const meetup = await plan('2026-03-02');
    const late = { text: 'Bill of the caterer paid', due: { amount: 30, unit: 'days', side: 'after' } };
    const { body: item } = await as.post(`/api/v1/meetups/${meetup}/checklist`).send(late).expect(201);
    const overdue = async (at: string) => {
      clock.set(at);
      const { body } = await (
        await app.as(organiser)
      )
        .get(`/api/v1/communities/${community.slug}/overdue-items`)
        .expect(200);
      return (body.items as ChecklistItem[]).some(({ id }) => id === item.id);
    };
    expect(await overdue('2026-03-31T12:00:00Z')).toBe(false);
    expect(await overdue('2026-04-02T12:00:00Z')).toBe(true);
    expect(await overdue('2026-04-16T12:00:00Z')).toBe(false);
    await judge(await app.as(organiser), item, { result: 'missed' }).expect(200);
    expect(await overdue('2026-04-02T12:00:00Z')).toBe(false);
    clock.set('2026-03-01T12:00:00Z');
  });
});

describe('a copy of a meetup', () => {
  it('asks for the same and has the same shifts at the same distance, with nothing ticked and nobody on them', async () => {
    const { as, plan } = await scene();
    const march = await plan('2026-03-20');
    await as.post(`/api/v1/meetups/${march}/checklist`).send({ text: 'Extension cords' }).expect(201);
    const { items } = await checklistOf(as, march);
    await as
      .put(`/api/v1/checklist-items/${find({ items } as Checklist, 'Extension').id}/tick`)
      .send({ done: true })
      .expect(200);
    const hours = { wallStart: '2026-03-20T18:00', wallEnd: '2026-03-20T19:00' };
    const { body: shift } = await as
      .post(`/api/v1/meetups/${march}/shifts`)
      .send({ duty: 'door', ...hours })
      .expect(201);
    await as.put(`/api/v1/shifts/${shift.id}/me`).expect(200);
    const { body: copy } = await as
      .post(`/api/v1/meetups/${march}/copies`)
      .send({ wallStart: '2026-05-21T19:00' })
      .expect(201);
    const list = await checklistOf(as, copy.slug);
    expect(list.items).toHaveLength(items.length);
    expect(find(list, 'Extension cords').done).toBeNull();
    const { body: roster } = await as.get(`/api/v1/meetups/${copy.slug}/roster`).expect(200);
    expect(roster.shifts).toMatchObject([{ duty: 'door', startsAt: '2026-05-21T18:30:00+05:30', taken: 0 }]);
  });
});

describe('what went right last time', () => {
  it('comes onto the checklist of the next meetup of the series with its note', async () => {
    const { as, plan } = await scene();
    const march = await plan('2026-03-02');
    const add = { text: 'Gate list mailed two days before', area: 'gate' };
    const { body: own } = await as.post(`/api/v1/meetups/${march}/checklist`).send(add).expect(201);
    const list = await checklistOf(as, march);
    expect((await judge(as, own, { result: 'went-right' }).expect(422)).body.code).toBe('retrospective.too-early');

    clock.set('2026-03-03T12:00:00Z');
    await judge(as, own, { result: 'went-right', note: 'security knew everybody' }).expect(200);
    await judge(as, find(list, 'Projector'), { result: 'missed', note: 'no adapter' }).expect(200);
    const april = await plan('2026-04-06');
    const next = await checklistOf(as, april);
    expect(find(next, 'Gate list mailed').carried).toMatchObject({
      result: 'went-right',
      note: 'security knew everybody',
      meetup: { slug: march, startsAt: '2026-03-02T18:30:00+05:30' },
    });
    // what the template asks for anyway is one item, and says how it went
    expect(next.items.filter(({ text }) => text.includes('Projector'))).toMatchObject([
      { carried: { result: 'missed' } },
    ]);
    clock.set('2026-03-01T12:00:00Z');
  });

  it('reaches a next meetup that was planned long before, and goes again when it is taken back', async () => {
    const { as, plan } = await scene();
    const [march, may, april] = [await plan('2026-03-02'), await plan('2026-05-04'), await plan('2026-04-06')];
    const { body: own } = await as
      .post(`/api/v1/meetups/${march}/checklist`)
      .send({ text: 'Chai at the break' })
      .expect(201);
    clock.set('2026-03-03T12:00:00Z');
    await judge(as, own, { result: 'went-right', note: 'first' }).expect(200);
    await judge(as, own, { result: 'went-right', note: 'enough for all' }).expect(200);
    expect(find(await checklistOf(as, april), 'Chai').carried).toMatchObject({ note: 'enough for all' });
    expect(find(await checklistOf(as, may), 'Chai')).toBeUndefined();
    await judge(as, own, { result: null }).expect(200);
    expect(find(await checklistOf(as, april), 'Chai')).toBeUndefined();
    clock.set('2026-03-01T12:00:00Z');
  });

  it('does not bring back what organisers took off', async () => {
    const { as, plan } = await scene();
    const [march, april] = [await plan('2026-03-02'), await plan('2026-04-06')];
    const { body: own } = await as.post(`/api/v1/meetups/${march}/checklist`).send({ text: 'Balloons' }).expect(201);
    clock.set('2026-03-03T12:00:00Z');
    await judge(as, own, { result: 'went-right' }).expect(200);
    await as.delete(`/api/v1/checklist-items/${find(await checklistOf(as, april), 'Balloons').id}`).expect(204);
    await judge(as, own, { result: 'close-call', note: 'they burst' }).expect(200);
    expect(find(await checklistOf(as, april), 'Balloons')).toBeUndefined();
    clock.set('2026-03-01T12:00:00Z');
  });
});
