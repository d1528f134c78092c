import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnnouncementsConsumer } from '../src/features/announcements/announcements.consumer.ts';
import { newId } from '../src/platform/database/new-id.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let people: GivenMember[];
let community: GivenCommunity;
let meetup: GivenMeetup;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.mails.clear();
  organiser = await app.given.member({ name: 'Asha' });
  people = await Promise.all(Array.from({ length: 4 }, () => app.given.member()));
  community = await app.given.community({ organiser });
  meetup = await app.given.meetup({ community, capacity: 2, level: 'advanced' });
});

const message = { subject: 'Come by the back door', body: 'The **front** door is [locked](https://example.org/map).' };
const announce = async (
  audience: object,
  { to = `meetups/${meetup.slug}`, by = organiser, ...fields } = {} as {
    to?: string;
    by?: GivenMember;
    subject?: string;
    body?: string;
  },
) =>
  (await app.as(by))
    .post(`/api/v1/${to}/announcements`)
    .set('idempotency-key', newId())
    .send({ ...message, ...fields, audience });
const get = async (path: string, by = organiser) => (await (await app.as(by)).get(`/api/v1/${path}`)).body;
const size = (query: string, of = `meetups/${meetup.slug}`) => get(`${of}/announcements/audience?${query}`);
const reached = async (): Promise<number[]> => {
  for (let look = 0; look < 100; look++) {
    const { items } = await get(`meetups/${meetup.slug}/announcements/sent`);
    const more = await get(`communities/${community.slug}/announcements/sent`);
    if ([...items, ...more.items].every(({ progress }: { progress: { complete: boolean } }) => progress.complete))
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await outboxSettled(app.database);
  return people.flatMap(({ email }, at) =>
    app.mails.to(email).some(({ subject }) => subject.startsWith(message.subject)) ? [at] : [],
  );
};
/** Their own mails count as sent. */
const goes = async (member: GivenMember) => {
  await app.given.rsvp(meetup, member);
  await app.database.pool.query(
    `UPDATE notifications SET state = 'sent' WHERE state = 'pending' AND kind LIKE 'rsvp-%'`,
  );
};
const fill = async () => {
  for (const member of people.slice(0, 3)) await goes(member);
  await app.database.pool.query(
    `INSERT INTO attendances (id, meetup_id, member_id, recorded_at) VALUES ($1, $2, $3, now())`,
    [newId(), meetup.id, people[0]!.id],
  );
};

describe('an announcement to people of a meetup', () => {
  it.each<[string, number[]]>([
    ['going', [0, 1]],
    ['waitlisted', [2]],
    ['checked-in', [0]],
    ['not-checked-in', [1]],
  ])('to those %s reaches these alone, as many as was said before', async (of, expected) => {
    await fill();
    expect(await size(`of=${of}`)).toEqual({ recipients: expected.length, leftToday: 5 });
    const { status, body } = await announce({ of });
    expect([status, body.audience.of]).toEqual([201, of]);
    expect(await reached()).toEqual(expected);
  });

  it('is one mail each, with the text made safe, the level, and no address of anybody', async () => {
    await fill();
    await announce({ of: 'going' }, { body: `${message.body} <img src=x onerror=alert(1)>` });
    await reached();
    const [mail, ...more] = app.mails.to(people[0]!.email).filter(({ subject }) => subject.startsWith(message.subject));
    expect(more).toEqual([]);
    expect(mail!.subject).toBe(`${message.subject} · ${meetup.title} (Advanced)`);
    expect(mail!.html).toContain('<strong>front</strong>');
    expect(mail!.html).toContain('href="https://example.org/map"');
    expect(mail!.html).not.toContain('<img');
    expect(mail!.envelope.to).toEqual([people[0]!.email]);
    for (const other of [organiser, ...people.slice(1)]) expect(mail!.raw.toString()).not.toContain(other.email);
  });

  it('shows its progress and stands in the mail log; who does not want such mails is left out', async () => {
    await fill();
    await (await app.as(people[1]!)).put('/api/v1/me/mails/meetup-announcement').send({ choice: 'off' }).expect(200);
    await announce({ of: 'going' });
    expect(await reached()).toEqual([0]);
    const { items } = await get(`meetups/${meetup.slug}/announcements/sent`);
    expect(items).toMatchObject([
      {
        subject: message.subject,
        author: { name: 'Asha' },
        progress: { complete: true, recipients: 2, sent: 1, skipped: 1, trouble: 0 },
      },
    ]);
    const log = await get(
      `meetups/${meetup.slug}/mails?kind=meetup-announcement&q=${encodeURIComponent(people[1]!.name)}`,
    );
    expect(log.items.map((entry: { skipReason: string }) => entry.skipReason)).toEqual(['switched-off']);
  });

  it('is read on the page by those it went to and who goes since, by nobody else', async () => {
    await fill();
    await announce({ of: 'going' });
    await reached();
    const seen = async (member: GivenMember) =>
      (await get(`meetups/${meetup.slug}/announcements`, member)).items.map(
        ({ subject }: { subject: string }) => subject,
      );
    expect(await seen(people[0]!)).toEqual([message.subject]);
    expect(await seen(people[2]!)).toEqual([]);
    await app.given.rsvp(meetup, people[1]!, { wants: 'cancelled' });
    expect(await seen(people[2]!)).toEqual([message.subject]);
    expect(await seen(people[3]!)).toEqual([]);
  });

  it('is refused when nobody would get it, and when there were enough today, also for two at once', async () => {
    expect((await announce({ of: 'going' })).body.code).toBe('announcement.nobody');
    await fill();
    const answers = await Promise.all(Array.from({ length: 7 }, () => announce({ of: 'going' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422, 422]);
    expect((await announce({ of: 'going' })).body.code).toBe('announcement.too-many');
    expect(await size('of=going')).toMatchObject({ leftToday: 0 });
  });

  it('is nothing for people without the role, and not for a draft', async () => {
    await fill();
    expect((await announce({ of: 'going' }, { by: people[0]! })).status).toBe(403);
    expect((await announce({ of: 'everybody' })).body.code).toBe('request.invalid');
    expect((await announce({ of: 'going' }, { body: '   ' })).body.code).toBe('request.invalid');
    expect((await announce({ of: 'going' }, { body: 'x'.repeat(10_001) })).body.code).toBe('request.invalid');
    await app.database.pool.query(`UPDATE meetups SET state = 'draft' WHERE id = $1`, [meetup.id]);
    expect((await announce({ of: 'going' })).body.code).toBe('meetup.state');
  });

  it('is written once, when its job runs twice or was lost half-way', async () => {
    await fill();
    const { body } = await announce({ of: 'going' });
    await reached();
    await app.database.pool.query(
      `UPDATE announcements SET written_at = NULL, created_at = created_at - interval '5 minutes' WHERE id = $1`,
      [body.id],
    );
    await app.database.pool.query('DELETE FROM notifications WHERE announcement_id = $1 AND member_id = $2', [
      body.id,
      people[1]!.id,
    ]);
    const consumer = app.get(AnnouncementsConsumer);
    await Promise.all([consumer.sweep(), consumer.spread({ announcementId: body.id })]);
    await reached();
    expect(
      people
        .slice(0, 2)
        .map(({ email }) => app.mails.to(email).filter(({ subject }) => subject.startsWith(message.subject)).length),
    ).toEqual([1, 2]);
    const { rows } = await app.database.pool.query(
      'SELECT count(*)::int AS count FROM notifications WHERE announcement_id = $1',
      [body.id],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });
});

describe('an announcement to a community', () => {
  const here = () => `communities/${community.slug}`;

  it.each<[string, object, string, number[]]>([
    ['all members', {}, '', [0, 1, 2]],
    ['volunteers', { role: 'volunteer' }, 'role=volunteer', [1]],
    ['who came to advanced meetups', { level: 'advanced' }, 'level=advanced', [0]],
  ])('to %s reaches these alone', async (_, audience, query, expected) => {
    for (const member of people.slice(0, 3)) await app.given.joinCommunity(community, member);
    await app.given.joinCommunity(community, people[1]!, 'volunteer');
    await goes(people[0]!);
    const withOrganiser = query === '' ? 1 : 0;
    expect((await size(query, here())).recipients).toBe(expected.length + withOrganiser);
    expect((await announce(audience, { to: here() })).status).toBe(201);
    expect(await reached()).toEqual(expected);
  });

  it('is read by all members when it was for all, by those it went to otherwise', async () => {
    await app.given.joinCommunity(community, people[0]!);
    await announce({}, { to: here() });
    await app.given.joinCommunity(community, people[1]!, 'volunteer');
    await announce({ role: 'volunteer' }, { to: here(), subject: `${message.subject}, helpers` });
    await reached();
    const read = async (member: GivenMember) => (await get(`${here()}/announcements`, member)).items.length;
    expect([await read(people[0]!), await read(people[1]!), await read(people[3]!)]).toEqual([1, 2, 0]);
  });

  it('can be sent twice a day', async () => {
    for (const status of [201, 201, 422]) expect((await announce({}, { to: here() })).status).toBe(status);
  });
});
