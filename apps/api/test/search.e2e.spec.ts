import type { SearchHit } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchRepository } from '../src/features/search/search.repository.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let community: GivenCommunity;
const soon = '2031-07-01T18:00:00Z';

beforeAll(async () => {
  app = await startTestApp({ clock: new FixedClock(new Date('2031-06-15T12:00:00Z')) });
  community = await app.given.community({ title: 'Ceph Pune' });
});
afterAll(() => app.close());

const search = async (q: string, query: object = {}) =>
  (
    await app.http
      .get('/api/v1/search')
      .query({ q, ...query })
      .expect(200)
  ).body;
const titles = ({ items }: { items: SearchHit[] }) => items.map(({ title }) => title);
const learn = () => app.get(SearchRepository).learnWords();

describe('search', () => {
  it('finds meetups, talks, communities and topics by the beginnings of their words', async () => {
    const meetup = await app.given.meetup({
      community,
      level: 'advanced',
      title: 'Erasure coding in depth',
      topics: ['Erasure coding'],
      startsAt: soon,
    });
    await app.given.session({ meetup, title: 'Erasure coding at scale', speakers: ['Zoë Ågård'] });
    const answer = await search('erasu codi');
    expect(answer.items.map(({ kind, title, level }: SearchHit) => [kind, title, level]).sort()).toEqual([
      ['meetup', 'Erasure coding in depth', 'advanced'],
      ['talk', 'Erasure coding at scale', 'advanced'],
      ['topic', 'Erasure coding', null],
    ]);
    expect(answer).toMatchObject({ corrected: null, nextCursor: null, counts: { newbie: 0, advanced: 2 } });
    expect((await search('zoe agard')).items).toMatchObject([
      { kind: 'talk', speakers: ['Zoë Ågård'], meetup: { slug: meetup.slug } },
    ]);
    const lively = await app.given.community({ title: 'Rook Graz' });
    await app.given.meetup({ community: lively, level: 'advanced', startsAt: soon });
    expect((await search('rook graz', { kind: 'community' })).items).toMatchObject([
      { kind: 'community', title: 'Rook Graz', upcoming: { newbie: 0, advanced: 1 }, level: null },
    ]);
  });

  it('forgives a wrong letter and says what it looked for instead', async () => {
    await app.given.meetup({ community, title: 'Kubernetes for operators', startsAt: soon });
    await learn();
    const answer = await search('kuberntes operatrs');
    expect(answer.corrected).toBe('kubernetes operators');
    expect(titles(answer)).toEqual(['Kubernetes for operators']);
    expect(await search('zzqqxx')).toMatchObject({ items: [], corrected: null });
  });

  it.each([
    ['क्लाउड', 'पुणे क्लाउड मीटअप'],
    ['勉強', '東京勉強会'],
    ['كوبر', 'مقدمة في كوبرنيتيس'],
    ['café', 'Café of operators'],
    ['CAFE', 'Café of operators'],
    ['js', 'Node.js internals'],
    ['internal', 'Node.js internals'],
  ])('understands %s in any script, case and form', async (q, title) => {
    await app.given.meetup({ community, title, startsAt: soon });
    expect(titles(await search(q))).toContain(title);
  });

  it.each(["'", '\\', '!', '&|!():*', "a' & 'b", '%', 'a:*b', ':*', '<->', '\u200d', '"""', 'x'.repeat(200)])(
    'takes %j for words and never for operators',
    async (q) => {
      const answer = await app.http.get('/api/v1/search').query({ q });
      expect([200, 400]).toContain(answer.status);
    },
  );

  it('filters by level, city, language and days, and counts the level it hides', async () => {
    const given = (title: string, more: object) => app.given.meetup({ community, title, startsAt: soon, ...more });
    await given('Neutron hands-on', { level: 'newbie', city: 'Zürich', language: 'de' });
    await given('Neutron dataplane', {
      level: 'advanced',
      city: 'Pune',
      language: 'en',
      startsAt: '2031-08-20T18:00:00Z',
    });
    const all = await search('neutron');
    expect(all.items).toHaveLength(2);
    const newbie = await search('neutron', { level: 'newbie' });
    expect(titles(newbie)).toEqual(['Neutron hands-on']);
    expect(newbie.counts).toEqual({ newbie: 1, advanced: 1 });
    expect(titles(await search('neutron', { city: 'zurich' }))).toEqual(['Neutron hands-on']);
    expect(titles(await search('neutron', { language: 'en' }))).toEqual(['Neutron dataplane']);
    expect(titles(await search('neutron', { from: '2031-08-01' }))).toEqual(['Neutron dataplane']);
    expect(titles(await search('neutron', { to: '2031-07-31' }))).toEqual(['Neutron hands-on']);
  });

  it('knows nothing of drafts, unlisted and private meetups, their talks and their topics, and forgets what is hidden later', async () => {
    for (const hidden of [{ state: 'draft' }, { visibility: 'unlisted' }, { visibility: 'private' }] as const) {
      const meetup = await app.given.meetup({
        community,
        title: 'Xylophone assembly',
        topics: ['Xylophones'],
        startsAt: soon,
        ...hidden,
      });
      await app.given.session({ meetup, title: 'Xylophone keynote' });
    }
    expect(await search('xylo')).toMatchObject({ items: [], counts: { newbie: 0, advanced: 0 } });
    const shown = await app.given.meetup({
      community,
      title: 'Xylophone party',
      topics: ['Xylophones'],
      startsAt: soon,
    });
    await app.given.session({ meetup: shown, title: 'Xylophone encore' });
    await learn();
    expect(titles(await search('xylo')).sort()).toEqual(['Xylophone encore', 'Xylophone party', 'Xylophones']);
    await app.database.pool.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [shown.id]);
    expect(await search('xylo')).toMatchObject({ items: [], counts: { newbie: 0, advanced: 0 } });
    // nor by what it takes a mistyped word for
    expect(await search('xylofone')).toMatchObject({ items: [], corrected: null });
    await app.get(SearchRepository).forgetWords();
    expect(await app.database.pool.query(`SELECT FROM search_vocabulary WHERE word = 'xylophone'`)).toMatchObject({
      rowCount: 0,
    });
    expect(await app.database.pool.query(`SELECT FROM search_vocabulary WHERE word = 'ceph'`)).toMatchObject({
      rowCount: 1,
    });
  });

  it.each(['x'.repeat(201), 'x'.repeat(10_000), 'a\u0000b', '\u202e', ' '])('refuses %j', async (q) => {
    const { body } = await app.http.get('/api/v1/search').query({ q }).expect(400);
    expect(body.code).toBe('request.invalid');
  });

  it('takes beginnings, wrong letters and filters together', async () => {
    await app.given.meetup({ community, title: 'Prometheus alerting', city: 'Łódź', level: 'newbie', startsAt: soon });
    await app.given.meetup({ community, title: 'Prometheus storage', city: 'Pune', level: 'advanced', startsAt: soon });
    await learn();
    const answer = await search('promethues aler', { city: 'łódź', level: 'newbie' });
    expect(titles(answer)).toEqual(['Prometheus alerting']);
    expect(answer).toMatchObject({ corrected: 'prometheus aler', counts: { newbie: 1, advanced: 0 } });
    expect(await search('promethues', { city: 'Łódź', level: 'advanced' })).toMatchObject({
      items: [],
      counts: { newbie: 1 },
    });
  });

  it('shows coming ones before past ones, page by page without doubles', async () => {
    await app.given.meetup({ community, title: 'Gluster 0', startsAt: '2031-01-01T18:00:00Z' });
    for (let number = 1; number < 6; number++)
      await app.given.meetup({ community, title: `Gluster ${number}`, startsAt: `2031-07-0${number}T18:00:00Z` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await search('gluster', { limit: 4, cursor });
      seen.push(...titles(answer));
      cursor = answer.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([1, 2, 3, 4, 5, 0].map((number) => `Gluster ${number}`));
  });
});

describe('the calendar', () => {
  it('shows the meetups of a month by the days of their own zones, those that reach into it included', async () => {
    const own = await app.given.community();
    const given = (title: string, more: object) => app.given.meetup({ community: own, title, ...more });
    // in Kolkata this is already the first of September
    await given('first', {
      startsAt: '2031-08-31T20:00:00Z',
      endsAt: '2031-08-31T22:00:00Z',
      timeZone: 'Asia/Kolkata',
      level: 'newbie',
    });
    await given('reaching in', {
      startsAt: '2031-08-30T10:00:00Z',
      endsAt: '2031-09-02T10:00:00Z',
      timeZone: 'UTC',
      level: 'advanced',
    });
    await given('before', { startsAt: '2031-08-31T20:00:00Z', endsAt: '2031-08-31T21:00:00Z', timeZone: 'UTC' });
    await given('hidden', { startsAt: '2031-09-10T20:00:00Z', visibility: 'private' });
    const month = async (query: object) =>
      (
        await app.http
          .get('/api/v1/calendar/2031-09')
          .query({ community: own.slug, ...query })
          .expect(200)
      ).body;
    const both = await month({});
    expect(titles(both)).toEqual(['reaching in', 'first']);
    expect(both.counts).toEqual({ newbie: 1, advanced: 1 });
    expect(both.items[1]).toMatchObject({ firstDay: '2031-09-01', startsAt: '2031-09-01T01:30:00+05:30' });
    const newbie = await month({ level: 'newbie' });
    expect(titles(newbie)).toEqual(['first']);
    expect(newbie.counts).toEqual({ newbie: 1, advanced: 1 });
    await app.http.get('/api/v1/calendar/2031-13').expect(400);
  });

  it('names the cities and languages of public meetups', async () => {
    await app.given.meetup({ community, city: 'Brno', language: 'cs', startsAt: soon });
    await app.given.meetup({ community, city: 'Nowhere', language: 'tlh', startsAt: soon, visibility: 'private' });
    const { body } = await app.http.get('/api/v1/places').expect(200);
    expect(body.cities).toContainEqual({ city: 'Brno', upcoming: 1 });
    expect(JSON.stringify(body)).not.toMatch(/Nowhere|tlh/);
  });
});
