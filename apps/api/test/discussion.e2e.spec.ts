import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = TestApp['http'];

let app: TestApp;
let community: { id: string; slug: string };
let meetup: { id: string; slug: string };
let people: Record<'asha' | 'ben' | 'mei' | 'organiser' | 'stranger', { id: string; name: string; email: string }>;
let as: Record<keyof typeof people | 'visitor', Agent>;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  people = {
    asha: await app.given.member({ name: 'आशा कुलकर्णी' }),
    ben: await app.given.member({ name: 'Ben' }),
    mei: await app.given.member({ name: 'Mei' }),
    organiser: await app.given.member({ name: 'Olu' }),
    stranger: await app.given.member(),
  };
  const { asha, ben, mei, organiser } = people;
  community = await app.given.community({ organiser, members: [asha, ben, mei] });
  meetup = await app.given.meetup({ community });
  as = { visitor: app.http } as typeof as;
  for (const [name, person] of Object.entries(people)) as[name as 'asha'] = await app.as(person);
});

const path = (of = meetup) => `/api/v1/meetups/${of.slug}/comments`;
const write = async (agent: Agent, body: string, replyTo: string | null = null) =>
  (await agent.post(path()).send({ body, replyTo }).expect(201)).body;
const read = async (agent: Agent, of = meetup) => (await agent.get(path(of)).expect(200)).body;
const hide = (id: string, reason = 'Off the rails') =>
  as.organiser.put(`/api/v1/comments/${id}/hidden`).send({ reason });
const report = (agent: Agent, id: string) =>
  agent.put(`/api/v1/comments/${id}/report`).send({ kind: 'harassment', note: 'Look at this' });
const rowsTo = async (person: { id: string }) =>
  (
    await app.database.pool.query('SELECT kind, payload, state FROM notifications WHERE member_id = $1 ORDER BY id', [
      person.id,
    ])
  ).rows;
const member = async (joined: string) => {
  const person = await app.given.member();
  await app.given.joinCommunity(community, person);
  await app.database.pool.query(
    `UPDATE community_members SET joined_at = now() + $2::interval WHERE member_id = $1 AND community_id = $3`,
    [person.id, joined, community.id],
  );
  return person;
};

describe('writing', () => {
  it('puts the latest thread first, with its replies in order, one level deep', async () => {
    const first = await write(as.asha, 'Is there **parking**?');
    const second = await write(as.ben, 'مرحبا 👩🏽‍🚀');
    const reply = await write(as.mei, 'Behind the house', first.id);
    const deeper = await write(as.asha, 'Thank you', reply.id);
    const { items } = await read(app.http);
    expect(items).toMatchObject([
      { id: second.id, body: 'مرحبا 👩🏽‍🚀', replies: [] },
      {
        id: first.id,
        author: { name: 'आशा कुलकर्णी' },
        replyCount: 2,
        replies: [{ id: reply.id }, { id: deeper.id, body: 'Thank you' }],
      },
    ]);
    await expect(
      app.database.pool.query(
        `INSERT INTO comments (id, meetup_id, parent_id, body, created_at) SELECT gen_random_uuid(), meetup_id, id, 'x', now() FROM comments WHERE id = $1`,
        [reply.id],
      ),
    ).rejects.toMatchObject({ constraint: 'comments_one_level' });
  });

  it('is for members who have accepted the present code of conduct; each is told what is missing', async () => {
    const refused = async (agent: Agent) => (await agent.post(path()).send({ body: 'Hello' })).body.code;
    expect([await refused(as.visitor), await refused(as.stranger)]).toEqual([
      'auth.required',
      'community.not-a-member',
    ]);
    const steps = async () =>
      Promise.all([as.visitor, as.stranger, as.asha].map(async (agent) => (await read(agent)).step));
    expect(await steps()).toEqual(['sign-in', 'join', 'write']);
    await as.organiser
      .patch(`/api/v1/communities/${community.slug}`)
      .send({ codeOfConduct: 'Be kinder', askMembersAgain: true })
      .expect(200);
    expect(await steps()).toEqual(['sign-in', 'join', 'accept']);
    expect(await refused(as.asha)).toBe('community.code-of-conduct');
    const join = (version: number) =>
      as.asha.put(`/api/v1/communities/${community.slug}/membership`).send({ acceptCodeOfConduct: true, version });
    expect((await join(1)).body.code).toBe('conflict.version');
    expect((await join(2).expect(200)).body.codeOfConduct).toMatchObject({ version: 2, current: true });
    await write(as.asha, 'Here again');
    await write(as.organiser, 'Who asks has accepted');
  });

  it.each([
    ['only white space', ' \n ', 400, 'request.invalid'],
    ['longer than ten thousand letters', 'x'.repeat(10_001), 400, 'request.invalid'],
    ['ten megabytes of Markdown', '# Big\n'.repeat(1_750_000), 413, 'payload.too-large'],
    ['a NUL', 'a\u0000b', 400, 'request.invalid'],
  ])('refuses %s and stores nothing', async (_, body, status, code) => {
    const answer = await as.asha.post(path()).send({ body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await read(as.asha)).items).toEqual([]);
  });

  it('keeps to a pace, and a newcomer to two links', async () => {
    const newcomer = await app.as(await member('-1 hour'));
    const links = await newcomer.post(path()).send({ body: 'https://a.example https://b.example https://c.example' });
    expect(links.body.code).toBe('comment.too-many-links');
    await newcomer.post(path()).send({ body: 'https://a.example https://b.example' }).expect(201);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => as.asha.post(path()).send({ body: `${at}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'rate.limited')).toHaveLength(2);
  });

  it('is sent once when sent twice with one key', async () => {
    const send = () => as.asha.post(path()).set('Idempotency-Key', 'one').send({ body: 'Once' }).expect(201);
    const [one, two] = [await send(), await send()];
    expect(two.body.id).toBe(one.body.id);
    expect((await read(as.asha)).items).toHaveLength(1);
  });

  it('can be mended by its author alone, and not over an edit from another window', async () => {
    const { id } = await write(as.asha, 'Frist');
    const change = (agent: Agent, version = 1) =>
      agent.patch(`/api/v1/comments/${id}`).set('If-Match', `"${version}"`).send({ body: 'First' });
    expect((await change(as.ben)).status).toBe(403);
    expect((await change(as.organiser)).status).toBe(403);
    expect((await change(as.asha)).body).toMatchObject({ body: 'First', version: 2, editedAt: expect.any(String) });
    expect((await change(as.asha)).body.code).toBe('conflict.version');
  });

  it('can be taken back; a thread with replies keeps its place without a word or a name', async () => {
    const [thread, alone] = [await write(as.asha, 'Secret plan'), await write(as.asha, 'Second thought')];
    await write(as.ben, 'Interesting', thread.id);
    for (const { id } of [thread, alone]) await as.asha.delete(`/api/v1/comments/${id}`).expect(204);
    const { items } = await read(app.http);
    expect(items).toMatchObject([
      { id: thread.id, state: 'removed', author: null, body: '', replies: [{ body: 'Interesting' }] },
    ]);
    const { rows } = await app.database.pool.query('SELECT body FROM comments WHERE id = $1', [thread.id]);
    expect(rows).toEqual([{ body: '' }]);
  });
});

describe('a long discussion', () => {
  it('comes in pages, and so do the replies of a thread', async () => {
    const first = await write(as.asha, 'First');
    await write(as.ben, 'Second');
    for (let at = 1; at <= 7; at++) await write(as.mei, `Reply ${at}`, first.id);
    const page = (await as.asha.get(path()).query({ limit: 1 })).body;
    const rest = (await as.asha.get(path()).query({ limit: 1, cursor: page.nextCursor })).body;
    expect([page.items[0].body, rest.items[0].body, rest.nextCursor]).toEqual(['Second', 'First', null]);
    expect(rest.items[0]).toMatchObject({
      replyCount: 7,
      replies: [{ body: 'Reply 1' }, {}, {}, {}, { body: 'Reply 5' }],
    });
    const replies = (cursor?: string) =>
      as.visitor.get(`/api/v1/comments/${first.id}/replies`).query({ limit: 4, cursor }).expect(200);
    const some = (await replies()).body;
    const others = (await replies(some.nextCursor)).body;
    expect([...some.items, ...others.items].map(({ body }: { body: string }) => body)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((at) => `Reply ${at}`),
    );
    expect(others.nextCursor).toBeNull();
  });
});

describe('the discussion of a private meetup', () => {
  it('exists for nobody who may not see the meetup, in whatever way they ask', async () => {
    const hidden = await app.given.meetup({ community, visibility: 'private' });
    await app.given.rsvp(hidden, people.asha);
    const { body } = await as.asha.post(path(hidden)).send({ body: 'Between us' }).expect(201);
    for (const agent of [as.visitor, as.stranger, as.ben]) {
      expect((await agent.get(path(hidden))).status).toBe(404);
      expect((await agent.get(`/api/v1/comments/${body.id}/replies`)).status).toBe(404);
    }
    for (const agent of [as.stranger, as.ben]) {
      const tries = [
        agent.post(path(hidden)).send({ body: 'Let me in' }),
        agent.patch(`/api/v1/comments/${body.id}`).send({ body: 'Mine' }),
        agent.delete(`/api/v1/comments/${body.id}`),
        agent.put(`/api/v1/comments/${body.id}/hidden`).send({ reason: 'x' }),
        report(agent, body.id),
      ];
      for (const { status, body: problem } of await Promise.all(tries))
        expect([status, problem.code]).toEqual([404, 'not-found']);
      // the reply goes to a thread of another meetup
      expect((await agent.post(path()).send({ body: 'x', replyTo: body.id })).status).not.toBe(201);
    }
    expect((await read(as.asha, hidden)).items).toHaveLength(1);
    expect((await read(as.organiser, hidden)).items).toHaveLength(1);
  });

  it('tells nobody of a reply who was taken off the list meanwhile', async () => {
    const hidden = await app.given.meetup({ community, visibility: 'private' });
    for (const person of [people.asha, people.ben]) await app.given.rsvp(hidden, person);
    const { body } = await as.ben.post(path(hidden)).send({ body: 'Who comes?' }).expect(201);
    await as.organiser.delete(`/api/v1/meetups/${hidden.slug}/rsvps/${people.ben.id}`).expect(204);
    await as.asha.post(path(hidden)).send({ body: 'I do', replyTo: body.id }).expect(201);
    expect((await rowsTo(people.ben)).map(({ kind }) => kind)).not.toContain('comment-replied');
  });
});

describe('hiding', () => {
  it('leaves a comment to its author and the organisers; the author is told why, and it is in the audit log', async () => {
    const { id } = await write(as.asha, 'Something rude');
    await hide(id, 'Insults somebody').expect(200);
    for (const agent of [as.visitor, as.stranger, as.ben]) expect((await read(agent)).items).toEqual([]);
    const own = {
      id,
      body: 'Something rude',
      state: 'hidden',
      hidden: { by: 'organiser', reason: 'Insults somebody' },
    };
    expect((await read(as.asha)).items).toMatchObject([own]);
    expect((await read(as.organiser)).items).toMatchObject([own]);
    expect((await as.asha.patch(`/api/v1/comments/${id}`).send({ body: 'Polite' })).body.code).toBe('comment.state');
    expect((await report(as.ben, id)).status).toBe(404);
    expect(await rowsTo(people.asha)).toMatchObject([
      { kind: 'comment-hidden', state: 'pending', payload: { reason: 'Insults somebody' } },
    ]);
    const { rows } = await app.database.pool.query(
      `SELECT act, actor_id, details FROM audit_log WHERE object_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        act: 'comment.hidden',
        actor_id: people.organiser.id,
        details: { reason: 'Insults somebody', meetup: meetup.slug },
      },
    ]);
  });

  it('of a thread with replies leaves its place, and can be taken back', async () => {
    const { id } = await write(as.asha, 'Hot take');
    await write(as.ben, 'Cool down', id);
    await hide(id).expect(200);
    expect((await read(as.mei)).items).toMatchObject([
      { state: 'hidden', body: '', author: null, hidden: null, replies: [{ body: 'Cool down' }] },
    ]);
    await as.organiser.delete(`/api/v1/comments/${id}/hidden`).expect(200);
    expect((await read(as.mei)).items).toMatchObject([{ state: 'shown', body: 'Hot take' }]);
  });
});

describe('a report', () => {
  it('reaches the organisers; who made it is told to nobody, the author least', async () => {
    const { id } = await write(as.asha, 'Something rude');
    await report(as.ben, id).expect(204);
    await report(as.ben, id).expect(204);
    const queue = (await as.organiser.get(`/api/v1/communities/${community.slug}/reports`).expect(200)).body;
    expect(queue).toMatchObject({
      open: 1,
      items: [
        {
          comment: { id, body: 'Something rude', author: { id: people.asha.id } },
          meetup: { slug: meetup.slug },
          reports: [{ kind: 'harassment', note: 'Look at this', outcome: null }],
        },
      ],
    });
    const told = await rowsTo(people.organiser);
    expect(told.filter(({ kind }) => kind === 'report-received')).toHaveLength(1);
    const seen = JSON.stringify([queue, told, (await read(as.asha)).items, await rowsTo(people.asha)]);
    expect(seen).not.toContain(people.ben.id);
    expect(seen).not.toContain(people.ben.name);
    expect((await read(as.ben)).items[0].reported).toBe(true);
    expect((await read(as.asha)).items[0].reported).toBe(false);
  });

  it.each([
    ['hidden', () => hide],
    ['kept', () => (id: string) => as.organiser.delete(`/api/v1/comments/${id}/hidden`)],
  ] as const)('is answered when the comment is %s', async (outcome, act) => {
    const { id } = await write(as.asha, 'Doubtful');
    await report(as.ben, id).expect(204);
    await act()(id).expect(200);
    expect(await rowsTo(people.ben)).toMatchObject([
      { kind: 'report-decided', state: 'skipped', payload: { outcome } },
    ]);
    const queue = async (state: string) =>
      (await as.organiser.get(`/api/v1/communities/${community.slug}/reports`).query({ state })).body;
    expect(await queue('open')).toMatchObject({ open: 0, items: [] });
    expect(await queue('decided')).toMatchObject({ items: [{ comment: { id }, reports: [{ outcome }] }] });
  });

  it('by three members hides until an organiser has looked; then no number of reports does', async () => {
    const [lurker, more] = [await member('-1 day'), await member('-1 day')];
    const { id } = await write(as.asha, 'Unpopular');
    for (const agent of [as.stranger, await app.as(await member('1 hour')), as.ben, as.mei])
      await report(agent, id).expect(204);
    expect((await read(as.visitor)).items).toHaveLength(1);
    await report(await app.as(lurker), id).expect(204);
    expect((await read(as.visitor)).items).toEqual([]);
    expect((await read(as.asha)).items).toMatchObject([{ hidden: { by: 'reports', reason: '' } }]);
    await as.organiser.delete(`/api/v1/comments/${id}/hidden`).expect(200);
    await report(await app.as(more), id).expect(204);
    expect((await read(as.visitor)).items).toHaveLength(1);
  });

  it('counts again once what was kept has been rewritten', async () => {
    const more = await app.as(await member('-1 day'));
    const { id, version } = await write(as.asha, 'Harmless');
    for (const agent of [as.ben, as.mei]) await report(agent, id).expect(204);
    await as.organiser.delete(`/api/v1/comments/${id}/hidden`).expect(200);
    const before = (await rowsTo(people.organiser)).length;
    await as.asha
      .patch(`/api/v1/comments/${id}`)
      .set('if-match', `"${version + 1}"`)
      .send({ body: 'Not harmless at all' })
      .expect(200);
    expect((await read(as.ben)).items[0].reported).toBe(false);
    for (const agent of [as.ben, as.mei, more]) await report(agent, id).expect(204);
    expect((await read(as.visitor)).items).toEqual([]);
    expect((await rowsTo(people.organiser)).length).toBe(before + 2);
  });

  it('of one’s own comment is none, and an organiser does not clear their own', async () => {
    const { id } = await write(as.organiser, 'My view');
    expect((await report(as.organiser, id)).body.code).toBe('comment.own');
    await report(as.ben, id).expect(204);
    expect((await as.organiser.delete(`/api/v1/comments/${id}/hidden`)).body.code).toBe('comment.own');
  });
});
