import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

const hostile = '</script><script>alert("x")</script> <b>नमस्ते & "quotes"';
let webDir: string;
let app: TestApp;

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'hallway-web-'));
  await writeFile(join(webDir, 'index.html'), '<html><head><!--hallway-head--></head><body></body></html>');
  app = await startTestApp({ env: { HALLWAY_WEB_DIR: webDir, PUBLIC_URL: 'https://hallway.example.org' } });
});
afterAll(async () => {
  await app.close();
  await rm(webDir, { recursive: true });
});

const html = async (path: string) => (await app.http.get(path).expect(200)).text;
const scripts = (page: string, type: string) =>
  [...page.matchAll(new RegExp(`<script[^>]*type="${type}"[^>]*>([^<]*)</script>`, 'g'))].map(([, json]) =>
    JSON.parse(json!),
  );

it('a meetup tells search engines when, where, for whom, by whom and whether there are seats', async () => {
  const community = await app.given.community({ title: 'OpenStack Brussels' });
  const series = await app.given.series({ community, title: 'Monthly' });
  const meetup = await app.given.meetup({
    community,
    series,
    level: 'advanced',
    title: 'Neutron',
    topics: ['Neutron'],
    timeZone: 'Europe/Brussels',
    startsAt: '2031-12-03T17:30:00Z',
    capacity: 1,
  });
  const page = await html(`/m/${meetup.slug}`);
  expect(page).toContain('<title>Neutron · OpenStack Brussels</title>');
  expect(page).toContain(`<link rel="canonical" href="https://hallway.example.org/m/${meetup.slug}" />`);
  expect(page).toMatch(/og:description" content="Advanced · Wednesday 3 December 2031, 18:30–20:30 CET/);
  const [event] = scripts(page, 'application/ld\\+json');
  expect(event).toMatchObject({
    '@type': 'EducationEvent',
    startDate: '2031-12-03T18:30:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Town hall', address: { addressLocality: 'Pune' } },
    organizer: { name: 'OpenStack Brussels', url: `https://hallway.example.org/c/${community.slug}` },
    superEvent: { '@type': 'EventSeries', name: 'Monthly' },
    audience: { '@type': 'EducationalAudience', audienceType: 'advanced' },
    educationalLevel: 'Advanced',
    offers: { availability: 'https://schema.org/InStock' },
  });
  await app.database.pool.query('UPDATE meetup_seats SET going = 1 WHERE meetup_id = $1', [meetup.id]);
  await app.database.pool.query(`UPDATE meetups SET state = 'cancelled' WHERE id = $1`, [meetup.id]);
  const [later] = scripts(await html(`/m/${meetup.slug}`), 'application/ld\\+json');
  expect(later).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
    offers: { availability: 'https://schema.org/SoldOut' },
  });
});

it('the first answer carries what the page will ask the API for, word for word', async () => {
  const community = await app.given.community();
  const series = await app.given.series({ community });
  const meetup = await app.given.meetup({ community, series });
  await app.given.call({ community, series });
  for (const [page, asks] of [
    ['/', ['/api/v1/meetups?when=upcoming', '/api/v1/communities', '/api/v1/calls?limit=3']],
    ['/calls', ['/api/v1/calls']],
    ['/explore', ['/api/v1/meetups?when=upcoming', '/api/v1/communities']],
    [
      `/c/${community.slug}`,
      [
        `/api/v1/communities/${community.slug}`,
        `/api/v1/communities/${community.slug}/series`,
        `/api/v1/meetups?when=upcoming&community=${community.slug}`,
      ],
    ],
    [`/c/${community.slug}/s/${series.slug}`, [`/api/v1/communities/${community.slug}/series/${series.slug}`]],
    [`/m/${meetup.slug}`, [`/api/v1/meetups/${meetup.slug}`]],
  ] as const) {
    const [data] = scripts(await html(page), 'application/json');
    for (const path of asks) {
      expect({ page, path, answer: data[path] }).toEqual({
        page,
        path,
        answer: (await app.http.get(path).expect(200)).body,
      });
    }
  }
});

it('no title or description can break out of its place', async () => {
  const community = await app.given.community({ title: hostile });
  const series = await app.given.series({ community, title: hostile });
  const meetup = await app.given.meetup({ community, series, title: hostile, venueName: hostile });
  for (const table of ['communities', 'series', 'meetups'])
    await app.database.pool.query(`UPDATE ${table} SET description = $1`, [hostile]);
  for (const path of ['/', `/c/${community.slug}`, `/c/${community.slug}/s/${series.slug}`, `/m/${meetup.slug}`]) {
    const page = await html(path);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
    expect(scripts(page, 'application/json')).toHaveLength(1);
    expect(scripts(page, 'application/ld\\+json')).toHaveLength(1);
  }
});

it('pages of things that are not there answer 404', async () => {
  const community = await app.given.community();
  for (const path of ['/m/nothing', '/c/nothing', '/c/nothing/s/nothing', `/c/${community.slug}/s/nothing`]) {
    await app.http.get(path).expect(404);
  }
});

it('a topic says what is coming of each level', async () => {
  const community = await app.given.community();
  await app.given.meetup({ community, topics: ['Erlang <b>'] });
  expect(await html('/topics/erlang-b')).toContain('Coming: 1 newbie meetup, no advanced meetup.');
  await app.given.meetup({ community, topics: ['Secret launch'], visibility: 'private' });
  await app.http.get('/topics/secret-launch').expect(404);
});

it('a talk begins with its level, in words and for machines', async () => {
  const meetup = await app.given.meetup({ community: await app.given.community(), startsAt: '2031-12-03T17:30:00Z' });
  const talk = await app.given.session({ meetup, abstract: 'From the **very** beginning.' });
  const page = await html(`/t/${talk.slug}`);
  expect(page).toContain('og:description" content="Newbie · From the very beginning.');
  expect(scripts(page, 'application/ld\\+json')).toMatchObject([
    { '@type': 'EducationEvent', educationalLevel: 'Beginner', audience: { audienceType: 'newbie' } },
  ]);
});
