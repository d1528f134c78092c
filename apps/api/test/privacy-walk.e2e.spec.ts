import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints, type EndpointShape } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchRepository } from '../src/features/search/search.repository.ts';
import { newId } from '../src/platform/database/new-id.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

/** A word that stands in everything about the hidden meetups and nowhere else. */
const secret = 'Quokkasaurus';
/** One that stands in everything about a meetup that only those know who have its address. */
const whispered = 'Pangolinarium';
const gets = (Object.entries(endpoints) as [string, EndpointShape][]).filter(([, { method }]) => method === 'GET');

let webDir: string;
let app: TestApp;
let askers: Record<'visitor' | 'stranger' | 'member' | 'removed' | 'neighbour', TestApp['http']>;
/** For each path parameter all the things a nosy person could put there. */
let values: Record<string, string[]>;
let hidden: string[];

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'hallway-web-'));
  await writeFile(join(webDir, 'index.html'), '<html><head><!--hallway-head--></head><body></body></html>');
  app = await startTestApp({ env: { HALLWAY_WEB_DIR: webDir } });
  const sql = (text: string, parameters: unknown[]) => app.database.pool.query(text, parameters);
  const [organiser, guest, member, stranger, removed, neighbour] = [
    await app.given.member(),
    await app.given.member({ name: `${secret} guest` }),
    await app.given.member(),
    await app.given.member(),
    await app.given.member(),
    await app.given.member(),
  ];
  const community = await app.given.community({ organiser, members: [member, removed] });
  await app.given.meetup({ community: await app.given.community({ organiser: neighbour }) });
  const series = await app.given.series({ community });
  const listed = await app.given.meetup({ community, series, title: 'Plain' });
  await sql(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [listed.id, member.id]);
  const all = {
    meetup: [listed.slug],
    talk: [] as string[],
    taskId: [] as string[],
    callId: [] as string[],
    patchId: [] as string[],
    commentId: [] as string[],
  };
  hidden = [];
  for (const fields of [
    { state: 'draft' },
    { visibility: 'private' },
    { state: 'cancelled', visibility: 'private' },
  ] as const) {
    const meetup = await app.given.meetup({
      community,
      series,
      level: 'advanced',
      format: 'hackathon',
      title: `${secret} evening`,
      topics: [secret],
      venueName: secret,
      city: secret,
      language: 'tlh',
      assumptions: [`You have fed a ${secret}`],
      ...fields,
    });
    hidden.push(meetup.slug, meetup.id);
    await sql(`UPDATE meetups SET summary = $2, description = $2, cancel_reason = $2 WHERE id = $1`, [
      meetup.id,
      secret,
    ]);
    await sql(`INSERT INTO rsvps (meetup_id, member_id, status, note) VALUES ($1, $2, 'going', $3)`, [
      meetup.id,
      guest.id,
      secret,
    ]);
    await sql(`INSERT INTO rsvps (meetup_id, member_id, status, removed_at) VALUES ($1, $2, 'cancelled', now())`, [
      meetup.id,
      removed.id,
    ]);
    await sql(`INSERT INTO attendances (id, meetup_id, member_id, recorded_at) VALUES ($1, $2, $3, now())`, [
      newId(),
      meetup.id,
      guest.id,
    ]);
    await sql(`INSERT INTO rsvp_questions (id, meetup_id, place, kind, label) VALUES ($1, $2, 0, 'text', $3)`, [
      newId(),
      meetup.id,
      secret,
    ]);
    const session = await app.given.session({ meetup, title: `${secret} talk`, speakers: [secret] });
    const call = await app.given.call({ community, meetup, title: secret });
    const project = await app.given.project({ meetup });
    const task = await app.given.task({ project });
    await sql(`UPDATE tasks SET title = $2 WHERE id = $1`, [task.id, secret]);
    const patchId = newId();
    await sql(
      `INSERT INTO patches (id, meetup_id, task_id, number, title, submitter_id, state) VALUES ($1, $2, $3, 1, $4, $5, 'submitted')`,
      [patchId, meetup.id, task.id, secret, guest.id],
    );
    const commentId = newId();
    await sql(`INSERT INTO comments (id, meetup_id, member_id, body, created_at) VALUES ($1, $2, $3, $4, now())`, [
      commentId,
      meetup.id,
      guest.id,
      secret,
    ]);
    await sql(
      `INSERT INTO announcements (id, community_id, meetup_id, author_id, subject, body, audience, created_at) VALUES ($1, $2, $3, $4, $5, $5, '{}', now())`,
      [newId(), community.id, meetup.id, organiser.id, secret],
    );
    all.meetup.push(meetup.slug);
    all.talk.push(session.slug);
    all.taskId.push(task.id);
    all.callId.push(call.id);
    all.patchId.push(patchId);
    all.commentId.push(commentId);
  }
  const unlisted = await app.given.meetup({
    community,
    series,
    level: 'advanced',
    format: 'hackathon',
    title: `${whispered} evening`,
    topics: [whispered],
    venueName: whispered,
    city: whispered,
    visibility: 'unlisted',
  });
  hidden.push(unlisted.slug, unlisted.id);
  await app.given.session({ meetup: unlisted, title: `${whispered} talk`, speakers: [whispered] });
  await app.given.call({ community, meetup: unlisted, title: whispered });
  await app.given.task({ project: await app.given.project({ meetup: unlisted }) });
  await app.get(SearchRepository).learnWords();
  values = {
    ...all,
    community: [community.slug],
    series: [series.slug],
    topic: [secret.toLowerCase()],
    memberId: [guest.id],
    month: [listed.startsAt.toISOString().slice(0, 7)],
    revision: ['1'],
    token: ['x'.repeat(43)],
    proposalId: [newId()],
    importId: [newId()],
  };
  askers = {
    visitor: app.http,
    stranger: await app.as(stranger),
    member: await app.as(member),
    removed: await app.as(removed),
    neighbour: await app.as(neighbour),
  };
}, 60_000);
afterAll(async () => {
  await app.close();
  await rm(webDir, { recursive: true });
});

/** Every path of an endpoint with everything that could stand in it. */
function pathsOf(path: string): string[] {
  const parameter = /:(\w+)/.exec(path);
  if (!parameter) return [`/api/v1${path}`];
  const known = values[parameter[1]!];
  if (!known) throw new Error(`The walk does not know what to put for ${parameter[0]}.`);
  return known.flatMap((value) => pathsOf(path.replace(parameter[0], value)));
}

/** Queries that ask for the secret where an endpoint takes words. */
const questions = ({ query }: EndpointShape): string[] => {
  const names = Object.keys(query?.shape ?? {});
  return [
    '',
    ...['q', 'city', 'topic']
      .filter((name) => names.includes(name))
      .flatMap((name) => [secret, whispered].map((word) => `${name}=${word.toLowerCase().slice(0, 6)}`)),
    ...(names.includes('q') ? [`q=${secret.replace('kk', 'k')}`, `q=${whispered.replace('ng', 'gn')}`] : []),
    ...(names.includes('when') ? ['when=past'] : []),
  ];
};

const leaks = (text: string, asked: string) =>
  [secret, whispered, 'tlh', ...hidden].filter(
    (word) => text.toLowerCase().includes(word.toLowerCase()) && !asked.toLowerCase().includes(word.toLowerCase()),
  );

describe('private and unlisted meetups and drafts leak nowhere', () => {
  it.each(gets)(
    'not by GET %s',
    async (_name, endpoint) => {
      for (const path of pathsOf(endpoint.path)) {
        for (const question of questions(endpoint)) {
          const asked = question ? `${path}?${question}` : path;
          for (const [who, agent] of Object.entries(askers)) {
            const { text = '', status } = await agent.get(asked);
            expect({ who, asked, leaked: leaks(text, asked) }).toEqual({ who, asked, leaked: [] });
            expect({ who, asked, broken: status >= 500 }).toEqual({ who, asked, broken: false });
          }
        }
      }
    },
    60_000,
  );

  it('not by a page, its structured data, a feed or the map of the site', async () => {
    const [community, series] = [values['community']![0]!, values['series']![0]!];
    const topic = `/topics/${secret.toLowerCase()}`;
    const paths = [
      '/',
      '/explore',
      '/communities',
      '/calls',
      '/search?q=quokka',
      '/search?q=pangol',
      `/topics/${whispered.toLowerCase()}`,
      '/explore?as=calendar',
      '/explore?when=past',
      `/c/${community}/people`,
      '/feeds/c/nothing-here.ics',
      '/sitemap.xml',
      '/robots.txt',
      '/api/openapi.json',
      topic,
      `/c/${community}`,
      `/c/${community}/s/${series}`,
      '/feeds/all.ics',
      '/feeds/all.ics?level=advanced',
      `/feeds/c/${community}.ics`,
      `/feeds/c/${community}/${series}.ics`,
      ...values['meetup']!.flatMap((slug) => [
        `/m/${slug}`,
        `/m/${slug}/board`,
        `/m/${slug}/attendees`,
        `/feeds/m/${slug}.ics`,
      ]),
      ...values['talk']!.map((slug) => `/t/${slug}`),
      ...values['taskId']!.map((id) => `/tasks/${id}`),
      ...values['patchId']!.map((id) => `/p/${id}`),
    ];
    for (const path of paths) {
      for (const [who, agent] of Object.entries(askers)) {
        const { text = '' } = await agent.get(path).buffer(true);
        expect({ who, path, leaked: leaks(text, path) }).toEqual({ who, path, leaked: [] });
      }
    }
  });

  it('and can be seen at all: the organiser finds the word everywhere it should stand', async () => {
    const { rows } = await app.database.pool.query<{ id: string }>(
      `SELECT member_id AS id FROM community_members WHERE 'organiser' = ANY (roles) LIMIT 1`,
    );
    const organiser = await app.as(rows[0]!);
    const { text: found } = await app.http.get(`/api/v1/meetups/${hidden.at(-2)}`).expect(200);
    expect(found).toContain(whispered);
    for (const slug of values['meetup']!.slice(1)) {
      const { text } = await organiser.get(`/api/v1/meetups/${slug}`).expect(200);
      expect(text).toContain(secret);
    }
  });
});
