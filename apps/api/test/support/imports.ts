import type { ScheduleImport } from '@hallway/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from './test-app.ts';

type Agent = Awaited<ReturnType<TestApp['as']>>;

/** Five sessions, two tracks of two levels, two rooms, two days. */
export const lanternDays = readFileSync(join(import.meta.dirname, '../fixtures/lantern-days.xcal'), 'utf8');

export const wishes = { seriesTitle: 'Lantern Days 2026', advancedAssumptions: ['You have run a message broker'] };

export async function previewed(
  agent: Agent,
  community: { slug: string },
  { content = lanternDays, ...body }: { content?: string; timeZone?: string } = {},
): Promise<ScheduleImport> {
  const answer = await agent
    .post(`/api/v1/communities/${community.slug}/imports`)
    .send({ filename: 'lantern-days.xcal', content, ...body })
    .expect(201);
  return answer.body as ScheduleImport;
}

/** Runs an import and waits until the worker has written it. */
export async function written(agent: Agent, id: string, body: object = wishes): Promise<ScheduleImport> {
  await agent.post(`/api/v1/imports/${id}/run`).send(body).expect(202);
  for (let tries = 0; tries < 200; tries++) {
    const { body: now } = (await agent.get(`/api/v1/imports/${id}`).expect(200)) as { body: ScheduleImport };
    if (now.state === 'done' || now.state === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The import was not written in 20 s.');
}

/** Everything an import writes, with versions and times of change: equal before and after a run that changes nothing. */
export async function rowsOf(app: TestApp, community: { id: string }): Promise<Record<string, unknown[]>> {
  const query = async (sql: string) => (await app.database.pool.query(sql, [community.id])).rows as unknown[];
  return {
    series: await query('SELECT * FROM series WHERE community_id = $1'),
    meetups: await query('SELECT m.xmin::text, m.* FROM meetups m WHERE community_id = $1 ORDER BY id'),
    sessions: await query(
      'SELECT s.* FROM sessions s JOIN meetups m ON m.id = s.meetup_id WHERE m.community_id = $1 ORDER BY s.id',
    ),
    speakers: await query(
      `SELECT p.xmin::text, p.* FROM session_speakers p JOIN sessions s ON s.id = p.session_id JOIN meetups m ON m.id = s.meetup_id
       WHERE m.community_id = $1 ORDER BY p.session_id, p.position`,
    ),
  };
}
