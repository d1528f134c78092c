import type { MeetupCard } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-15T12:00:00Z'));
let app: TestApp;
let community: GivenCommunity;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  community = await app.given.community();
});

const list = async (query: object) => (await app.http.get('/api/v1/meetups').query(query).expect(200)).body;
const own = (query: object = {}) => list({ community: community.slug, ...query });
const titles = ({ items }: { items: MeetupCard[] }) => items.map(({ title }) => title);

describe('the public list of meetups', () => {
  it('shows coming ones soonest first, those under way included, and past ones latest first', async () => {
    await app.given.meetup({ community, title: 'over', startsAt: '2031-06-14T18:00:00Z' });
    await app.given.meetup({ community, title: 'long over', startsAt: '2031-01-14T18:00:00Z' });
    await app.given.meetup({
      community,
      title: 'under way',
      startsAt: '2031-06-14T09:00:00Z',
      endsAt: '2031-06-16T18:00:00Z',
    });
    await app.given.meetup({ community, title: 'later', startsAt: '2031-08-01T18:00:00Z' });
    await app.given.meetup({ community, title: 'soon', startsAt: '2031-06-15T18:00:00Z' });
    expect(titles(await own())).toEqual(['under way', 'soon', 'later']);
    expect(titles(await own({ when: 'past' }))).toEqual(['over', 'long over']);
  });

  it('counts both levels under the same other filters, whichever level is asked for', async () => {
    const series = await app.given.series({ community });
    for (const level of ['newbie', 'newbie', 'advanced'] as const) {
      await app.given.meetup({
        community,
        level,
        series,
        topics: ['Ceph'],
        format: 'workshop',
        startsAt: '2031-07-01T18:00:00Z',
      });
    }
    await app.given.meetup({ community, level: 'advanced', startsAt: '2031-07-02T18:00:00Z' });
    await app.given.meetup({ community, level: 'advanced', startsAt: '2031-01-02T18:00:00Z' });
    for (const level of [undefined, 'newbie', 'advanced']) {
      expect((await own({ level })).counts).toEqual({ newbie: 2, advanced: 2 });
      for (const filter of [{ topic: 'ceph' }, { format: 'workshop' }, { series: series.slug }]) {
        const answer = await own({ ...filter, level });
        expect(answer.counts).toEqual({ newbie: 2, advanced: 1 });
        expect(answer.items).toHaveLength(level === undefined ? 3 : answer.counts[level]);
      }
    }
    expect((await own({ when: 'past' })).counts).toEqual({ newbie: 0, advanced: 1 });
    expect(await own({ topic: 'no-such-topic' })).toEqual({
      items: [],
      nextCursor: null,
      counts: { newbie: 0, advanced: 0 },
    });
  });

  it.each(['upcoming', 'past'])(
    'is read page by page without doubles or holes, also where starts are equal (%s)',
    async (when) => {
      const startsAt = when === 'past' ? '2031-02-01T18:00:00.123Z' : '2031-07-01T18:00:00.123Z';
      for (let number = 0; number < 7; number++)
        await app.given.meetup({ community, startsAt: number < 5 ? startsAt : startsAt.replace('18:', '19:') });
      const whole = titles(await own({ when }));
      const pages: string[] = [];
      let cursor: string | undefined;
      do {
        const page: { items: MeetupCard[]; nextCursor: string | null; counts: object } = await own({
          when,
          limit: 2,
          cursor,
        });
        expect(page.counts).toEqual({ newbie: 7, advanced: 0 });
        pages.push(...titles(page));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(whole).toHaveLength(7);
      expect(pages).toEqual(whole);
    },
  );

  it('answers 400 to a cursor that is not its own', async () => {
    for (const cursor of [
      'x',
      Buffer.from('["drop table"]').toString('base64url'),
      Buffer.from('[1,2]').toString('base64url'),
    ]) {
      await app.http.get('/api/v1/meetups').query({ cursor }).expect(400);
    }
    await app.http.get('/api/v1/meetups').query({ limit: 101 }).expect(400);
    await app.http.get('/api/v1/meetups').query({ level: 'all' }).expect(400);
  });

  it('shows cancelled meetups as cancelled', async () => {
    await app.given.meetup({ community, state: 'cancelled', startsAt: '2031-07-01T18:00:00Z' });
    expect((await own()).items).toMatchObject([{ state: 'cancelled' }]);
  });

  it('writes the instants with the offset of the zone, summer and winter', async () => {
    await app.given.meetup({ community, timeZone: 'Europe/Brussels', startsAt: '2031-07-01T16:30:00Z' });
    await app.given.meetup({ community, timeZone: 'Europe/Brussels', startsAt: '2031-12-01T17:30:00Z' });
    expect((await own()).items.map(({ startsAt }: MeetupCard) => startsAt)).toEqual([
      '2031-07-01T18:30:00+02:00',
      '2031-12-01T18:30:00+01:00',
    ]);
  });
});

describe('a meetup', () => {
  it('offers the next public meetup of the other level on the same topic', async () => {
    const meetup = await app.given.meetup({
      community,
      level: 'advanced',
      topics: ['Swift'],
      startsAt: '2031-07-01T18:00:00Z',
    });
    const path = `/api/v1/meetups/${meetup.slug}`;
    const elsewhere = await app.given.community();
    await app.given.meetup({ community, topics: ['Nova'], startsAt: '2031-07-01T18:00:00Z' });
    await app.given.meetup({ community, topics: ['Swift'], startsAt: '2031-05-01T18:00:00Z' });
    await app.given.meetup({ community, level: 'advanced', topics: ['Swift'], startsAt: '2031-07-02T18:00:00Z' });
    await app.given.meetup({ community, topics: ['Swift'], state: 'draft', startsAt: '2031-07-02T18:00:00Z' });
    await app.given.meetup({ community, topics: ['Swift'], visibility: 'unlisted', startsAt: '2031-07-02T18:00:00Z' });
    expect((await app.http.get(path).expect(200)).body.counterpart).toBeNull();
    const there = await app.given.meetup({ community: elsewhere, topics: ['Swift'], startsAt: '2031-07-03T18:00:00Z' });
    expect((await app.http.get(path)).body.counterpart).toMatchObject({ slug: there.slug, level: 'newbie' });
    const here = await app.given.meetup({ community, topics: ['Swift'], startsAt: '2031-08-03T18:00:00Z' });
    expect((await app.http.get(path)).body.counterpart).toMatchObject({
      slug: here.slug,
      startsAt: '2031-08-03T23:30:00+05:30',
    });
  });

  it('names the open call whose talks may land there', async () => {
    const series = await app.given.series({ community });
    const meetup = await app.given.meetup({ community, series, startsAt: '2031-07-01T18:00:00Z' });
    const openCall = async () => (await app.http.get(`/api/v1/meetups/${meetup.slug}`)).body.openCallId;
    const call = (closesAt: string | null) =>
      app.database.pool
        .query(
          `INSERT INTO calls (id, community_id, series_id, title, formats, closes_at) VALUES (gen_random_uuid(), $1, $2, 'Call', '[]', $3) RETURNING id`,
          [community.id, series.id, closesAt],
        )
        .then(({ rows }) => rows[0].id as string);
    await call('2031-06-01T00:00:00Z');
    expect(await openCall()).toBeNull();
    const rolling = await call(null);
    expect(await openCall()).toBe(rolling);
  });

  it('stands on the ladder of its series in order of time', async () => {
    const series = await app.given.series({ community });
    for (const [title, level, startsAt] of [
      ['second', 'advanced', '2031-05-01T18:00:00Z'],
      ['third', 'newbie', '2031-07-01T18:00:00Z'],
      ['first', 'newbie', '2031-03-01T18:00:00Z'],
    ] as const) {
      await app.given.meetup({ community, series, title, level, startsAt });
    }
    const { body } = await app.http.get(`/api/v1/communities/${community.slug}/series/${series.slug}`).expect(200);
    expect(titles({ items: body.ladder })).toEqual(['first', 'second', 'third']);
    expect(body).toMatchObject({
      meetups: { newbie: 2, advanced: 1 },
      upcoming: { newbie: 1, advanced: 0 },
      levelPattern: ['newbie', 'advanced'],
    });
  });
});

describe('topics', () => {
  it('are found by the beginning of their title in any case and script, the busiest first', async () => {
    await app.given.meetup({ community, topics: ['Kubernetes'], startsAt: '2031-07-01T18:00:00Z' });
    await app.given.meetup({
      community,
      topics: ['Kubelet', 'कर्नेल'],
      level: 'advanced',
      startsAt: '2031-07-01T18:00:00Z',
    });
    await app.given.meetup({ community, topics: ['Kubelet'], startsAt: '2031-07-01T18:00:00Z' });
    const { body } = await app.http.get('/api/v1/topics').query({ q: 'kube' }).expect(200);
    expect(body.items).toEqual([
      { slug: 'kubelet', title: 'Kubelet', upcoming: { newbie: 1, advanced: 1 } },
      { slug: 'kubernetes', title: 'Kubernetes', upcoming: { newbie: 1, advanced: 0 } },
    ]);
    expect((await app.http.get('/api/v1/topics').query({ q: 'कर' })).body.items).toHaveLength(1);
    expect((await app.http.get('/api/v1/topics').query({ q: '%' })).body.items).toEqual([]);
  });
});
