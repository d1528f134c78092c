import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenSeries } from './support/given/series.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-01T12:00:00Z'));
let app: TestApp;
let organiser: GivenMember;
let community: { id: string; slug: string };
let series: GivenSeries;
let deep: GivenMeetup;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member({ name: 'आशा' });
  community = await app.given.community({ organiser });
  series = await app.given.series({ community });
  deep = await app.given.meetup({
    community,
    series,
    level: 'advanced',
    topics: ['Kafka'],
    startsAt: '2031-07-01T12:00:00Z',
  });
});

interface Seen {
  key: string;
  kind: string;
  about: string[];
  meetup: { slug: string };
  answer: { reason: string; by: { name: string } | null } | null;
}
const of = async (path: string): Promise<Seen[]> =>
  (await (await app.as(organiser)).get(`/api/v1${path}`).expect(200)).body.items;
const ofMeetup = () => of(`/meetups/${deep.slug}/warnings`);
const path = (key: string) => `/api/v1/meetups/${deep.slug}/warnings/${key}`;

describe('a warning', () => {
  it('stands on the page of its meetup and of its community, drafts included', async () => {
    await app.database.pool.query(`UPDATE meetups SET state = 'draft' WHERE id = $1`, [deep.id]);
    expect(await ofMeetup()).toMatchObject([{ kind: 'no-newbie-before', about: ['Kafka'], answer: null }]);
    expect(await of(`/communities/${community.slug}/warnings`)).toMatchObject([{ meetup: { slug: deep.slug } }]);
  });

  it('goes away with what it is about', async () => {
    await app.given.meetup({ community, series, topics: ['Kafka'], startsAt: '2031-05-01T12:00:00Z' });
    expect(await ofMeetup()).toEqual([]);
  });

  it('is quiet with a reason, which keeps who and when, and speaks again when the facts change', async () => {
    const agent = await app.as(organiser);
    const [warning] = await ofMeetup();
    await agent
      .put(path(warning!.key))
      .send({ reason: 'The newbie evening is run by our friends next door' })
      .expect(200);
    expect(await ofMeetup()).toMatchObject([{ key: warning!.key, answer: { by: { name: 'आशा' } } }]);
    await agent
      .patch(`/api/v1/meetups/${deep.slug}`)
      .send({ topics: ['Kafka', 'Streams'] })
      .expect(200);
    const [changed] = await ofMeetup();
    expect(changed).toMatchObject({ kind: 'no-newbie-before', answer: null });
    expect(changed!.key).not.toBe(warning!.key);
    await agent.put(path(warning!.key)).send({ reason: 'An answer to what is not asked any more' }).expect(404);
    const { rows } = await app.database.pool.query(
      `SELECT actor_id, details->>'reason' AS reason FROM audit_log WHERE act = 'meetup.warning-answered' AND object_id = $1`,
      [deep.id],
    );
    expect(rows).toEqual([{ actor_id: organiser.id, reason: 'The newbie evening is run by our friends next door' }]);
  });

  it('speaks again when the reason is taken back', async () => {
    const agent = await app.as(organiser);
    const [warning] = await ofMeetup();
    await agent.put(path(warning!.key)).send({ reason: 'Because it is so' }).expect(200);
    await agent.delete(path(warning!.key)).expect(204);
    expect(await ofMeetup()).toMatchObject([{ answer: null }]);
    await agent.delete(path(warning!.key)).expect(404);
  });

  it('wants a reason, not a blank', async () => {
    const [warning] = await ofMeetup();
    for (const reason of ['', '  ', 'x', '\u200b\u200b\u200b'])
      await (await app.as(organiser)).put(path(warning!.key)).send({ reason }).expect(400);
  });

  it('of a talk names the words that ask for what is not listed', async () => {
    const easy = await app.given.meetup({ community, series, startsAt: '2031-06-20T12:00:00Z' });
    const talk = await app.given.session({ meetup: easy, abstract: 'You should already know Kubernetes.' });
    expect(await of(`/meetups/${easy.slug}/warnings`)).toMatchObject([
      { kind: 'unexplained-prerequisites', about: [`${talk.title}: “know Kubernetes”`] },
    ]);
  });
});
