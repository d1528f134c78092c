import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
let agent: Awaited<ReturnType<TestApp['as']>>;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
  agent = await app.as(organiser);
});

const wish = {
  title: 'Neutron from the inside',
  level: 'advanced',
  format: 'talks',
  wallStart: '2031-12-03T18:30',
  wallEnd: '2031-12-03T20:30',
  timeZone: 'Asia/Kolkata',
};
const plan = (fields: object = {}) =>
  agent.post(`/api/v1/communities/${community.slug}/meetups`).send({ ...wish, ...fields });
const statusOf = (slug: string) => app.http.get(`/api/v1/meetups/${slug}`).then(({ status }) => status);

describe('planning', () => {
  it('stores a draft with its wall time and instant, at an address made of title and date', async () => {
    const { body } = await plan({ topics: ['Neutron', 'OVN'], capacity: 40, assumptions: ['You run OVS'] }).expect(201);
    expect(body).toMatchObject({
      slug: expect.stringMatching(/^neutron-from-the-inside-2031-12-03(-[0-9a-f]+)?$/),
      state: 'draft',
      visibility: 'public',
      startsAt: '2031-12-03T18:30:00+05:30',
      endsAt: '2031-12-03T20:30:00+05:30',
      wallStart: '2031-12-03T18:30',
      topics: [
        { slug: 'neutron', title: 'Neutron' },
        { slug: 'ovn', title: 'OVN' },
      ],
      seats: { capacity: 40, going: 0, waitlisted: 0, waitlist: true, opensAt: null, closesAt: null },
      community: { slug: community.slug, title: community.title },
      series: null,
      agenda: [],
      counterpart: null,
      openCallId: null,
      version: 1,
    });
  });

  it('is for organisers: 403 for members of the community, 401 for visitors', async () => {
    const panellist = await app.given.member();
    await app.given.joinCommunity(community, panellist, 'panellist');
    const path = `/api/v1/communities/${community.slug}/meetups`;
    await (await app.as(panellist)).post(path).send(wish).expect(403);
    await (await app.as(panellist)).get(path).expect(403);
    await app.http.post(path).send(wish).expect(401);
  });

  it.each([
    ['end before start', { wallEnd: '2031-12-03T18:00' }, 422, 'meetup.ends-before-start'],
    [
      'a time the clocks jump over',
      { timeZone: 'Europe/Brussels', wallStart: '2032-03-28T02:30', wallEnd: '2032-03-28T06:00' },
      422,
      'meetup.wall-time-invalid',
    ],
    ['30 February', { wallStart: '2031-02-30T18:30' }, 400, 'request.invalid'],
    ['more than a month', { wallEnd: '2032-02-03T18:00' }, 400, 'request.invalid'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 400, 'request.invalid'],
    ['a series of nobody', { series: 'no-such-series' }, 400, 'request.invalid'],
    [
      'RSVP that closes before it opens',
      { opensAt: '2031-12-02T00:00:00Z', closesAt: '2031-12-01T00:00:00Z' },
      400,
      'request.invalid',
    ],
    ['a level that is neither', { level: 'all' }, 400, 'request.invalid'],
  ])('refuses %s', async (_, fields, status, code) => {
    const { body } = await plan(fields).expect(status);
    expect(body.code).toBe(code);
  });

  it('does not take a series of another community', async () => {
    const other = await app.given.series({ community: await app.given.community() });
    const { body } = await plan({ series: other.slug }).expect(400);
    expect(body.issues).toEqual([{ path: 'body.series', code: 'unknown', message: 'unknown' }]);
  });

  it('gives seven meetups of one title planned at once seven addresses', async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => plan({ title: 'देव मीटअप' })));
    expect(new Set(answers.map(({ body }) => body.slug)).size).toBe(7);
    for (const { body } of answers) expect(body.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('keeps a night across the end of summer time nine hours long', async () => {
    const { body } = await plan({
      timeZone: 'Europe/Brussels',
      wallStart: '2031-10-25T22:00',
      wallEnd: '2031-10-26T06:00',
    }).expect(201);
    expect([body.startsAt, body.endsAt]).toEqual(['2031-10-25T22:00:00+02:00', '2031-10-26T06:00:00+01:00']);
    expect(Date.parse(body.endsAt) - Date.parse(body.startsAt)).toBe(9 * 3_600_000);
  });

  it('writes offsets west of Greenwich and half hours right', async () => {
    const toronto = await plan({ timeZone: 'America/St_Johns' }).expect(201);
    expect(toronto.body.startsAt).toBe('2031-12-03T18:30:00-03:30');
    const howe = await plan({ timeZone: 'Australia/Lord_Howe' }).expect(201);
    expect(howe.body.startsAt).toBe('2031-12-03T18:30:00+11:00');
  });
});

describe('publishing and cancelling', () => {
  it('shows an advanced meetup only when it states an assumption', async () => {
    const { body: draft } = await plan().expect(201);
    expect(await statusOf(draft.slug)).toBe(404);
    const refused = await agent.post(`/api/v1/meetups/${draft.slug}/publish`).expect(422);
    expect(refused.body.code).toBe('level.assumptions-missing');
    await agent
      .patch(`/api/v1/meetups/${draft.slug}`)
      .send({ assumptions: ['You have deployed OpenStack once'] })
      .expect(200);
    await agent.post(`/api/v1/meetups/${draft.slug}/publish`).expect(200);
    expect(await statusOf(draft.slug)).toBe(200);
    const taken = await agent.patch(`/api/v1/meetups/${draft.slug}`).send({ assumptions: [] }).expect(422);
    expect(taken.body.code).toBe('level.assumptions-missing');
  });

  it('publishes once, cancels once, and discards drafts only', async () => {
    const { body: draft } = await plan({ level: 'newbie' }).expect(201);
    const path = `/api/v1/meetups/${draft.slug}`;
    await agent.post(`${path}/cancel`).send({}).expect(422);
    await agent.post(`${path}/publish`).expect(200);
    expect((await agent.post(`${path}/publish`).expect(422)).body.code).toBe('meetup.state');
    expect((await agent.delete(path).expect(422)).body.code).toBe('meetup.state');
    const cancelled = await agent.post(`${path}/cancel`).send({ reason: 'The hall is flooded' }).expect(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: 'The hall is flooded' });
    expect((await agent.post(`${path}/cancel`).send({}).expect(422)).body.code).toBe('meetup.state');
    const { body: second } = await plan().expect(201);
    await agent.delete(`/api/v1/meetups/${second.slug}`).expect(204);
    await agent.get(`/api/v1/meetups/${second.slug}`).expect(404);
  });

  it('mails everyone with an RSVP of a cancelled meetup once, in the transaction of the act', async () => {
    const meetup = await app.given.meetup({ community });
    await answer(meetup.id, 'going', 'waitlisted', 'declined', 'cancelled');
    await agent.post(`/api/v1/meetups/${meetup.slug}/cancel`).send({ reason: 'Flood' }).expect(200);
    const { rows } = await notifications(meetup.id);
    expect(rows).toEqual([
      {
        kind: 'rsvp-cancelled',
        status: 'going',
        payload: expect.objectContaining({ by: 'organiser', reason: 'Flood' }),
      },
      { kind: 'rsvp-cancelled', status: 'waitlisted', payload: expect.objectContaining({ by: 'organiser' }) },
    ]);
  });
});

describe('changing', () => {
  it('lets only the first of two organisers who edit the same version save', async () => {
    const meetup = await app.given.meetup({ community });
    const path = `/api/v1/meetups/${meetup.slug}`;
    const { version } = (await agent.get(path).expect(200)).body;
    const saves = await Promise.all(
      ['One', 'Two'].map((summary) => agent.patch(path).set('If-Match', `"${version}"`).send({ summary })),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await agent.patch(path).set('If-Match', `"${version}"`).send({ summary: 'Three' }).expect(409);
    expect(late.body.code).toBe('conflict.version');
  });

  it('tells everyone who holds a seat or waits about a new time and place, once per change', async () => {
    const hours = { timeZone: 'Europe/Brussels', startsAt: '2031-12-03T17:30:00Z' };
    const meetup = await app.given.meetup({ community, capacity: 1, ...hours });
    await answer(meetup.id, 'going', 'waitlisted', 'declined');
    const path = `/api/v1/meetups/${meetup.slug}`;
    await agent.patch(path).send({ wallStart: '2031-12-03T19:00', wallEnd: '2031-12-03T21:00' }).expect(200);
    await agent.patch(path).send({ venueName: 'Library' }).expect(200);
    await agent.patch(path).send({ summary: 'Only words', wallStart: '2031-12-03T19:00' }).expect(200);
    const { rows } = await notifications(meetup.id);
    expect(rows.map(({ kind, status, payload }) => [kind, status, payload.change])).toEqual([
      ['rsvp-changed', 'going', 'time'],
      ['rsvp-changed', 'waitlisted', 'time'],
      ['rsvp-changed', 'going', 'place'],
      ['rsvp-changed', 'waitlisted', 'place'],
    ]);
    expect(rows[0]!.payload).toMatchObject({
      from: { startsAt: '2031-12-03T17:30:00.000Z' },
      to: { startsAt: '2031-12-03T18:00:00.000Z' },
    });
    const sequence = await app.database.pool.query('SELECT ical_sequence FROM meetups WHERE id = $1', [meetup.id]);
    expect(sequence.rows).toEqual([{ ical_sequence: 2 }]);
  });

  it('mails nobody about drafts and meetups that are over', async () => {
    const past = await app.given.meetup({ community, startsAt: '2020-12-03T17:30:00Z' });
    const draft = await app.given.meetup({ community, state: 'draft' });
    for (const { id, slug } of [past, draft]) {
      await answer(id, 'going');
      await agent.patch(`/api/v1/meetups/${slug}`).send({ venueName: 'Elsewhere' }).expect(200);
      expect((await notifications(id)).rows).toEqual([]);
    }
  });

  it('moves the agenda along with the start, and refuses hours that cut it off', async () => {
    const meetup = await app.given.meetup({
      community,
      timeZone: 'UTC',
      startsAt: '2031-12-03T18:00:00Z',
      endsAt: '2031-12-03T20:00:00Z',
    });
    await session(meetup, '2031-12-03T19:00:00Z', '2031-12-03T20:00:00Z');
    const path = `/api/v1/meetups/${meetup.slug}`;
    const moved = await agent
      .patch(path)
      .send({ wallStart: '2031-12-04T17:00', wallEnd: '2031-12-04T19:00' })
      .expect(200);
    expect(moved.body.agenda).toMatchObject([
      { startsAt: '2031-12-04T18:00:00+00:00', endsAt: '2031-12-04T19:00:00+00:00' },
    ]);
    const cut = await agent.patch(path).send({ wallEnd: '2031-12-04T18:30' }).expect(422);
    expect(cut.body).toMatchObject({ code: 'session.outside-meetup', params: { sessions: 1 } });
    expect((await agent.get(path)).body.wallEnd).toBe('2031-12-04T19:00');
  });

  it('does not go below the number of people going, and says how many they are', async () => {
    const meetup = await app.given.meetup({ community, capacity: 5 });
    await app.database.pool.query('UPDATE meetup_seats SET going = 3 WHERE meetup_id = $1', [meetup.id]);
    const path = `/api/v1/meetups/${meetup.slug}`;
    const { body } = await agent.patch(path).send({ capacity: 2 }).expect(422);
    expect(body).toMatchObject({ code: 'meetup.capacity-below-going', params: { going: 3 } });
    expect((await agent.patch(path).send({ capacity: 3, waitlist: false }).expect(200)).body.seats).toMatchObject({
      capacity: 3,
      waitlist: false,
    });
    expect((await agent.patch(path).send({ capacity: null }).expect(200)).body.seats.capacity).toBeNull();
  });

  it('is refused to members and to organisers of other communities', async () => {
    const meetup = await app.given.meetup({ community });
    const other = await app.given.member();
    await app.given.community({ organiser: other });
    const foreign = await app.as(other);
    const path = `/api/v1/meetups/${meetup.slug}`;
    await foreign.patch(path).send({ title: 'Taken over' }).expect(403);
    await foreign.post(`${path}/publish`).expect(403);
    await foreign.post(`${path}/cancel`).send({}).expect(403);
    await foreign.post(`${path}/level`).send({ level: 'newbie' }).expect(403);
    await foreign.delete(path).expect(403);
  });

  it('keeps what organisers did in the audit log', async () => {
    const { body } = await plan({ level: 'newbie' }).expect(201);
    await agent.post(`/api/v1/meetups/${body.slug}/publish`).expect(200);
    const { rows } = await app.database.pool.query(`SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id`, [
      body.id,
    ]);
    expect(rows.map(({ act }) => act)).toEqual(['meetup.planned', 'meetup.published']);
  });
});

async function answer(meetupId: string, ...statuses: string[]): Promise<void> {
  for (const [position, status] of statuses.entries()) {
    const member = await app.given.member();
    await app.database.pool.query(
      'INSERT INTO rsvps (meetup_id, member_id, status, position) VALUES ($1, $2, $3, $4)',
      [meetupId, member.id, status, status === 'waitlisted' ? position + 1 : null],
    );
  }
}

const notifications = (meetupId: string) =>
  app.database.pool.query(
    `SELECT n.kind, r.status, n.payload FROM notifications n JOIN rsvps r USING (meetup_id, member_id) WHERE n.meetup_id = $1
     ORDER BY n.payload -> 'sequence', n.id`,
    [meetupId],
  );

const session = ({ id, level }: { id: string; level: string }, startsAt: string, endsAt: string) =>
  app.database.pool.query(
    `INSERT INTO sessions (id, slug, meetup_id, level, kind, title, starts_at, ends_at) VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 'talk', 'A talk', $3, $4)`,
    [id, level, startsAt, endsAt],
  );
