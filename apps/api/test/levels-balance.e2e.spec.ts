import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-30T20:00:00Z'));
let app: TestApp;
let community: { id: string; slug: string };
beforeAll(async () => {
  app = await startTestApp({ clock });
  community = await app.given.community({ timeZone: 'Asia/Kolkata' });
});
afterAll(() => app.close());

const month = async (name: string, query = '') => {
  const { body } = await app.http.get(`/api/v1/communities/${community.slug}/level-balance${query}`).expect(200);
  return body.months.find((each: { month: string }) => each.month === name);
};

describe('the balance of levels', () => {
  it('has every month from a year back to six ahead, from the month it is there', async () => {
    const { body } = await app.http.get(`/api/v1/communities/${community.slug}/level-balance`).expect(200);
    expect(body.now).toBe('2031-07');
    expect(body.months).toHaveLength(19);
    expect([body.months[0], body.months.at(-1)]).toEqual([
      { month: '2030-07', newbie: 0, advanced: 0 },
      { month: '2032-01', newbie: 0, advanced: 0 },
    ]);
  });

  it('counts a meetup in the month of its own zone, and only what is public and took place', async () => {
    const series = await app.given.series({ community });
    const at = { community, startsAt: '2031-03-31T20:00:00Z' };
    await app.given.meetup({ ...at, series, level: 'advanced', timeZone: 'Asia/Kolkata' });
    await app.given.meetup({ ...at, timeZone: 'America/Toronto' });
    for (const hidden of [
      { state: 'draft' },
      { state: 'cancelled' },
      { visibility: 'private' },
      { visibility: 'unlisted' },
    ] as const)
      await app.given.meetup({ ...at, ...hidden });
    expect(await month('2031-04')).toEqual({ month: '2031-04', newbie: 0, advanced: 1 });
    expect(await month('2031-03')).toEqual({ month: '2031-03', newbie: 1, advanced: 0 });
    expect(await month('2031-03', `?series=${series.slug}`)).toMatchObject({ newbie: 0 });
    await app.http.get(`/api/v1/communities/${community.slug}/level-balance?series=of-nobody`).expect(404);
  });
});

describe('a topic', () => {
  it('shows both sides: what is coming and what was, of each level', async () => {
    const topics = ['Erlang'];
    const coming = await app.given.meetup({ community, topics, startsAt: '2031-08-01T12:00:00Z' });
    const deep = await app.given.meetup({ community, topics, level: 'advanced', startsAt: '2031-05-01T12:00:00Z' });
    const { body } = await app.http.get('/api/v1/topics/erlang').expect(200);
    expect(body).toMatchObject({
      title: 'Erlang',
      upcoming: { newbie: [{ slug: coming.slug }], advanced: [] },
      past: { newbie: [], advanced: [{ slug: deep.slug }] },
      counts: { upcoming: { newbie: 1, advanced: 0 }, past: { newbie: 0, advanced: 1 } },
    });
  });

  it('of a private meetup or a draft alone does not exist', async () => {
    await app.given.meetup({ community, topics: ['Secret launch'], visibility: 'private' });
    await app.given.meetup({ community, topics: ['Secret launch'], state: 'draft' });
    await app.http.get('/api/v1/topics/secret-launch').expect(404);
  });
});
