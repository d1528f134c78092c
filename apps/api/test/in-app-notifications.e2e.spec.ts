import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = TestApp['http'];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const people = async () => {
  const [organiser, asha, ben] = [
    await app.given.member(),
    await app.given.member(),
    await app.given.member({ name: 'Ben' }),
  ];
  const community = await app.given.community({ organiser, members: [asha, ben] });
  const meetup = await app.given.meetup({ community, level: 'advanced', title: 'Deep dive' });
  const as = { organiser: await app.as(organiser), asha: await app.as(asha), ben: await app.as(ben) };
  return { community, meetup, asha, as };
};
const write = async (agent: Agent, meetup: { slug: string }, body: string, replyTo: string | null = null) =>
  (await agent.post(`/api/v1/meetups/${meetup.slug}/comments`).send({ body, replyTo }).expect(201)).body.id;
const inbox = async (agent: Agent, query = {}) =>
  (await agent.get('/api/v1/me/notifications').query(query).expect(200)).body;
const unread = async (agent: Agent) => (await agent.get('/api/v1/me/notifications/unread').expect(200)).body.unread;

describe('the bell', () => {
  it('tells in one sentence what happened and leads to the page', async () => {
    const { meetup, as } = await people();
    const id = await write(as.asha, meetup, 'Is there parking?');
    const reply = await write(as.ben, meetup, 'Behind the house', id);
    expect((await inbox(as.asha)).items).toMatchObject([
      {
        kind: 'comment-replied',
        text: 'Ben replied to you: Deep dive',
        path: `/m/${meetup.slug}?thread=${id}&comment=${reply}`,
        level: 'advanced',
        readAt: null,
      },
    ]);
    expect((await inbox(as.organiser)).items).toMatchObject([{ kind: 'comment-posted' }]);
    expect((await inbox(as.ben)).items).toEqual([]);
  });

  it('keeps no words of a comment that are taken back, and mails none', async () => {
    const { meetup, as } = await people();
    const id = await write(as.asha, meetup, 'Questions?');
    const reply = await write(as.ben, meetup, 'A telephone number by mistake', id);
    await as.ben.delete(`/api/v1/comments/${reply}`).expect(204);
    const { rows } = await app.database.pool.query(
      `SELECT count(*)::int AS kept FROM notifications WHERE payload::text LIKE '%by mistake%'`,
    );
    expect(rows).toEqual([{ kept: 0 }]);
    expect((await inbox(as.asha)).items).toMatchObject([{ kind: 'comment-replied' }]);
  });

  it('speaks the member’s language', async () => {
    const { meetup, as } = await people();
    await as.asha.patch('/api/v1/me').send({ locale: 'de' }).expect(200);
    await write(as.ben, meetup, 'Ja', await write(as.asha, meetup, 'Parkplatz?'));
    expect((await inbox(as.asha)).items).toMatchObject([{ text: 'Ben hat dir geantwortet: Deep dive' }]);
  });

  it('counts what is unread, one and all, and nobody else’s', async () => {
    const { meetup, as } = await people();
    const thread = await write(as.asha, meetup, 'Questions?');
    for (const body of ['One', 'Two', 'Three']) await write(as.ben, meetup, body, thread);
    expect(await unread(as.asha)).toBe(3);
    const { items } = await inbox(as.asha);
    const read = (agent: Agent, id: string) => agent.put(`/api/v1/me/notifications/${id}/read`).expect(200);
    expect((await read(as.asha, items[0].id)).body).toEqual({ unread: 2 });
    expect((await read(as.asha, items[0].id)).body).toEqual({ unread: 2 });
    await read(as.ben, items[1].id);
    expect(await unread(as.asha)).toBe(2);
    // what comes while one looks stays unread
    await write(as.ben, meetup, 'Four', thread);
    const all = await as.asha.put('/api/v1/me/notifications/read').send({ upTo: items[0].id }).expect(200);
    expect(all.body).toEqual({ unread: 1 });
    expect((await inbox(as.asha)).items.map(({ readAt }: { readAt: string | null }) => readAt === null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('comes in pages, the latest first', async () => {
    const { meetup, as } = await people();
    const thread = await write(as.asha, meetup, 'Questions?');
    for (const body of ['One', 'Two', 'Three']) await write(as.ben, meetup, body, thread);
    const first = await inbox(as.asha, { limit: 2 });
    const second = await inbox(as.asha, { limit: 2, cursor: first.nextCursor });
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => BigInt(id));
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? 1 : -1)));
    expect(second.nextCursor).toBeNull();
  });

  it('does not tell one’s own answer back, but a seat that came free', async () => {
    const { community, asha, as } = await people();
    const full = await app.given.meetup({ community, capacity: 1, title: 'Small room' });
    for (const agent of [as.ben, as.asha])
      await agent.put(`/api/v1/meetups/${full.slug}/rsvp`).send({ status: 'going' }).expect(200);
    expect(await unread(as.asha)).toBe(0);
    await as.ben.delete(`/api/v1/meetups/${full.slug}/rsvp`).expect(200);
    expect((await inbox(as.asha)).items).toMatchObject([{ kind: 'rsvp-promoted', path: `/m/${full.slug}` }]);
    expect(asha.id).toBeDefined();
  });

  it('asks its counting of the index of what is unread', async () => {
    const { rows } = await app.database.pool.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT FROM notifications n WHERE n.member_id = gen_random_uuid() AND n.read_at IS NULL
         AND n.kind NOT IN ('rsvp-confirmed', 'rsvp-waitlisted', 'proposal-received') LIMIT 100`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('notifications_unread');
  });
});
