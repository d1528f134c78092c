import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import supertest from 'supertest';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** The status of a GET whose target no client library would send. */
function rawGet(target: string): Promise<number> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', reject);
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]));
      socket.destroy();
    });
    socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

describe('a hostile request', () => {
  it('gets an answer of the 400s for numbers no column holds', async () => {
    const community = await app.given.community();
    const meetup = await app.given.meetup({ community, format: 'hackathon' });
    const [patch] = await patchesOf(meetup);
    await app.http.get(`/api/v1/patches/${patch}/revisions/99999999999`).expect(400);
    const { rows } = await app.database.pool.query<{ id: string }>(
      `INSERT INTO imports (id, community_id, filename, format, title, time_zone, state, days, rooms)
       VALUES (gen_random_uuid(), $1, 'x', 'xcal', 'x', 'UTC', 'preview', 1, 1) RETURNING id`,
      [community.id],
    );
    const organising = await app.as(await app.given.member({ siteAdmin: true }));
    await organising
      .patch(`/api/v1/imports/${rows[0]!.id}/items`)
      .send({ positions: [3_000_000_000] })
      .expect(400);
  });

  it('gets no failure of ours for an address that is none', async () => {
    for (const target of ['//[', '//', '//m', '/%', '/m/%00']) {
      expect(`${target} ${await rawGet(target)}`).toMatch(/ [24]\d\d$/);
    }
    const noId = `/p/${'-'.repeat(36)}`;
    expect(await rawGet(noId)).toBe(await rawGet('/p/other'));
  });

  it('brings no half characters into a column, not even where it keeps JSON', async () => {
    const organising = await app.as(await app.given.member({ siteAdmin: true }));
    const meetup = await app.given.meetup({ community: await app.given.community() });
    const path = `/api/v1/meetups/${meetup.slug}`;
    const { body } = await organising
      .put(`${path}/questions`)
      .send({ questions: [{ kind: 'text', label: 'Diet?' }] })
      .expect(200);
    const put = (rest: string, sent: object) =>
      organising
        .put(`${path}/${rest}`)
        .type('json')
        .send(JSON.stringify(sent).replaceAll('HALF', '\\ud83d'))
        .expect(400);
    const answer = { status: 'going', answers: { [body.items[0].id]: 'nuts HALF' } };
    expect((await put('rsvp', answer)).body).toMatchObject({
      code: 'request.invalid',
      issues: [{ path: `body.answers.${body.items[0].id}`, code: 'control-characters' }],
    });
    await put('rsvp', { status: 'going', note: 'HALF' });
    await put('questions', { questions: [{ kind: 'text', label: 'Diet HALF?' }] });
    await put('rsvp', { status: 'going', answers: { HALF: 'x' } });
    expect((await organising.get(`${path}/rsvp`)).body).toMatchObject({ status: null, note: null });
  });

  it.each([
    ['nested a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['of a hundred and fifty thousand half characters', `[${Array(150_000).fill('"\\ud83d"').join()}]`],
  ])('may hold what nobody asked for, also a list %s', async (_, extra) => {
    const { slug } = await app.given.meetup({ community: await app.given.community() });
    const { status } = await (
      await app.as(await app.given.member())
    )
      .put(`/api/v1/meetups/${slug}/rsvp`)
      .type('json')
      .send(`{"status":"going","extra":${extra}}`);
    expect([200, 400, 413]).toContain(status);
  });

  it('is read as far as its endpoint allows, and no further', async () => {
    const community = await app.given.community();
    const organising = await app.as(await app.given.member({ siteAdmin: true }));
    const content = `<?xml version="1.0"?><iCalendar>${' '.repeat(3 * 1024 * 1024)}`;
    const preview = organising.post(`/api/v1/communities/${community.slug}/imports`);
    const { body } = await preview.send({ filename: 'large.xcal', content }).expect(422);
    expect(body.code).toMatch(/^import\./);
    const { body: refused } = await organising.patch('/api/v1/me').send({ name: content }).expect(413);
    expect(refused.code).toBe('payload.too-large');
  });

  it('leaves no secret of a new token in the memory for retries', async () => {
    const browser = await app.as(await app.given.member());
    const { body } = await browser
      .post('/api/v1/me/tokens')
      .set('idempotency-key', 'once')
      .send({ name: 'ci' })
      .expect(201);
    const { rows } = await app.database.pool.query('SELECT k::text AS everything FROM idempotency_keys k');
    expect(JSON.stringify(rows)).not.toContain(body.secret);
  });

  it('gives no verdict on a patch with a token that may only write', async () => {
    const lead = await app.given.member();
    const community = await app.given.community({ lead });
    const meetup = await app.given.meetup({ community, format: 'hackathon' });
    const [patch] = await patchesOf(meetup);
    const browser = await app.as(lead);
    const { body } = await browser
      .post('/api/v1/me/tokens')
      .send({ name: 'ci', scopes: ['write'] })
      .expect(201);
    const program = supertest.agent(app.url).set('authorization', `Bearer ${body.secret}`);
    await program
      .post(`/api/v1/patches/${patch}/reviews`)
      .send({ verdict: 'comment', comment: 'Hm', revision: 1 })
      .expect(201);
    const refused = await program
      .post(`/api/v1/patches/${patch}/reviews`)
      .send({ verdict: 'approve', revision: 1 })
      .expect(403);
    expect(refused.body.code).toBe('auth.scope-missing');
    await program.post(`/api/v1/patches/${patch}/state`).send({ to: 'in-review' }).expect(403);
  });
});

async function patchesOf(meetup: { id: string }): Promise<string[]> {
  const project = await app.given.project({ meetup });
  const task = await app.given.task({ project });
  const { rows } = await app.database.pool.query<{ id: string }>(
    `WITH patch AS (
       INSERT INTO patches (id, meetup_id, task_id, number, title, state) VALUES (gen_random_uuid(), $1, $2, 1, 'A fix', 'submitted') RETURNING id
     ), revision AS (
       INSERT INTO patch_revisions (id, patch_id, number, source, content_hash, raw) SELECT gen_random_uuid(), id, 1, 'paste', 'x', 'x' FROM patch
     ) SELECT id FROM patch`,
    [meetup.id, task.id],
  );
  return rows.map(({ id }) => id);
}
