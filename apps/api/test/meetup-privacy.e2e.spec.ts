import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = TestApp['http'];

const secret = 'Xylophon';
let webDir: string;
let app: TestApp;
let community: { slug: string; id: string };
let series: { slug: string };
let slugs: Record<'draft' | 'private' | 'unlisted' | 'listed', string>;
let people: Record<'visitor' | 'stranger' | 'panellist' | 'guest' | 'organiser' | 'admin', Agent>;

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'hallway-web-'));
  await writeFile(join(webDir, 'index.html'), '<html><head><!--hallway-head--></head><body></body></html>');
  app = await startTestApp({ env: { HALLWAY_WEB_DIR: webDir } });
  const [organiser, panellist, guest, stranger, admin] = [
    await app.given.member(),
    await app.given.member(),
    await app.given.member(),
    await app.given.member(),
    await app.given.member({ siteAdmin: true }),
  ];
  community = await app.given.community({ organiser, panellist });
  series = await app.given.series({ community });
  const meetup = (fields: object) =>
    app.given.meetup({
      community,
      series: series as never,
      level: 'advanced',
      topics: [secret],
      venueName: secret,
      title: secret,
      ...fields,
    });
  const [draft, hidden, unlisted] = [
    await meetup({ state: 'draft' }),
    await meetup({ visibility: 'private' }),
    await meetup({ visibility: 'unlisted' }),
  ];
  const listed = await app.given.meetup({ community, topics: ['Plain'], title: 'Plain' });
  slugs = { draft: draft.slug, private: hidden.slug, unlisted: unlisted.slug, listed: listed.slug };
  for (const { id } of [draft, hidden, unlisted]) await app.given.call({ community, meetup: { id }, title: secret });
  await app.given.call({ community, meetup: listed, title: 'Plain call' });
  await app.database.pool.query(`UPDATE meetups SET online_url = 'https://meet.example.org/room' WHERE id = $1`, [
    listed.id,
  ]);
  for (const { id } of [draft, hidden, listed]) {
    await app.database.pool.query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [
      id,
      guest.id,
    ]);
  }
  people = {
    visitor: app.http,
    stranger: await app.as(stranger),
    panellist: await app.as(panellist),
    guest: await app.as(guest),
    organiser: await app.as(organiser),
    admin: await app.as(admin),
  };
});
afterAll(async () => {
  await app.close();
  await rm(webDir, { recursive: true });
});

const statuses = async (path: string) =>
  Object.fromEntries(
    await Promise.all(Object.entries(people).map(async ([name, agent]) => [name, (await agent.get(path)).status])),
  );

const everybody = { visitor: 200, stranger: 200, panellist: 200, guest: 200, organiser: 200, admin: 200 };
const organisersOnly = { visitor: 404, stranger: 404, panellist: 404, guest: 404, organiser: 200, admin: 200 };

describe('who gets a meetup', () => {
  it('a draft: organisers and site admins; for all others it does not exist', async () => {
    expect(await statuses(`/api/v1/meetups/${slugs.draft}`)).toEqual(organisersOnly);
    expect(await statuses(`/m/${slugs.draft}`)).toEqual(organisersOnly);
  });

  it('a private one: those and people with an RSVP', async () => {
    expect(await statuses(`/api/v1/meetups/${slugs.private}`)).toEqual({ ...organisersOnly, guest: 200 });
    expect(await statuses(`/m/${slugs.private}`)).toEqual({ ...organisersOnly, guest: 200 });
  });

  it('an unlisted one: everybody who has the link', async () => {
    expect(await statuses(`/api/v1/meetups/${slugs.unlisted}`)).toEqual(everybody);
    expect(await statuses(`/m/${slugs.unlisted}`)).toEqual(everybody);
  });

  it('acting on what one may not see is 404, on what one sees without the role 403', async () => {
    for (const slug of [slugs.draft, slugs.private]) {
      await people.stranger.patch(`/api/v1/meetups/${slug}`).send({ title: 'Mine' }).expect(404);
      await people.stranger.post(`/api/v1/meetups/${slug}/publish`).expect(404);
      await people.stranger.delete(`/api/v1/meetups/${slug}`).expect(404);
    }
    await people.guest.patch(`/api/v1/meetups/${slugs.private}`).send({ title: 'Mine' }).expect(403);
    await people.stranger.patch(`/api/v1/meetups/${slugs.unlisted}`).send({ title: 'Mine' }).expect(403);
  });
});

describe('drafts, private and unlisted meetups leak nowhere', () => {
  const open = () => [
    '/api/v1/meetups',
    '/api/v1/meetups?level=advanced',
    '/api/v1/meetups?when=past',
    '/api/v1/meetups?topic=xylophon',
    `/api/v1/meetups?community=${community.slug}`,
    `/api/v1/meetups?series=${series.slug}`,
    `/api/v1/meetups/${slugs.listed}`,
    '/api/v1/communities',
    `/api/v1/communities/${community.slug}`,
    `/api/v1/communities/${community.slug}/series`,
    `/api/v1/communities/${community.slug}/series/${series.slug}`,
    `/api/v1/communities/${community.slug}/calls`,
    '/api/v1/calls',
    '/api/v1/calls?level=advanced',
    '/api/v1/topics',
    '/api/v1/topics?q=Xyl',
    '/',
    '/explore',
    '/communities',
    '/calls',
    `/c/${community.slug}`,
    `/c/${community.slug}/s/${series.slug}`,
    `/m/${slugs.listed}`,
  ];

  it('in no list, count, ladder, topic, page or structured data, whoever asks', async () => {
    for (const [name, agent] of Object.entries(people)) {
      for (const path of open()) {
        const { text, status } = await agent.get(path);
        expect([path, status]).toEqual([path, 200]);
        const found = [
          ...Object.values(slugs).filter((slug) => slug !== slugs.listed),
          secret,
          secret.toLowerCase(),
        ].filter((word) => text.includes(word) && !path.includes(word));
        expect({ name, path, found }).toEqual({ name, path, found: [] });
      }
    }
  });

  it('in no number either: only the one public meetup is counted', async () => {
    const one = { newbie: 1, advanced: 0 };
    const get = async (path: string) => (await people.organiser.get(`/api/v1${path}`).expect(200)).body;
    expect((await get(`/meetups?community=${community.slug}`)).counts).toEqual(one);
    expect((await get(`/communities/${community.slug}`)).upcoming).toEqual(one);
    expect((await get(`/communities/${community.slug}/series/${series.slug}`)).meetups).toEqual({
      newbie: 0,
      advanced: 0,
    });
  });

  it('but their organisers find them in their own list, with the counts of all', async () => {
    const path = `/api/v1/communities/${community.slug}/meetups`;
    const { body } = await people.organiser.get(path).expect(200);
    expect(body.items).toHaveLength(4);
    expect(body.counts).toEqual({ newbie: 1, advanced: 3 });
    expect((await people.organiser.get(path).query({ state: 'draft', level: 'advanced' })).body.items).toMatchObject([
      { slug: slugs.draft, visibility: 'public' },
    ]);
    for (const name of ['visitor', 'stranger', 'panellist', 'guest'] as const) {
      expect([401, 403]).toContain((await people[name].get(path)).status);
    }
  });

  it('search engines are sent away from unlisted and private pages, which carry no structured data', async () => {
    for (const [agent, slug] of [
      [people.visitor, slugs.unlisted],
      [people.guest, slugs.private],
    ] as const) {
      const { text } = await agent.get(`/m/${slug}`);
      expect(text).toContain('noindex');
      expect(text).not.toContain('ld+json');
    }
  });

  it('and from the board and the talks of an unlisted one', async () => {
    // elsewhere, since the lists of this community are counted
    const elsewhere = await app.given.community();
    const { slug } = await app.given.meetup({ community: elsewhere, format: 'hackathon', visibility: 'unlisted' });
    const wallStart = (await people.admin.get(`/api/v1/meetups/${slug}`)).body.wallStart;
    const session = { kind: 'talk', title: 'Behind the link', wallStart, durationMinutes: 30 };
    const talk = await people.admin.post(`/api/v1/meetups/${slug}/sessions`).send(session).expect(201);
    for (const path of [`/m/${slug}/board`, `/t/${talk.body.slug}`]) {
      const { text } = await people.visitor.get(path).expect(200);
      expect(text).toContain('noindex');
      expect(text).not.toContain('ld+json');
    }
  });
});

describe('the link into an online meetup', () => {
  it('is for those who have a seat and for organisers; everybody learns that it is online', async () => {
    const links: Record<string, string | null> = {};
    for (const [name, agent] of Object.entries(people)) {
      const { body } = await agent.get(`/api/v1/meetups/${slugs.listed}`);
      expect(body.online).toBe(true);
      links[name] = body.onlineUrl;
    }
    const link = 'https://meet.example.org/room';
    expect(links).toEqual({
      visitor: null,
      stranger: null,
      panellist: null,
      guest: link,
      organiser: link,
      admin: link,
    });
    expect((await people.visitor.get(`/m/${slugs.listed}`)).text).not.toContain('meet.example.org');
  });
});
