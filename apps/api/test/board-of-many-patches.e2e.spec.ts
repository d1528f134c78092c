import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the flow of a board with more patches than it shows', () => {
  it('counts all of them, and under the lens those of its level', async () => {
    const meetup = await app.given.meetup({ community: await app.given.community(), format: 'hackathon' });
    const project = await app.given.project({ meetup });
    const [newbie, advanced] = [
      await app.given.task({ project }),
      await app.given.task({ project, level: 'advanced' }),
    ];
    await app.database.pool.query(
      `INSERT INTO patches (id, meetup_id, task_id, number, title, state)
       SELECT gen_random_uuid(), $1, CASE WHEN n <= 510 THEN $2::uuid ELSE $3::uuid END, n, 'Patch', 'merged' FROM generate_series(1, 520) n`,
      [meetup.id, newbie.id, advanced.id],
    );
    const merged = async (query: object) =>
      (await app.http.get(`/api/v1/meetups/${meetup.slug}/board`).query(query).expect(200)).body.flow.patches.merged;
    expect(await merged({})).toBe(520);
    expect(await merged({ level: 'newbie' })).toBe(510);
    expect(await merged({ level: 'advanced' })).toBe(10);
  });
});
