import { sweepImports } from '@hallway/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '../../../infra/local/processes.mjs';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { previewed, written } from './support/imports.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-15T12:00:00Z'));
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true, clock });
});
afterAll(() => app.close());

it('a preview that nobody ran is gone after a week; what was run, or touched since, stays', async () => {
  const organiser = await app.given.member();
  const community = await app.given.community({ organiser });
  const preview = async () => previewed(await app.as(organiser), community);
  const [forgotten, touched, run] = [await preview(), await preview(), await preview()];
  expect((await written(await app.as(organiser), run.id)).state).toBe('done');

  clock.advance({ days: 6 });
  const agent = await app.as(organiser);
  await agent
    .patch(`/api/v1/imports/${touched.id}/items`)
    .send({ level: 'newbie', positions: [0] })
    .expect(200);
  const fresh = await preview();
  clock.advance({ days: 1, seconds: 1 });
  await app.queues.add(sweepImports, {});
  const left = async () =>
    (await app.database.pool.query<{ id: string }>('SELECT id FROM imports')).rows.map(({ id }) => id);
  await until(async () => (await left()).length === 3, { timeoutMs: 10_000 });

  expect((await left()).sort()).toEqual([touched.id, run.id, fresh.id].sort());
  const { rows } = await app.database.pool.query('SELECT DISTINCT import_id FROM import_items');
  expect(rows).not.toContainEqual({ import_id: forgotten.id });
  expect(rows).toHaveLength(3);
});
