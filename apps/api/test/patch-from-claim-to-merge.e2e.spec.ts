import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestApp, type TestApp } from './support/test-app.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../packages/formats/fixtures/${name}`, import.meta.url), 'utf8');
const single = fixture('single.patch');
const shuffledV3 = fixture('series-v3-out-of-order.mbox');

const data = process.env.HALLWAY_REAL_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');
const patches = join(data, 'patches');
const present = existsSync(patches);
if (!present) console.log(`Real patches are not at ${patches}; set HALLWAY_REAL_DATA to test with them.`);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

async function hackathon({ visibility = 'public' as 'public' | 'private' } = {}) {
  const [lead, newcomer, other] = [
    await app.given.member(),
    await app.given.member({ name: 'ليلى حداد' }),
    await app.given.member(),
  ];
  const community = await app.given.community({ lead, members: [newcomer, other] });
  const meetup = await app.given.meetup({ community, format: 'hackathon', visibility });
  const project = await app.given.project({ meetup });
  const task = await app.given.task({ project });
  return {
    lead,
    newcomer,
    other,
    community,
    meetup,
    project,
    task,
    leading: await app.as(lead),
    working: await app.as(newcomer),
    watching: await app.as(other),
  };
}

describe('a patch on its way from the claim to the merge', () => {
  it('is claimed, submitted, reviewed, revised, approved and merged, and everybody concerned gets a mail', async () => {
    const { lead, newcomer, meetup, task, leading, working } = await hackathon();
    const claimed = await working.put(`/api/v1/tasks/${task.id}/claim`).expect(200);
    expect(claimed.body).toMatchObject({ state: 'claimed', claim: { member: { name: 'ليلى حداد' } } });

    const submitted = await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(201);
    expect(submitted.body).toMatchObject({
      state: 'submitted',
      number: 1,
      revision: 1,
      commits: 1,
      task: { id: task.id },
    });
    const path = `/api/v1/patches/${submitted.body.id}`;
    await app.mails.waitFor((mail) => mail.envelope.to.includes(lead.email));

    await leading
      .post(`${path}/reviews`)
      .send({ verdict: 'request-changes', comment: 'Please add a test.', revision: 1 })
      .expect(201);
    const revised = await working.post(`${path}/revisions`).send({ content: shuffledV3, source: 'upload' }).expect(201);
    expect(revised.body).toMatchObject({ state: 'in-review', revision: 2 });
    expect(
      (await leading.post(`${path}/reviews`).send({ verdict: 'approve', revision: 1 }).expect(409)).body.code,
    ).toBe('conflict.version');
    await leading.post(`${path}/reviews`).send({ verdict: 'approve', comment: 'Thank you.', revision: 2 }).expect(201);
    const merged = await leading.post(`${path}/state`).send({ to: 'merged' }).expect(200);
    expect(merged.body.events.map((event: { to: string }) => event.to)).toEqual([
      'submitted',
      'changes-requested',
      'in-review',
      'approved',
      'merged',
    ]);

    const board = await app.http.get(`/api/v1/meetups/${meetup.slug}/board`).expect(200);
    expect(board.body).toMatchObject({
      flow: { open: 0, claimed: 0, patches: { merged: 1 } },
      tasks: [{ state: 'merged' }],
    });
    await app.mails.waitFor((mail) => mail.envelope.to.includes(newcomer.email) && /merged/i.test(mail.subject));
  });

  it('shows commits in the order of their numbers with their diffs, and no address of any author', async () => {
    const { task, working } = await hackathon();
    const submitted = await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content: shuffledV3 }).expect(201);
    const revision = await app.http.get(`/api/v1/patches/${submitted.body.id}/revisions/1`).expect(200);
    const numbers = [...shuffledV3.matchAll(/^Subject: \[PATCH v3 (\d+)\/(\d+)\]/gm)].map((match) => Number(match[1]));
    const expected = numbers.filter((number) => number > 0);
    expect(revision.body.commits.map((commit: { position: number }) => commit.position)).toEqual(
      expected.map((_, index) => index + 1),
    );
    expect(revision.body.commits[0].files[0].hunks[0].lines.length).toBeGreaterThan(0);
    const everything = JSON.stringify([submitted.body, revision.body]);
    const authors = [...shuffledV3.matchAll(/^From: .*<(.+)>$/gm)].map((match) => match[1]!);
    expect(authors).toHaveLength(numbers.length);
    for (const address of authors) expect(everything).not.toContain(address);
  });

  it('answers the same patch when the same content comes twice, also with other line ends', async () => {
    const { task, working } = await hackathon();
    const first = await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(201);
    const again = await working
      .post(`/api/v1/tasks/${task.id}/patches`)
      .send({ content: single.replaceAll('\n', '\r\n') })
      .expect(201);
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.revisions).toHaveLength(1);
  });
});

describe('a claim', () => {
  it('goes to exactly one of two who come at once', async () => {
    const { task, working, watching } = await hackathon();
    const answers = await Promise.all([
      working.put(`/api/v1/tasks/${task.id}/claim`),
      watching.put(`/api/v1/tasks/${task.id}/claim`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('task.claimed');
  });

  it('is renewed by its holder and taken back by a lead alone', async () => {
    const { task, working, watching, leading } = await hackathon();
    const first = await working.put(`/api/v1/tasks/${task.id}/claim`).expect(200);
    const renewed = await working.put(`/api/v1/tasks/${task.id}/claim`).expect(200);
    expect(renewed.body.claim.expiresAt >= first.body.claim.expiresAt).toBe(true);
    await watching.delete(`/api/v1/tasks/${task.id}/claim`).expect(403);
    await watching.post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(409);
    await leading.delete(`/api/v1/tasks/${task.id}/claim`).expect(204);
    expect((await app.http.get(`/api/v1/tasks/${task.id}`)).body).toMatchObject({ state: 'open', claim: null });
  });

  it('is for members of the community', async () => {
    const { task } = await hackathon();
    const stranger = await app.as(await app.given.member());
    expect((await stranger.put(`/api/v1/tasks/${task.id}/claim`).expect(422)).body.code).toBe('community.not-a-member');
    await app.http.put(`/api/v1/tasks/${task.id}/claim`).expect(401);
  });
});

describe('rights on a patch', () => {
  it('leaves verdicts to leads, approval to somebody else, abandoning to its author', async () => {
    const { task, leading, working, watching } = await hackathon();
    const id = (await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(201)).body.id;
    const path = `/api/v1/patches/${id}`;
    await watching.post(`${path}/reviews`).send({ verdict: 'approve', revision: 1 }).expect(403);
    await watching.post(`${path}/reviews`).send({ verdict: 'comment', comment: 'Nice.', revision: 1 }).expect(201);
    await watching.post(`${path}/state`).send({ to: 'merged' }).expect(403);
    await watching.post(`${path}/revisions`).send({ content: shuffledV3 }).expect(403);
    await leading.post(`${path}/state`).send({ to: 'abandoned' }).expect(403);
    expect((await leading.post(`${path}/state`).send({ to: 'merged' }).expect(422)).body.code).toBe('patch.state');
    await working.post(`${path}/state`).send({ to: 'abandoned' }).expect(200);
    expect((await app.http.get(`/api/v1/tasks/${task.id}`)).body.state).toBe('open');
  });

  it('lets no lead approve their own', async () => {
    const { task, leading } = await hackathon();
    const id = (await leading.post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(201)).body.id;
    expect(
      (await leading.post(`/api/v1/patches/${id}/reviews`).send({ verdict: 'approve', revision: 1 }).expect(422)).body
        .code,
    ).toBe('patch.own-review');
  });

  it('lets only leads set up the board', async () => {
    const { meetup, project, task, working, leading } = await hackathon();
    const newProject = { name: 'Nova', forge: 'gerrit' };
    await working.post(`/api/v1/meetups/${meetup.slug}/projects`).send(newProject).expect(403);
    await leading.post(`/api/v1/meetups/${meetup.slug}/projects`).send(newProject).expect(201);
    expect((await leading.post(`/api/v1/meetups/${meetup.slug}/projects`).send(newProject).expect(409)).body.code).toBe(
      'conflict.slug-taken',
    );
    await working
      .post(`/api/v1/projects/${project.id}/tasks`)
      .send({ title: 'Fix the docs', level: 'newbie' })
      .expect(403);
    const added = await leading
      .post(`/api/v1/projects/${project.id}/tasks`)
      .send({ title: 'Fix the docs', level: 'newbie', preReviewed: true })
      .expect(201);
    expect(added.body).toMatchObject({ number: task.number + 1, preReviewed: true });
    await working.patch(`/api/v1/tasks/${task.id}`).send({ closed: true }).expect(403);
    expect((await leading.patch(`/api/v1/tasks/${task.id}`).send({ closed: true }).expect(200)).body.state).toBe(
      'closed',
    );
    expect((await leading.put(`/api/v1/tasks/${task.id}/claim`).expect(422)).body.code).toBe('task.state');
  });

  it('shows nothing of a private hackathon to strangers', async () => {
    const { meetup, task, working } = await hackathon({ visibility: 'private' });
    const id = (
      await (await leadOf(meetup)).post(`/api/v1/tasks/${task.id}/patches`).send({ content: single }).expect(201)
    ).body.id;
    for (const path of [
      `meetups/${meetup.slug}/board`,
      `tasks/${task.id}`,
      `patches/${id}`,
      `patches/${id}/revisions/1`,
    ]) {
      await app.http.get(`/api/v1/${path}`).expect(404);
      await working.get(`/api/v1/${path}`).expect(404);
    }
  });
});

async function leadOf(meetup: { communityId: string }) {
  const organiser = await app.given.member();
  await app.given.joinCommunity({ id: meetup.communityId }, organiser, 'organiser');
  return app.as(organiser);
}

describe('what is no patch', () => {
  it.each([
    ['words', 'Hello, here is my patch!'],
    ['a bare diff', fixture('raw.diff')],
    ['NUL bytes', '\u0000\u0000\u0000'],
  ])('is refused with a reason: %s', async (_name, content) => {
    const { task, working } = await hackathon();
    const answer = await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content }).expect(422);
    expect(answer.body).toMatchObject({ code: 'patch.unreadable', params: { reason: expect.any(String) } });
    expect((await app.http.get(`/api/v1/tasks/${task.id}`)).body.patches).toEqual([]);
  });

  (present ? it : it.skip)('is never a crash, whatever the hostile files of the shared data hold', async () => {
    const { task, working } = await hackathon();
    for (const name of readdirSync(patches)) {
      const content = readFileSync(join(patches, name), 'latin1');
      const { status } = await working.post(`/api/v1/tasks/${task.id}/patches`).send({ content });
      expect({ name, fine: status === 201 || status === 422 }).toEqual({ name, fine: true });
    }
  });
});
