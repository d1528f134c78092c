import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportWriter } from '../src/features/imports/import-writer.ts';
import { ImportsService } from '../src/features/imports/imports.service.ts';
import type { GivenCommunity } from './support/given/community.ts';
import { lanternDays, previewed, rowsOf, wishes, written } from './support/imports.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let agent: Awaited<ReturnType<TestApp['as']>>;
let community: GivenCommunity;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  const organiser = await app.given.member();
  community = await app.given.community({ organiser });
  agent = await app.as(organiser);
});

const count = async (sql: string) => Number((await app.database.pool.query(sql, [community.id])).rows[0].count);
const series = async () =>
  (await app.http.get(`/api/v1/communities/${community.slug}/series/lantern-days-2026`).expect(200)).body;
async function messaging(wanted: 'newbie' | 'advanced') {
  const { ladder } = await series();
  const { slug } = ladder.find(({ title, level }: never) => title === 'Messaging' && level === wanted);
  return (await app.http.get(`/api/v1/meetups/${slug}`).expect(200)).body;
}

describe('the preview of a schedule', () => {
  it('counts what is in the file and proposes a level for each session', async () => {
    const preview = await previewed(agent, community);
    expect(preview).toMatchObject({
      title: 'Lantern Days 2026',
      timeZone: 'Asia/Kolkata',
      state: 'preview',
      total: 5,
      tracks: 2,
      rooms: 2,
      days: 2,
      levels: { newbie: 2, advanced: 3 },
      doubts: { contradicting: 0, unstated: 2 },
      result: null,
    });
    expect(preview.warnings).toContain('url-repaired: 5');
    expect(await count('SELECT count(*) FROM meetups WHERE community_id = $1')).toBe(0);
  });

  it('lists doubts first, page by page, with the reasons', async () => {
    const { id } = await previewed(agent, community);
    const first = (await agent.get(`/api/v1/imports/${id}/items?limit=3`).expect(200)).body;
    expect(first.matching).toBe(5);
    expect(first.items.map(({ position, doubt }: never) => [position, doubt])).toEqual([
      [2, 'unstated'],
      [4, 'unstated'],
      [0, null],
    ]);
    expect(first.items[2]).toMatchObject({
      startsAt: '2026-11-14T09:30:00+05:30',
      speakers: ['Asha Rao', 'Jörg Šimek'],
      reasons: [expect.stringMatching(/^newbie-in-title: .*introduction/)],
    });
    const rest = (await agent.get(`/api/v1/imports/${id}/items?limit=3&cursor=${first.nextCursor}`).expect(200)).body;
    expect(rest.items.map(({ position }: never) => position)).toEqual([1, 3]);
    expect(rest.nextCursor).toBeNull();
    const doubts = (await agent.get(`/api/v1/imports/${id}/items?doubt=any&track=Messaging`).expect(200)).body;
    expect(doubts.items.map(({ title }: never) => title)).toEqual(['Exactly once, nearly']);
    const tracks = (await agent.get(`/api/v1/imports/${id}/tracks`).expect(200)).body;
    expect(tracks.items).toEqual([
      {
        track: 'Distributions',
        sessions: { newbie: 1, advanced: 1 },
        unstated: { newbie: 0, advanced: 1 },
        found: [
          { reason: 'newbie-in-text: for beginners', sessions: 1 },
          { reason: 'newbie-in-title: getting started', sessions: 1 },
        ],
      },
      expect.objectContaining({ track: 'Messaging', unstated: { newbie: 0, advanced: 1 } }),
    ]);
  });

  it('puts contradicting words before missing ones', async () => {
    const content = lanternDays.replace('Reproducible archives', 'An introduction to the next broker');
    const { id, doubts } = await previewed(agent, community, { content });
    expect(doubts).toEqual({ contradicting: 1, unstated: 1 });
    const list = async (query: string) => (await agent.get(`/api/v1/imports/${id}/items?${query}`).expect(200)).body;
    expect((await list('limit=2')).items.map(({ doubt }: never) => doubt)).toEqual(['contradicting', 'unstated']);
    const { items, matching } = await list('doubt=contradicting');
    expect(items.map(({ title }: never) => title)).toEqual(['An introduction to the next broker']);
    expect(matching).toBe(1);
  });

  it('names line and reason of a broken file and stores nothing', async () => {
    const content = lanternDays.replace('</pentabarf:track>', '</track>');
    const answer = await agent
      .post(`/api/v1/communities/${community.slug}/imports`)
      .send({ filename: 'broken.xcal', content })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'import.unreadable', params: { line: 13, reason: expect.any(String) } });
    expect(await count('SELECT count(*) FROM imports WHERE community_id = $1')).toBe(0);
  });
});

describe('levels before the import', () => {
  it('are set by track, by position, or settled for all doubts', async () => {
    const { id } = await previewed(agent, community);
    const set = async (body: object) => (await agent.patch(`/api/v1/imports/${id}/items`).send(body).expect(200)).body;
    expect(await set({ level: 'newbie', track: 'Distributions', doubt: 'unstated' })).toMatchObject({
      levels: { newbie: 3, advanced: 2 },
      doubts: { contradicting: 0, unstated: 1 },
    });
    expect(await set({ level: 'newbie', positions: [1] })).toMatchObject({ levels: { newbie: 4, advanced: 1 } });
    expect(await set({ doubt: 'any' })).toMatchObject({
      levels: { newbie: 4, advanced: 1 },
      doubts: { contradicting: 0, unstated: 0 },
    });
  });
});

describe('a run', () => {
  it('makes a meetup of each track and level, with its sessions as agenda', async () => {
    const { id } = await previewed(agent, community);
    const run = await written(agent, id);
    expect(run).toMatchObject({ state: 'done', done: 5, error: null });
    expect(run.result).toEqual({
      seriesSlug: 'lantern-days-2026',
      meetupsCreated: 4,
      meetupsUpdated: 0,
      sessionsCreated: 5,
      sessionsUpdated: 0,
      unchanged: 0,
      vanished: 0,
      emptied: 0,
    });
    expect((await series()).meetups).toEqual({ newbie: 2, advanced: 2 });
    const meetup = await messaging('advanced');
    expect(meetup).toMatchObject({
      level: 'advanced',
      startsAt: '2026-11-14T10:30:00+05:30',
      endsAt: '2026-11-15T10:00:00+05:30',
      assumptions: wishes.advancedAssumptions,
      room: 'Hall',
    });
    expect(meetup.agenda.map(({ title }: never) => title)).toEqual([
      'Broker internals: a deep dive',
      'Exactly once, nearly',
    ]);
    const talk = (await app.http.get(`/api/v1/talks/${(await messaging('newbie')).agenda[0].slug}`).expect(200)).body;
    expect(talk).toMatchObject({ abstract: 'What a queue is & why.', url: 'https://lantern.example.org/2026/1/' });
    expect(talk.speakers.map(({ name }: never) => name)).toEqual(['Asha Rao', 'Jörg Šimek']);
    expect(app.mails.messages()).toEqual([]);
  });

  it('of the same schedule again touches no row', async () => {
    await written(agent, (await previewed(agent, community)).id);
    const before = await rowsOf(app, community);
    const again = await previewed(agent, community);
    const { result } = await written(agent, again.id);
    expect(result).toMatchObject({
      meetupsCreated: 0,
      meetupsUpdated: 0,
      sessionsCreated: 0,
      sessionsUpdated: 0,
      unchanged: 5,
    });
    expect(await rowsOf(app, community)).toEqual(before);
    expect((await written(agent, again.id)).result).toMatchObject({ unchanged: 5 });
    expect(await rowsOf(app, community)).toEqual(before);
  });

  it('of a changed schedule updates what changed and leaves what vanished', async () => {
    await written(agent, (await previewed(agent, community)).id);
    const content = lanternDays
      .replace('<pentabarf:title>Reproducible archives', '<pentabarf:title>Reproducible archives, again')
      .replace('2026-11-14 10:30:00 +0530', '2026-11-14 10:00:00 +0530')
      .replace('<attendee>Jörg Šimek</attendee>', '')
      .replace(/ {4}<vevent>\s*<uid>4@[\s\S]*?<\/vevent>\n/, '');
    const { result } = await written(agent, (await previewed(agent, community, { content })).id);
    expect(result).toMatchObject({
      meetupsCreated: 0,
      meetupsUpdated: 1,
      sessionsUpdated: 3,
      unchanged: 1,
      vanished: 1,
    });
    const { sessions, speakers } = await rowsOf(app, community);
    expect(sessions).toHaveLength(5);
    expect(speakers).toHaveLength(4);
  });

  it('moves a session whose level was changed, and the empty meetup becomes a draft', async () => {
    const { id } = await previewed(agent, community);
    await written(agent, id);
    await agent.patch(`/api/v1/imports/${id}/items`).send({ level: 'newbie', track: 'Distributions' }).expect(200);
    const { result } = await written(agent, id);
    expect(result).toMatchObject({
      meetupsCreated: 0,
      meetupsUpdated: 1,
      sessionsUpdated: 1,
      unchanged: 4,
      emptied: 1,
    });
    const own = (await agent.get(`/api/v1/communities/${community.slug}/meetups?state=draft`).expect(200)).body;
    expect(own.items.map(({ title, level }: never) => [title, level])).toEqual([['Distributions', 'advanced']]);
    const preview = await previewed(agent, community);
    expect(preview.levels).toEqual({ newbie: 3, advanced: 2 });
  });

  it('twice at once into one series writes everything once', async () => {
    const [one, two] = [await previewed(agent, community), await previewed(agent, community)];
    const results = await Promise.all([written(agent, one.id), written(agent, two.id)]);
    expect(results.map(({ result }) => result!.sessionsCreated).sort()).toEqual([0, 5]);
    const { sessions, meetups, series: all } = await rowsOf(app, community);
    expect([sessions!.length, meetups!.length, all!.length]).toEqual([5, 4, 1]);
  });

  it('leaves drafts when it is not to publish', async () => {
    await written(agent, (await previewed(agent, community)).id, { ...wishes, publish: false });
    expect((await series()).meetups).toEqual({ newbie: 0, advanced: 0 });
  });
});

describe('a run that is interrupted', () => {
  const queued = async () => {
    const { id } = await previewed(agent, community);
    const { seriesTitle, advancedAssumptions } = wishes;
    await app
      .get(ImportsService)
      .run(id, { seriesTitle, advancedAssumptions, publish: true }, { member: null, here: true });
    return id;
  };

  it('has written nothing, and the job that comes again writes all of it', async () => {
    const id = await queued();
    const writer = app.get(ImportWriter);
    const dies = () => {
      throw new Error('the worker is gone');
    };
    await expect(writer.write(id, dies)).rejects.toThrow('the worker is gone');
    expect(await rowsOf(app, community)).toEqual({ series: [], meetups: [], sessions: [], speakers: [] });
    await writer.write(id);
    const after = await rowsOf(app, community);
    expect(after.sessions).toHaveLength(5);
    await writer.write(id);
    expect(await rowsOf(app, community)).toEqual(after);
    expect((await agent.get(`/api/v1/imports/${id}`)).body).toMatchObject({
      state: 'done',
      result: { sessionsCreated: 5 },
    });
  });

  it('cannot be changed or started a second time while it waits', async () => {
    const id = await queued();
    const answer = await agent.post(`/api/v1/imports/${id}/run`).send(wishes).expect(422);
    expect(answer.body).toMatchObject({ code: 'import.state', params: { state: 'queued' } });
    await agent.patch(`/api/v1/imports/${id}/items`).send({ level: 'newbie' }).expect(422);
  });
});

describe('imports of others', () => {
  it('are refused to members and unknown to organisers elsewhere', async () => {
    const { id } = await previewed(agent, community);
    const stranger = await app.given.member();
    await app.given.community({ organiser: stranger });
    const plain = await app.given.member();
    await app.given.joinCommunity(community, plain);
    for (const person of [stranger, plain]) {
      const other = await app.as(person);
      const upload = { filename: 'x.xcal', content: lanternDays };
      await other.post(`/api/v1/communities/${community.slug}/imports`).send(upload).expect(403);
      await other.get(`/api/v1/imports/${id}`).expect(404);
      await other.get(`/api/v1/imports/${id}/items`).expect(404);
      await other.get(`/api/v1/imports/${id}/tracks`).expect(404);
      await other.patch(`/api/v1/imports/${id}/items`).send({ level: 'newbie' }).expect(404);
      await other.post(`/api/v1/imports/${id}/run`).send(wishes).expect(404);
    }
    await app.http.get(`/api/v1/imports/${id}`).expect(401);
    expect((await agent.get(`/api/v1/imports/${id}`)).body).toMatchObject({ state: 'preview', levels: { newbie: 2 } });
  });
});
