import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let newcomer: GivenMember;
let community: GivenCommunity;
let meetup: { id: string; slug: string };

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Changed once in substance, so that the present version is the second. */
const write = (text: string) =>
  app.database.pool.query(
    'UPDATE communities SET code_of_conduct = $2, code_of_conduct_version = code_of_conduct_version + 1 WHERE id = $1',
    [community.id, text],
  );

beforeEach(async () => {
  [organiser, newcomer] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser });
  meetup = await app.given.meetup({ community, capacity: 5 });
  await write('Be kind');
});

const path = () => `/api/v1/meetups/${meetup.slug}/rsvp`;
const answer = async (member: GivenMember, body: object = {}) =>
  (await app.as(member)).put(path()).send({ status: 'going', ...body });
const accepted = { acceptCodeOfConduct: true };
const mine = async (member: GivenMember) => (await (await app.as(member)).get(path()).expect(200)).body;
const versionOf = async ({ id }: GivenMember): Promise<number | undefined> => {
  const { rows } = await app.database.pool.query<{ version: number }>(
    'SELECT code_of_conduct_version AS version FROM community_members WHERE community_id = $1 AND member_id = $2',
    [community.id, id],
  );
  return rows[0]?.version;
};
const notified = async ({ id }: GivenMember) => {
  const { rows } = await app.database.pool.query('SELECT kind FROM notifications WHERE member_id = $1', [id]);
  return rows;
};

describe('coming to a meetup of a community one does not belong to yet', () => {
  it('is refused without its code of conduct, and nothing is stored', async () => {
    const { status, body } = await answer(newcomer, { guests: 0, note: 'Hello' });
    expect([status, body.code]).toEqual([422, 'community.conduct-not-accepted']);
    expect(await mine(newcomer)).toMatchObject({ status: null, note: null, seats: { going: 0 } });
    expect(await versionOf(newcomer)).toBeUndefined();
    expect(await notified(newcomer)).toEqual([]);
  });

  it('joins with it, in the version that stands now; later answers are not asked', async () => {
    expect((await answer(newcomer, accepted)).body).toMatchObject({ status: 'going' });
    expect(await versionOf(newcomer)).toBe(2);
    await (await app.as(newcomer)).delete(path()).expect(200);
    expect((await answer(newcomer)).body).toMatchObject({ status: 'going' });
    expect(await versionOf(newcomer)).toBe(2);
  });

  it.each<[string, { capacity?: number; approval?: boolean }, string]>([
    ['before the waitlist of a full meetup', { capacity: 1 }, 'waitlisted'],
    ['before a request to come', { approval: true }, 'requested'],
  ])('is asked for %s', async (_, seats, status) => {
    meetup = await app.given.meetup({ community, ...seats });
    if (seats.capacity) await app.given.rsvp(meetup, organiser);
    expect((await answer(newcomer)).body.code).toBe('community.conduct-not-accepted');
    expect((await answer(newcomer, accepted)).body).toMatchObject({ status });
    expect(await versionOf(newcomer)).toBe(2);
  });

  it('does not ask who says no, and makes nobody a member by it', async () => {
    expect((await answer(newcomer, { status: 'declined' })).body).toMatchObject({ status: 'declined' });
    expect(await versionOf(newcomer)).toBeUndefined();
  });

  it('does not ask where there is no code of conduct', async () => {
    await write('');
    expect((await answer(newcomer)).body).toMatchObject({ status: 'going' });
    expect(await versionOf(newcomer)).toBe(3);
  });

  it('judges each of many who answer at the same moment alone, and one who answers twice once', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, () => app.given.member()));
    const answers = await Promise.all(others.map((member, at) => answer(member, at % 2 === 0 ? accepted : {})));
    expect(answers.map(({ body }) => body.code ?? body.status)).toEqual(
      others.map((_, at) => (at % 2 === 0 ? 'going' : 'community.conduct-not-accepted')),
    );
    const twice = await Promise.all([answer(newcomer, accepted), answer(newcomer, accepted)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await mine(newcomer)).toMatchObject({ status: 'going', seats: { going: 4 } });
    expect(await versionOf(newcomer)).toBe(2);
  });
});

describe('coming every time to a series of a community one does not belong to yet', () => {
  it('is refused without its code of conduct, and nothing is stored; with it one joins', async () => {
    const series = await app.given.series({ community });
    meetup = await app.given.meetup({ community, series });
    const agent = await app.as(newcomer);
    const put = (body: object) =>
      agent
        .put(`/api/v1/communities/${community.slug}/series/${series.slug}/standing-rsvp`)
        .send({ levels: ['newbie', 'advanced'], ...body });
    expect((await put({}).expect(422)).body.code).toBe('community.conduct-not-accepted');
    expect([await versionOf(newcomer), (await mine(newcomer)).status]).toEqual([undefined, null]);
    await put(accepted).expect(200);
    expect([await versionOf(newcomer), (await mine(newcomer)).status]).toEqual([2, 'going']);
    await put({}).expect(200);
  });
});

describe('coming to a meetup of one’s own community', () => {
  it('is one click, also when its code of conduct has changed since', async () => {
    await app.given.joinCommunity(community, newcomer);
    await write('Be kinder');
    expect((await answer(newcomer)).body).toMatchObject({ status: 'going' });
    expect(await versionOf(newcomer)).toBe(2);
  });

  it('is not asked about by a standing RSVP, nor by an organiser who puts a member on the list', async () => {
    const series = await app.given.series({ community });
    const added = await app.given.member();
    for (const member of [newcomer, added]) await app.given.joinCommunity(community, member);
    const standing = `/api/v1/communities/${community.slug}/series/${series.slug}/standing-rsvp`;
    meetup = await app.given.meetup({ community, series });
    await (
      await app.as(newcomer)
    )
      .put(standing)
      .send({ levels: ['newbie', 'advanced'] })
      .expect(200);
    expect(await mine(newcomer)).toMatchObject({ status: 'going' });
    const list = `/api/v1/meetups/${meetup.slug}/rsvps`;
    await (await app.as(organiser)).post(list).send({ memberId: added.id }).expect(201);
    expect(await mine(added)).toMatchObject({ status: 'going' });
  });
});

describe('the version that was read', () => {
  it('is the one that is accepted: of a text that changed meanwhile nothing is stored', async () => {
    const read = (codeOfConductVersion: number) => answer(newcomer, { ...accepted, codeOfConductVersion });
    expect((await read(1)).body.code).toBe('conflict.version');
    expect(await versionOf(newcomer)).toBeUndefined();
    expect((await read(2)).body).toMatchObject({ status: 'going' });
    expect(await versionOf(newcomer)).toBe(2);
  });
});

describe.each<[string, (as: GivenMember, body: object) => Promise<{ status: number; body: { code?: string } }>]>([
  [
    'a standing RSVP',
    async (as, body) => {
      const series = await app.given.series({ community });
      const path = `/api/v1/communities/${community.slug}/series/${series.slug}/standing-rsvp`;
      return (await app.as(as)).put(path).send({ levels: ['newbie'], ...body });
    },
  ],
  [
    'a proposal',
    async (as, body) => {
      const call = await app.given.call({ community, series: await app.given.series({ community }) });
      const talk = { title: 'Queues at night', level: 'newbie', format: 'full', relation: 'runs' };
      return (await app.as(as)).post(`/api/v1/calls/${call.id}/proposals`).send({ ...talk, ...body });
    },
  ],
])('%s in a community one does not belong to yet', (_, act) => {
  it('asks for its code of conduct, in the version that stands now, and makes one a member by it', async () => {
    expect((await act(newcomer, {})).body.code).toBe('community.conduct-not-accepted');
    expect((await act(newcomer, { ...accepted, codeOfConductVersion: 1 })).body.code).toBe('conflict.version');
    expect(await versionOf(newcomer)).toBeUndefined();
    expect((await act(newcomer, { ...accepted, codeOfConductVersion: 2 })).status).toBeLessThan(300);
    expect(await versionOf(newcomer)).toBe(2);
    expect((await act(newcomer, {})).status).toBeLessThan(300);
  });

  it('is not asked of members, nor where there is no code of conduct', async () => {
    await app.given.joinCommunity(community, newcomer);
    expect((await act(newcomer, {})).status).toBeLessThan(300);
    await write('');
    expect((await act(await app.given.member(), {})).status).toBeLessThan(300);
  });
});
