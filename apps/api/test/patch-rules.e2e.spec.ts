import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../packages/formats/fixtures/${name}`, import.meta.url), 'utf8');
const first = fixture('single.patch');
const second = first.replace('Subject: [PATCH] ', 'Subject: [PATCH v2] Again: ');

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

async function hackathon() {
  const [one, other] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ members: [one, other] });
  const meetup = await app.given.meetup({ community, format: 'hackathon' });
  const task = await app.given.task({ project: await app.given.project({ meetup }) });
  return { path: `/api/v1/tasks/${task.id}`, working: await app.as(one), watching: await app.as(other) };
}

describe('a claim that ran out', () => {
  it('keeps nobody from handing in a patch, though no sweep has come yet', async () => {
    const { path, working, watching } = await hackathon();
    await watching.put(`${path}/claim`).expect(200);
    expect((await working.post(`${path}/patches`).send({ content: first }).expect(409)).body.code).toBe('task.claimed');
    clock.advance({ hours: 49 });
    await working.post(`${path}/patches`).send({ content: first }).expect(201);
    const { rows } = await app.database.pool.query('SELECT end_reason FROM claims');
    expect(rows).toEqual([{ end_reason: 'expired' }]);
  });
});

describe('a comment', () => {
  it('stands with the revision it was written about, though a newer one came meanwhile', async () => {
    const { path, working, watching } = await hackathon();
    const { body: patch } = await working.post(`${path}/patches`).send({ content: first }).expect(201);
    await working.post(`/api/v1/patches/${patch.id}/revisions`).send({ content: second }).expect(201);
    const comment = { verdict: 'comment', comment: 'What does line 3 do?' };
    const { body } = await watching
      .post(`/api/v1/patches/${patch.id}/reviews`)
      .send({ ...comment, revision: 1 })
      .expect(201);
    expect(body).toMatchObject({ revision: 2, reviews: [{ revision: 1 }] });
    await watching
      .post(`/api/v1/patches/${patch.id}/reviews`)
      .send({ ...comment, revision: 3 })
      .expect(404);
  });
});
