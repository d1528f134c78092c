import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import type { GivenCommunity } from './support/given/community.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let community: GivenCommunity;

beforeAll(async () => {
  app = await startTestApp();
  community = await app.given.community();
});
afterAll(() => app.close());

/** Two transactions on two connections; what is left open is rolled back. */
async function two(work: (one: PoolClient, other: PoolClient) => Promise<void>): Promise<void> {
  const clients = [await app.database.pool.connect(), await app.database.pool.connect()] as const;
  try {
    for (const client of clients) await client.query('BEGIN');
    await work(...clients);
  } finally {
    for (const client of clients) {
      await client.query('ROLLBACK');
      client.release();
    }
  }
}
const search = async (q: string) => (await app.http.get('/api/v1/search').query({ q, kind: 'talk' }).expect(200)).body;
const documents = async (column: string, id: string) =>
  (
    await app.database.pool.query<{ heading: string }>(`SELECT heading FROM search_documents WHERE ${column} = $1`, [
      id,
    ])
  ).rows;

describe('what can be found, changed by two at once', () => {
  it('has the words of both: a new title and a new speaker', async () => {
    const session = await app.given.session({ meetup: await app.given.meetup({ community }), title: 'Before' });
    await two(async (one, other) => {
      await one.query(`UPDATE sessions SET title = 'Heliograph' WHERE id = $1`, [session.id]);
      const added = other
        .query(`INSERT INTO session_speakers (session_id, position, name) VALUES ($1, 7, 'Ptolemaia')`, [session.id])
        .then(() => other.query('COMMIT'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await one.query('COMMIT');
      await added;
    });
    expect(await documents('session_id', session.id)).toEqual([
      { heading: expect.stringMatching(/Heliograph.*Ptolemaia/) },
    ]);
  });

  it('knows nothing of a talk that is added while its meetup is being hidden, neither in a count', async () => {
    const meetup = await app.given.meetup({ community });
    await two(async (one, other) => {
      await one.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [meetup.id]);
      await other.query(
        `INSERT INTO sessions (id, slug, meetup_id, level, kind, title, starts_at, ends_at)
         SELECT gen_random_uuid(), 'zygomorph', id, level, 'talk', 'Zygomorph', starts_at, ends_at FROM meetups WHERE id = $1`,
        [meetup.id],
      );
      await other.query('COMMIT');
      await one.query('COMMIT');
    });
    expect(await search('zygomorph')).toMatchObject({ items: [], counts: { newbie: 0, advanced: 0 } });
  });

  it('carries the present name of the community, whoever was first', async () => {
    const renamed = await app.given.community({ title: 'Oldname' });
    const meetup = await app.given.meetup({ community: renamed, title: 'First' });
    await two(async (one, other) => {
      await one.query(`UPDATE communities SET title = 'Newname' WHERE id = $1`, [renamed.id]);
      const changed = other
        .query(`UPDATE meetups SET title = 'Second' WHERE id = $1`, [meetup.id])
        .then(() => other.query('COMMIT'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await one.query('COMMIT');
      await changed;
    });
    expect(await documents('meetup_id', meetup.id)).toEqual([{ heading: expect.stringMatching(/^Second.*Newname$/) }]);
  });

  it('is gone with what it was of, and stops nobody who changes something beside it', async () => {
    const meetup = await app.given.meetup({ community });
    const session = await app.given.session({ meetup, title: 'Short lived' });
    await two(async (one, other) => {
      await one.query('DELETE FROM sessions WHERE id = $1', [session.id]);
      await other.query(`UPDATE meetups SET title = 'Goes on' WHERE id = $1`, [meetup.id]);
      await other.query('COMMIT');
      await one.query('COMMIT');
    });
    expect(await documents('session_id', session.id)).toEqual([]);
    expect(await documents('meetup_id', meetup.id)).toEqual([{ heading: expect.stringContaining('Goes on') }]);
    await app.database.pool.query('DELETE FROM meetups WHERE id = $1', [meetup.id]);
    expect(await documents('meetup_id', meetup.id)).toEqual([]);
  });
});
