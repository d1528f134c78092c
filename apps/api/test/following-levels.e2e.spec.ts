import type { Meetup, Recurrence } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { type RecurrenceWishes, secondSaturdays } from './support/given/second-saturdays.ts';
import type { GivenSeries } from './support/given/series.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
let series: GivenSeries;
let agent: Awaited<ReturnType<TestApp['as']>>;

beforeAll(async () => {
  app = await startTestApp({ clock: new FixedClock(new Date('2027-01-01T12:00:00Z')) });
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
  series = await app.given.series({ community, title: 'Queue evenings' });
  agent = await app.as(organiser);
});

const path = () => `/api/v1/communities/${community.slug}/series/${series.slug}/recurrence`;
const recurs = async (wishes?: RecurrenceWishes): Promise<string[]> => {
  const { body } = await agent.put(path()).send(secondSaturdays(wishes)).expect(200);
  return (body as Recurrence).dates.flatMap(({ meetup }) => meetup?.slug ?? []);
};
const coming = async (): Promise<Recurrence> => (await agent.get(path()).expect(200)).body;
const levels = async () => (await coming()).dates.slice(0, 6).map(({ level }) => level);
const meetup = async (slug: string): Promise<Meetup> => (await agent.get(`/api/v1/meetups/${slug}`).expect(200)).body;
const relevel = (slug: string, body: object) => agent.post(`/api/v1/meetups/${slug}/following/level`).send(body);
const notified = async ({ id }: { id: string }) => {
  const { rows } = await app.database.pool.query(
    `SELECT payload ->> 'change' AS change FROM notifications WHERE member_id = $1 AND kind = 'rsvp-changed'`,
    [id],
  );
  return rows.map(({ change }) => change);
};

describe('the levels of this and all following', () => {
  it('go on as they are told to, also of meetups yet to be made; what was before stays', async () => {
    const slugs = await recurs();
    expect(await levels()).toEqual(['newbie', 'advanced', 'newbie', 'advanced', 'newbie', 'advanced']);
    await relevel(slugs[1]!, { levels: ['newbie', 'advanced'] }).expect(200);
    expect(await levels()).toEqual(['newbie', 'newbie', 'advanced', 'newbie', 'advanced', 'newbie']);
    const { body } = await app.http.get(path().replace('/recurrence', '')).expect(200);
    expect(body.levelPattern).toEqual(['newbie', 'advanced']);
    expect((await meetup(slugs[1]!)).assumptions).toEqual([]);
    expect((await meetup(slugs[2]!)).assumptions).toEqual(['You have run a broker']);
    await relevel(slugs[2]!, { levels: ['advanced'] }).expect(200);
    expect(await levels()).toEqual(['newbie', 'newbie', 'advanced', 'advanced', 'advanced', 'advanced']);
  });

  it('take their words along: what is assumed, the outcomes, the level in the title', async () => {
    const template = { title: '{series} ({level}) {number}', outcomes: { newbie: ['Send a message'], advanced: [] } };
    const [first, second] = await recurs({ template });
    const assumptions = ['You have run Kafka for a year'];
    await relevel(first!, { levels: ['advanced', 'newbie'], assumptions }).expect(200);
    expect(await meetup(first!)).toMatchObject({ title: 'Queue evenings (advanced) 1', assumptions, outcomes: [] });
    expect(await meetup(second!)).toMatchObject({
      title: 'Queue evenings (newbie) 2',
      assumptions: [],
      outcomes: ['Send a message'],
    });
    expect((await coming()).recurrence!.template.assumptions.advanced).toEqual(assumptions);
  });

  it('are told to who comes, in one mail each, and standing RSVPs answer what is theirs now', async () => {
    const [first, second] = await recurs();
    const [guest, stands] = [await app.given.member(), await app.given.member()];
    await (await app.as(guest)).put(`/api/v1/meetups/${first!}/rsvp`).send({ status: 'going' }).expect(200);
    await (
      await app.as(stands)
    )
      .put(path().replace('/recurrence', '/standing-rsvp'))
      .send({ levels: ['newbie'] })
      .expect(200);
    await relevel(first!, { levels: ['advanced', 'newbie'] }).expect(200);
    expect(await notified(guest)).toEqual(['level']);
    const own = await (await app.as(stands)).get(`/api/v1/meetups/${second!}/rsvp`).expect(200);
    expect(own.body.status).toBe('going');
  });

  it('leave alone what was given a level of its own, and what does not take place', async () => {
    const [first, second, third] = await recurs();
    await agent.post(`/api/v1/meetups/${second!}/level`).send({ level: 'newbie' }).expect(200);
    await agent.post(`/api/v1/meetups/${third!}/cancel`).send({ reason: 'Holidays' }).expect(200);
    await relevel(first!, { levels: ['advanced'] }).expect(200);
    const all = await Promise.all([first!, second!, third!].map(meetup));
    expect(all.map(({ level }) => level)).toEqual(['advanced', 'newbie', 'newbie']);
  });

  it('are refused as a whole while a talk stands on one of them, unless it is said what becomes of it', async () => {
    const [first, second] = await recurs();
    const talk = { kind: 'talk', title: 'Consumers', wallStart: '2027-02-13T18:30', durationMinutes: 30 };
    await agent
      .post(`/api/v1/meetups/${second!}/sessions`)
      .send({ ...talk, assumptions: ['You have run a broker'] })
      .expect(201);
    const refused = await relevel(first!, { levels: ['advanced', 'newbie'] }).expect(422);
    expect(refused.body).toMatchObject({ code: 'level.has-sessions', params: { talks: 1 } });
    expect(await levels()).toEqual(['newbie', 'advanced', 'newbie', 'advanced', 'newbie', 'advanced']);
    await relevel(first!, { levels: ['advanced', 'newbie'], talks: 'relevel' }).expect(200);
    expect((await meetup(second!)).agenda).toMatchObject([{ title: 'Consumers', level: 'newbie' }]);
  });

  it('are refused where advanced ones would say nothing of what they assume, and where there is no rule', async () => {
    await agent
      .patch(path().replace('/recurrence', ''))
      .send({ levelPattern: ['newbie'] })
      .expect(200);
    const [first] = await recurs({ template: { assumptions: { newbie: [], advanced: [] } } });
    const refused = await relevel(first!, { levels: ['newbie', 'advanced'] }).expect(422);
    expect(refused.body.code).toBe('level.assumptions-missing');
    const alone = await app.given.meetup({ community, series, startsAt: '2027-02-01T18:00:00Z' });
    expect((await relevel(alone.slug, { levels: ['newbie'] }).expect(422)).body.code).toBe('recurrence.not-recurring');
  });
});
