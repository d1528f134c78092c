import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenSeries } from './support/given/series.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2027-03-15T10:00:00Z'));
const coming = '2027-04-10T16:30:00Z';

let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
let series: GivenSeries;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set('2027-03-15T10:00:00Z');
  organiser = await app.given.member();
  community = await app.given.community({ organiser, title: 'OpenStack, Pune' });
  series = await app.given.series({ community });
});

const given = (fields: Partial<Parameters<TestApp['given']['meetup']>[0]> = {}) =>
  app.given.meetup({ community, startsAt: coming, ...fields });
const read = (text: string) => {
  const calendar = ICAL.Component.fromString(text);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
};
const titles = async (path: string): Promise<string[]> =>
  read((await app.http.get(path).expect(200)).text).events.map(({ summary }) => summary);
const feedOf = ({ slug }: { slug: string }) => `/feeds/c/${slug}.ics`;
const statusIn = (text: string) => read(text).events[0]?.component.getFirstPropertyValue('status');

describe('a public feed', () => {
  it('holds the public meetups of the past half year and all that come, and nothing of the others', async () => {
    await given({ title: 'Seen' });
    await given({ title: 'Last autumn', startsAt: '2026-10-01T16:00:00Z' });
    await given({ title: 'Too long ago', startsAt: '2026-08-01T16:00:00Z' });
    await given({ title: 'Draft', state: 'draft' });
    await given({ title: 'By link only', visibility: 'unlisted' });
    await given({ title: 'Secret', visibility: 'private' });
    const elsewhere = await app.given.community();
    await app.given.meetup({ community: elsewhere, title: 'Elsewhere', startsAt: coming });
    expect(await titles(feedOf(community))).toEqual(['Last autumn', 'Seen']);
    const all = await titles('/feeds/all.ics');
    expect(all).toEqual(expect.arrayContaining(['Seen', 'Elsewhere']));
    expect(all.join()).not.toMatch(/Draft|By link|Secret/);
  });

  it('can be had of one level, and of one series', async () => {
    const { id } = await given({ title: 'N', series });
    await given({ title: 'A', level: 'advanced', series });
    await given({ title: 'Alone' });
    expect(await titles(`${feedOf(community)}?level=newbie`)).toEqual(['N', 'Alone']);
    expect((await titles(`/feeds/c/${community.slug}/${series.slug}.ics`)).sort()).toEqual(['A', 'N']);
    expect(await titles(`/feeds/c/${community.slug}/${series.slug}.ics?level=advanced`)).toEqual(['A']);
    const { text } = await app.http.get(`${feedOf(community)}?level=advanced`).expect(200);
    expect(text).toContain('NAME:OpenStack\\, Pune · Advanced\r\n');
    expect(text).toContain('CATEGORIES:advanced');
    const { rows } = await app.database.pool.query('SELECT ical_uid FROM series WHERE id = $1', [series.id]);
    const ofSeries = await app.http.get(`/feeds/c/${community.slug}/${series.slug}.ics?level=newbie`).expect(200);
    const [entry] = read(ofSeries.text).events;
    expect(entry!.uid).toBe(`${id}@test`);
    expect(entry!.component.getFirstPropertyValue('related-to')).toBe(rows[0].ical_uid);
  });

  it('says when, where and for whom, keeps the link into the room to itself, and names nobody', async () => {
    const { id, slug } = await given({ title: 'Ceph; inside', level: 'advanced', timeZone: 'Asia/Kolkata' });
    await app.database.pool.query(`UPDATE meetups SET online_url = 'https://meet.example.org/room' WHERE id = $1`, [
      id,
    ]);
    const { text, headers } = await app.http.get(feedOf(community)).expect(200);
    const [event] = read(text).events;
    expect(event!.uid).toBe(`${id}@test`);
    expect(event!.location).toBe('Town hall, Pune');
    expect(event!.description).toContain('Advanced · OpenStack, Pune');
    expect(event!.description).toContain('You have run it in production once');
    expect(event!.component.getFirstPropertyValue('url')).toBe(`${app.config.publicUrl}/m/${slug}`);
    expect(text).toContain('DTSTART;TZID=Asia/Kolkata:20270410T220000');
    expect(text).not.toMatch(/room|ORGANIZER|ATTENDEE|METHOD/);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  });

  it('shows what was cancelled as cancelled, until a month after its date', async () => {
    await given({ state: 'cancelled' });
    expect(statusIn((await app.http.get(feedOf(community))).text)).toBe('CANCELLED');
    clock.set('2027-05-20T10:00:00Z');
    expect(await titles(feedOf(community))).toEqual([]);
  });

  it.each([
    '/feeds/c/nobody.ics',
    '/feeds/c/nobody/nothing.ics',
    '/feeds/c/all',
    '/feeds/me/x.ics',
    '/feeds/m/none.ics',
    '/feeds/other.ics',
  ])('is not there: %s', async (path) => {
    const { body } = await app.http.get(path).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('refuses a level that is none instead of showing both', async () => {
    const { body } = await app.http.get(`${feedOf(community)}?level=expert`).expect(400);
    expect(body.issues[0].path).toBe('query.level');
  });
});

describe('a calendar program that asks again', () => {
  it('gets 304 until something changed, and the new entry then', async () => {
    const { slug } = await given();
    const first = await app.http.get(feedOf(community)).expect(200);
    const again = () => app.http.get(feedOf(community)).set('if-none-match', `W/${first.headers['etag']}`);
    expect((await again().expect(304)).text).toBe('');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    expect(Number.isNaN(Date.parse(first.headers['last-modified']!))).toBe(false);
    await (
      await app.as(organiser)
    )
      .patch(`/api/v1/meetups/${slug}`)
      .send({ wallStart: '2027-04-11T18:00', wallEnd: '2027-04-11T20:00' })
      .expect(200);
    const [before] = read(first.text).events;
    const [after] = read((await again().expect(200)).text).events;
    expect(after!.uid).toBe(before!.uid);
    expect(after!.sequence).toBe(before!.sequence + 1);
    expect(after!.startDate.toString()).toBe('2027-04-11T18:00:00');
  });

  it('hears that a meetup became private, by another tag and by its absence', async () => {
    const { slug } = await given();
    const { headers } = await app.http.get(feedOf(community)).expect(200);
    await (await app.as(organiser)).patch(`/api/v1/meetups/${slug}`).send({ visibility: 'private' }).expect(200);
    const { text } = await app.http.get(feedOf(community)).set('if-none-match', headers['etag']!).expect(200);
    expect(read(text).events).toEqual([]);
  });

  it('of all communities hears that one has another name', async () => {
    await given();
    const { headers, text } = await app.http.get('/feeds/all.ics').expect(200);
    expect(text).not.toContain('Another name');
    await app.database.pool.query(
      `UPDATE communities SET title = 'Another name', version = version + 1 WHERE id = $1`,
      [community.id],
    );
    const renamed = await app.http.get('/feeds/all.ics').set('if-none-match', headers['etag']!).expect(200);
    expect(renamed.text).toContain('Another name');
  });

  it('is answered about 500 meetups by one query, or none of them when nothing changed', async () => {
    await app.database.pool.query(
      `INSERT INTO meetups (id, community_id, slug, title, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end, ical_uid)
       SELECT gen_random_uuid(), $1::uuid, 'many-' || n || right($1::text, 6), 'Meetup ' || n, 'newbie', 'talks', 'published',
         $2::timestamptz + n * interval '1 day', $2::timestamptz + n * interval '1 day' + interval '2 hours', 'Europe/Brussels', '2027-04-10T18:30', '2027-04-10T20:30', gen_random_uuid() FROM generate_series(1, 500) n`,
      [community.id, coming],
    );
    const { headers, text } = await app.http.get(feedOf(community)).expect(200);
    expect(read(text).events).toHaveLength(500);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    await app.http.get(feedOf(community)).set('if-none-match', headers['etag']!).expect(304);
  });
});

describe('a calendar of one’s own', () => {
  const renew = async (member: GivenMember): Promise<string> => {
    const { body } = await (await app.as(member)).post('/api/v1/me/calendar-feed').expect(201);
    return new URL(body.url).pathname;
  };

  it('holds what one goes to and waits for, private meetups and the link into the room too', async () => {
    const asha = await app.given.member();
    const secret = await given({ title: 'Secret', visibility: 'private' });
    const full = await given({ title: 'Full', capacity: 1 });
    await given({ title: 'Not mine' });
    await app.given.rsvp(secret, asha, { at: clock.now() });
    await app.given.rsvp(full, organiser, { at: clock.now() });
    await app.given.rsvp(full, asha, { at: clock.now() });
    await app.database.pool.query(
      `UPDATE meetups SET online_url = 'https://meet.example.org/room', venue_name = '', city = '' WHERE id = ANY ($1)`,
      [[secret.id, full.id]],
    );
    const { events } = read((await app.http.get(await renew(asha)).expect(200)).text);
    const facts = events.map((event) => [
      event.summary,
      event.component.getFirstPropertyValue('status'),
      event.component.getFirstPropertyValue('class'),
      event.location,
    ]);
    expect(facts.sort()).toEqual([
      ['Full', 'TENTATIVE', 'PUBLIC', null],
      ['Secret', 'CONFIRMED', 'PRIVATE', 'https://meet.example.org/room'],
    ]);
  });

  it('brings the link into the room of a meetup that has a place too, as the invitation does', async () => {
    const [asha, bala] = [await app.given.member(), await app.given.member()];
    const both = await given({ title: 'Both', capacity: 1 });
    await app.database.pool.query(`UPDATE meetups SET online_url = 'https://meet.example.org/room' WHERE id = $1`, [
      both.id,
    ]);
    for (const member of [asha, bala]) await app.given.rsvp(both, member, { at: clock.now() });
    const entryOf = async (member: GivenMember) =>
      read((await app.http.get(await renew(member)).expect(200)).text).events[0]!;
    const entry = await entryOf(asha);
    expect(entry.location).toBe('Town hall, Pune');
    expect(entry.description).toContain('https://meet.example.org/room');
    expect((await entryOf(bala)).description).not.toContain('meet.example.org');
  });

  it('loses what was given back, and the private meetup that one was taken off', async () => {
    const asha = await app.given.member();
    const [open, secret] = [await given(), await given({ visibility: 'private' })];
    for (const meetup of [open, secret]) await app.given.rsvp(meetup, asha, { at: clock.now() });
    const path = await renew(asha);
    const { headers } = await app.http.get(path).expect(200);
    await app.given.rsvp(open, asha, { wants: 'cancelled', at: clock.now() });
    await (await app.as(organiser)).delete(`/api/v1/meetups/${secret.slug}/rsvps/${asha.id}`).expect(204);
    const { text } = await app.http.get(path).set('if-none-match', headers['etag']!).expect(200);
    expect(read(text).events).toEqual([]);
  });

  it('is of the same sequence as the invitations that came by mail', async () => {
    const asha = await app.given.member();
    const meetup = await given();
    for (const wants of ['going', 'cancelled', 'going'] as const)
      await app.given.rsvp(meetup, asha, { wants, at: clock.now() });
    expect(read((await app.http.get(await renew(asha))).text).events[0]!.sequence).toBe(2);
  });

  it('is kept by no cache, and is no key to anything else', async () => {
    const path = await renew(await app.given.member());
    const { headers } = await app.http.get(path).expect(200);
    expect(headers['cache-control']).toBe('private, no-cache');
    const secret = path.split('/').at(-1)!.replace('.ics', '');
    await app.http.get('/api/v1/me/rsvps').set('authorization', `Bearer ${secret}`).expect(401);
    const { rows } = await app.database.pool.query('SELECT * FROM calendar_feeds');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('ends at once when its address is revoked or renewed, and says so', async () => {
    const asha = await app.given.member();
    const agent = await app.as(asha);
    const first = await renew(asha);
    const second = await renew(asha);
    const { body } = await app.http.get(first).expect(410);
    expect(body).toMatchObject({ code: 'calendar.feed-revoked', status: 410 });
    await app.http.get(second).expect(200);
    expect((await agent.get('/api/v1/me/calendar-feed').expect(200)).body.feed.lastUsedAt).not.toBeNull();
    await agent.delete('/api/v1/me/calendar-feed').expect(204);
    await app.http.get(second).expect(410);
    await agent.delete('/api/v1/me/calendar-feed').expect(404);
    expect((await agent.get('/api/v1/me/calendar-feed').expect(200)).body).toEqual({ feed: null });
  });

  it('is renewed twice at once without two addresses being good', async () => {
    const asha = await app.given.member();
    const paths = await Promise.all([renew(asha), renew(asha), renew(asha)]);
    const answers = await Promise.all(paths.map(async (path) => (await app.http.get(path)).status));
    expect(answers.sort()).toEqual([200, 410, 410]);
  });
});

describe('one meetup as a file', () => {
  it('is for who may see its page', async () => {
    const asha = await app.given.member();
    const secret = await given({ title: 'Secret', visibility: 'private' });
    const path = `/feeds/m/${secret.slug}.ics`;
    await app.http.get(path).expect(404);
    await (await app.as(asha)).get(path).expect(404);
    await app.given.rsvp(secret, asha, { at: clock.now() });
    const { text, headers } = await (await app.as(asha)).get(path).expect(200);
    expect(read(text).events.map(({ summary }) => summary)).toEqual(['Secret']);
    expect(headers['content-disposition']).toBe(`attachment; filename="${secret.slug}.ics"`);
  });
});

describe('the log of answers by calendar', () => {
  it('shows organisers who answered and what became of it, page by page', async () => {
    const asha = await app.given.member();
    const meetup = await given();
    await app.database.pool.query(
      `INSERT INTO inbound_mails (id, purpose, outcome, digest, size, member_id, meetup_id, received_at)
       SELECT gen_random_uuid(), 'rsvp', 'changed', '', 1, $1, $2, now() FROM generate_series(1, 3)`,
      [asha.id, meetup.id],
    );
    const agent = await app.as(organiser);
    const path = `/api/v1/meetups/${meetup.slug}/calendar-replies`;
    const { body } = await agent.get(`${path}?limit=2`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ member: { name: asha.name }, outcome: 'changed' });
    const next = await agent.get(`${path}?limit=2&cursor=${body.nextCursor}`).expect(200);
    expect(next.body).toMatchObject({ items: [{ outcome: 'changed' }], nextCursor: null });
  });
});
