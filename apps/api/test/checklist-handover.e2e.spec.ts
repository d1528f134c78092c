import type { Checklist, ChecklistItem } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { previewed, written } from './support/imports.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { waiting } from './support/waiting.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock, worker: true });
});
beforeEach(() => clock.set('2026-03-01T12:00:00Z'));
afterAll(() => app.close());

const base = { title: 'Evening', level: 'newbie', format: 'talks', timeZone: 'Asia/Kolkata' };

async function scene() {
  const [organiser, volunteer] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser, volunteer });
  const series = await app.given.series({ community });
  const as = await app.as(organiser);
  const plan = async (day: string, fields: object = {}): Promise<string> => {
    const body = { ...base, wallStart: `${day}T18:30`, wallEnd: `${day}T20:30`, series: series.slug, ...fields };
    return (await as.post(`/api/v1/communities/${community.slug}/meetups`).send(body).expect(201)).body.slug;
  };
  const own = async (meetup: string, text: string): Promise<ChecklistItem> =>
    (await as.post(`/api/v1/meetups/${meetup}/checklist`).send({ text, area: 'venue' }).expect(201)).body;
  const template = async (items: object[]) => {
    const { body } = await as.get(`/api/v1/communities/${community.slug}/checklist-templates`).expect(200);
    await as.patch(`/api/v1/checklist-templates/${body.items[0].id}`).send({ items }).expect(200);
  };
  return { organiser, volunteer, community, series, as, plan, own, template };
}

const itemsOf = async (agent: Agent, meetup: string): Promise<Checklist['items']> =>
  (await agent.get(`/api/v1/meetups/${meetup}/checklist`).expect(200)).body.items;
const textsOf = async (agent: Agent, meetup: string) => (await itemsOf(agent, meetup)).map(({ text }) => text);
const judge = (agent: Agent, { id }: { id: string }, body: object) =>
  agent.put(`/api/v1/checklist-items/${id}/outcome`).send(body).expect(200);

describe('the checklist of a meetup that a schedule import made', () => {
  it('has what the community always asks for, and the action of an earlier close call', async () => {
    const { as, community, plan, template } = await scene();
    await template([{ text: 'Keys of the library', area: 'venue' }]);
    const past = await plan('2026-02-20', { series: undefined });
    const closeCall = { kind: 'close-call', text: 'No cable', action: 'Bring the adapters' };
    await as.post(`/api/v1/meetups/${past}/retrospective`).send(closeCall).expect(201);
    const { id } = await previewed(as, community);
    expect((await written(as, id)).state).toBe('done');
    const { rows } = await app.database.pool.query<{ slug: string }>(
      'SELECT slug FROM meetups WHERE community_id = $1 AND source_key IS NOT NULL ORDER BY starts_at, id',
      [community.id],
    );
    expect(rows.length).toBeGreaterThan(1);
    const lists = await Promise.all(rows.map(({ slug }) => textsOf(as, slug)));
    for (const list of lists) expect(list).toContain('Keys of the library');
    expect(lists.flat().filter((text) => text === 'Bring the adapters')).toHaveLength(1);

    const again = await previewed(as, community);
    await written(as, again.id);
    expect(await Promise.all(rows.map(({ slug }) => textsOf(as, slug)))).toEqual(lists);
  });
});

describe('a checklist that is handed on', () => {
  it('leaves behind what the template no longer asks for, in a series that recurs and in a copy', async () => {
    const { as, series, community, plan, own, template } = await scene();
    await template([
      { text: 'Keys of the library', area: 'venue' },
      { text: 'Fax to the guard', area: 'gate' },
    ]);
    const march = await plan('2026-03-26');
    await own(march, 'Extension cords');
    await template([{ text: 'Keys of the library', area: 'venue' }]);
    const { body: copy } = await as
      .post(`/api/v1/meetups/${march}/copies`)
      .send({ wallStart: '2026-05-21T19:00' })
      .expect(201);
    expect(await textsOf(as, copy.slug)).toEqual(['Keys of the library', 'Extension cords']);
    const rule = {
      rule: 'FREQ=MONTHLY;BYDAY=-1TH',
      wallStart: '2026-06-25T18:30',
      durationMinutes: 120,
      timeZone: 'Asia/Kolkata',
      ahead: 1,
      template: { title: 'Evening' },
    };
    await as.put(`/api/v1/communities/${community.slug}/series/${series.slug}/recurrence`).send(rule).expect(200);
    const { rows } = await app.database.pool.query<{ slug: string }>(
      'SELECT slug FROM meetups WHERE series_id = $1 AND recurrence_id IS NOT NULL',
      [series.id],
    );
    expect(rows).toHaveLength(1);
    expect(await textsOf(as, rows[0]!.slug)).not.toContain('Fax to the guard');
  });

  it('keeps in a copy what came from another template, and an item of the template that was worded anew', async () => {
    const { as, community, plan, template } = await scene();
    await template([{ text: 'Keys of the library', area: 'venue' }]);
    const march = await plan('2026-03-26');
    const { body: hackathon } = await as
      .post(`/api/v1/communities/${community.slug}/checklist-templates`)
      .send({ title: 'Hackathon', items: [{ text: 'Wi-Fi for fifty', area: 'venue' }] })
      .expect(201);
    await as.post(`/api/v1/meetups/${march}/checklist/copies`).send({ templateId: hackathon.id }).expect(201);
    const [keys] = await itemsOf(as, march);
    await as.patch(`/api/v1/checklist-items/${keys!.id}`).send({ text: 'Keys of the town hall' }).expect(200);
    const copy = await as.post(`/api/v1/meetups/${march}/copies`).send({ wallStart: '2026-05-21T19:00' }).expect(201);
    expect(await textsOf(as, copy.body.slug)).toEqual(
      expect.arrayContaining(['Wi-Fi for fifty', 'Keys of the town hall']),
    );
  });

  it('asks for a thing once, though what was said of it two meetups ago is said anew', async () => {
    const { as, plan, own, organiser } = await scene();
    const [march, april, may] = [await plan('2026-03-02'), await plan('2026-04-06'), await plan('2026-05-04')];
    const chai = await own(march, 'Chai at the break');
    clock.set('2026-03-03T12:00:00Z');
    await judge(as, chai, { result: 'went-right' });
    clock.set('2026-04-07T12:00:00Z');
    const later = await app.as(organiser);
    const inApril = (await itemsOf(later, april)).find(({ text }) => text === 'Chai at the break')!;
    await judge(later, inApril, { result: 'went-right' });
    await judge(later, chai, { result: 'went-right', note: 'said a month later' });
    expect((await textsOf(later, may)).filter((text) => text === 'Chai at the break')).toHaveLength(1);
  });

  it('goes to the meetup after, when the next one is called off or its draft thrown away', async () => {
    const { as, plan, own } = await scene();
    const [march, april, may, june] = [
      await plan('2026-03-02'),
      await plan('2026-04-06'),
      await plan('2026-05-04'),
      await plan('2026-06-01'),
    ];
    const chai = await own(march, 'Chai at the break');
    clock.set('2026-03-03T12:00:00Z');
    await judge(as, chai, { result: 'went-right', note: 'enough for all' });
    const closeCall = { kind: 'close-call', text: 'No cable', action: 'Bring the adapters' };
    await as.post(`/api/v1/meetups/${march}/retrospective`).send(closeCall).expect(201);
    expect(await textsOf(as, april)).toEqual(expect.arrayContaining(['Chai at the break', 'Bring the adapters']));

    await as.post(`/api/v1/meetups/${april}/publish`).expect(200);
    await as.post(`/api/v1/meetups/${april}/cancel`).send({}).expect(200);
    expect(await textsOf(as, may)).toEqual(expect.arrayContaining(['Chai at the break', 'Bring the adapters']));

    await as.delete(`/api/v1/meetups/${may}`).expect(204);
    const items = await itemsOf(as, june);
    expect(items.find(({ text }) => text === 'Chai at the break')?.carried).toMatchObject({ note: 'enough for all' });
    expect(items.filter(({ lesson }) => lesson)).toMatchObject([{ text: 'Bring the adapters' }]);
  });

  it('gives nothing to somebody who has left the team', async () => {
    const { as, plan, template, volunteer, community } = await scene();
    await template([{ text: 'Keys of the library', area: 'venue', assigneeId: volunteer.id }]);
    const march = await plan('2026-03-26');
    expect((await itemsOf(as, march))[0]!.assignee).toMatchObject({ id: volunteer.id });
    await as.put(`/api/v1/communities/${community.slug}/members/${volunteer.id}/roles`).send({ roles: [] }).expect(200);
    expect((await itemsOf(as, await plan('2026-04-30')))[0]!.assignee).toBeNull();
  });
});

describe('a line learned while the next meetup is being planned', () => {
  it('stands on its checklist, although neither sees the other yet', async () => {
    const { as, plan } = await scene();
    const past = await plan('2026-02-20');
    const note = (text: string) =>
      as
        .post(`/api/v1/meetups/${past}/retrospective`)
        .send({ kind: 'close-call', text, action: `Mend: ${text}` })
        .expect(201);
    const { body: first } = await note('No cable');
    const client = await app.database.pool.connect();
    try {
      // the planning stands still while it lands the first line, having looked for lines already
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM retrospective_lessons WHERE id = $1 FOR UPDATE', [first.id]);
      const planned = plan('2026-04-10');
      await waiting(app.database, 1);
      const second = note('No light');
      await Promise.race([second, waiting(app.database, 2)]);
      await client.query('COMMIT');
      await second;
      expect(await textsOf(as, await planned)).toEqual(expect.arrayContaining(['Mend: No cable', 'Mend: No light']));
    } finally {
      client.release();
    }
  });
});
