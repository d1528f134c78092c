import type { Call } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { encodeCursor } from '../src/platform/http/cursor.ts';
import type { GivenCommunity } from './support/given/community.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-15T12:00:00Z'));
let app: TestApp;
let community: GivenCommunity;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
// the list is of the whole site, so each promise begins without calls
beforeEach(async () => {
  await app.database.pool.query('DELETE FROM calls');
  community = await app.given.community();
});

const list = async (query: object = {}) => (await app.http.get('/api/v1/calls').query(query).expect(200)).body;
const titles = ({ items }: { items: Call[] }) => items.map(({ title }) => title);
const coming = { startsAt: '2031-07-01T18:00:00Z' };

describe('the open calls of all communities', () => {
  it('stand in the order in which they close, the rolling ones last, for visitors too', async () => {
    const elsewhere = await app.given.community({ title: 'Elsewhere' });
    const here = await app.given.series({ community });
    const there = await app.given.series({ community: elsewhere });
    await app.given.call({ community, series: here, title: 'rolling' });
    await app.given.call({ community, series: here, title: 'in August', closesAt: '2031-08-01T00:00:00Z' });
    await app.given.call({ community: elsewhere, series: there, title: 'tonight', closesAt: '2031-06-15T22:00:00Z' });
    await app.given.call({ community, series: here, title: 'over', closesAt: clock.now() });
    await app.given.call({ community, series: here, title: 'not yet', opensAt: '2031-06-16T00:00:00Z' });
    const answer = await list();
    expect(titles(answer)).toEqual(['tonight', 'in August', 'rolling']);
    expect(answer.items[0]).toMatchObject({
      open: true,
      level: null,
      community: { slug: elsewhere.slug, title: 'Elsewhere' },
    });
  });

  it('for a meetup have its level, for a series take both, and tell what the lens leaves out', async () => {
    const meetup = (level: 'newbie' | 'advanced') => app.given.meetup({ community, level, ...coming });
    await app.given.call({ community, series: await app.given.series({ community }), title: 'both' });
    await app.given.call({ community, meetup: await meetup('newbie'), title: 'newbie' });
    await app.given.call({ community, meetup: await meetup('advanced'), title: 'advanced' });
    await app.given.call({ community, meetup: await meetup('advanced'), title: 'advanced too' });
    const levels = async (level?: string) => {
      const { items, counts } = await list({ level });
      expect(counts).toEqual({ newbie: 1, advanced: 2 });
      return items.map((call: Call) => call.level).sort();
    };
    expect(await levels()).toEqual(['advanced', 'advanced', 'newbie', null]);
    expect(await levels('newbie')).toEqual(['newbie', null]);
    expect(await levels('advanced')).toEqual(['advanced', 'advanced', null]);
    await app.http.get('/api/v1/calls').query({ level: 'both' }).expect(400);
  });

  it('never name a draft, private, unlisted, cancelled or past meetup, whoever asks', async () => {
    const organiser = await app.given.member();
    const own = await app.given.community({ organiser });
    for (const [title, fields] of [
      ['draft', { state: 'draft' }],
      ['private', { visibility: 'private' }],
      ['unlisted', { visibility: 'unlisted' }],
      ['cancelled', { state: 'cancelled' }],
      ['past', { startsAt: '2031-06-01T18:00:00Z' }],
    ] as const) {
      const meetup = await app.given.meetup({ community: own, ...coming, ...fields });
      await app.given.call({ community: own, meetup, title });
    }
    for (const agent of [app.http, await app.as(organiser), await app.as(await app.given.member({ siteAdmin: true }))])
      expect((await agent.get('/api/v1/calls').expect(200)).body).toEqual({
        items: [],
        nextCursor: null,
        counts: { newbie: 0, advanced: 0 },
      });
    const { body } = await app.http.get(`/api/v1/communities/${own.slug}/calls`).expect(200);
    expect(titles(body)).toEqual(['past']);
  });

  it('are read page by page without doubles or holes, also where they close together or never', async () => {
    const series = await app.given.series({ community });
    for (let number = 0; number < 7; number++)
      await app.given.call({ community, series, closesAt: number < 4 ? '2031-08-01T00:00:00.123456Z' : null });
    const whole = titles(await list());
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: Call[]; nextCursor: string | null } = await list({ limit: 2, cursor });
      pages.push(...titles(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(whole).toHaveLength(7);
    expect(pages).toEqual(whole);
    await app.http
      .get('/api/v1/calls')
      .query({ cursor: encodeCursor(['x']) })
      .expect(400);
  });

  it('are found through the index, however many are over', async () => {
    const series = await app.given.series({ community });
    await app.database.pool.query(
      `INSERT INTO calls (id, community_id, series_id, title, formats, closes_at)
       SELECT gen_random_uuid(), $1, $2, 'Call ' || n, '[]', timestamptz '2031-06-15' - n * interval '1 hour' FROM generate_series(1, 5000) n`,
      [community.id, series.id],
    );
    await app.database.pool.query('ANALYZE calls');
    const { rows } = await app.database.pool.query(
      `EXPLAIN SELECT id FROM calls c WHERE coalesce(c.closes_at, 'infinity'::timestamptz) > $1
       ORDER BY coalesce(c.closes_at, 'infinity'::timestamptz), c.id LIMIT 3`,
      [clock.now()],
    );
    expect(JSON.stringify(rows)).toContain('calls_closing');
  });
});
