import type { Meetup, Recurrence } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ComingMeetups } from '../src/features/recurrences/index.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { type RecurrenceWishes, secondSaturdays } from './support/given/second-saturdays.ts';
import type { GivenSeries } from './support/given/series.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2027-01-01T12:00:00Z'));
let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
let series: GivenSeries;
let agent: Awaited<ReturnType<TestApp['as']>>;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
  series = await app.given.series({ community, title: 'Queue evenings' });
  agent = await app.as(organiser);
});

const path = () => `/api/v1/communities/${community.slug}/series/${series.slug}/recurrence`;
const recurs = async (wishes?: RecurrenceWishes): Promise<Recurrence> =>
  (await agent.put(path()).send(secondSaturdays(wishes)).expect(200)).body;
const coming = async (): Promise<Recurrence> => (await agent.get(path()).expect(200)).body;
const made = async () => (await coming()).dates.flatMap(({ meetup }) => meetup ?? []);
const meetup = async (slug: string): Promise<Meetup> => (await agent.get(`/api/v1/meetups/${slug}`).expect(200)).body;
const following = ({ slug }: { slug: string }, body: object) =>
  agent.patch(`/api/v1/meetups/${slug}/following`).send(body);
const dates = async () => (await made()).map(({ startsAt }) => startsAt.slice(0, 10));

describe('a new time for this and all following', () => {
  it('and a new window in one act: RSVP opens when it was said, not as much later as the meetup moved', async () => {
    await recurs();
    const [first, second] = await made();
    await following(first!, {
      wallStart: '2027-01-10T18:30',
      wallEnd: '2027-01-10T20:30',
      opensAt: '2027-01-03T18:30:00+01:00',
    }).expect(200);
    expect((await meetup(first!.slug)).seats.opensAt).toBe('2027-01-03T18:30:00+01:00');
    expect((await meetup(second!.slug)).seats.opensAt).toBe('2027-02-07T18:30:00+01:00');
    expect((await coming()).recurrence!.template.opensBefore).toBe(7 * 1440);
  });

  it('keeps the levels of a pattern of any length', async () => {
    const levelPattern = ['newbie', 'newbie', 'advanced', 'newbie', 'advanced'];
    await agent.patch(path().replace('/recurrence', '')).send({ levelPattern }).expect(200);
    await recurs({ patternStart: 11, ahead: 3 });
    const levels = async () => (await coming()).dates.map(({ level }) => level);
    const before = await levels();
    await following((await made())[1]!, { wallStart: '2027-02-14T18:30', wallEnd: '2027-02-14T20:30' }).expect(200);
    expect((await levels()).slice(0, 11)).toEqual(before.slice(1));
  });

  it('goes on counting where the numbers of the meetups were', async () => {
    await recurs({ template: { title: 'Evening {number}' }, ahead: 3 });
    const slugs = (await made()).map(({ slug }) => slug);
    const titles = () => Promise.all(slugs.map(async (slug) => (await meetup(slug)).title));
    await following({ slug: slugs[1]! }, { wallStart: '2027-02-14T18:30', wallEnd: '2027-02-14T20:30' }).expect(200);
    await following({ slug: slugs[1]! }, { title: 'Night {number}' }).expect(200);
    expect(await titles()).toEqual(['Evening 1', 'Night 2', 'Night 3']);
    await following({ slug: slugs[0]! }, { title: 'Gathering {number}' }).expect(200);
    expect(await titles()).toEqual(['Gathering 1', 'Gathering 2', 'Gathering 3']);
    await agent
      .put(path())
      .send({ ...(await coming()).recurrence, ahead: 3 })
      .expect(200);
    expect((await made()).at(-1)).toMatchObject({ title: 'Gathering 4' });
  });

  it('can begin earlier the next time: those before the last split and those after it go on together', async () => {
    await recurs();
    const slugs = (await made()).map(({ slug }) => slug);
    const starts = () => Promise.all(slugs.map(async (slug) => (await meetup(slug)).wallStart));
    await following({ slug: slugs[1]! }, { wallStart: '2027-02-14T10:00', wallEnd: '2027-02-14T12:00' }).expect(200);
    expect(await starts()).toEqual(['2027-01-09T18:30', '2027-02-14T10:00', '2027-03-14T10:00']);
    await following({ slug: slugs[0]! }, { wallStart: '2027-01-09T19:00', wallEnd: '2027-01-09T21:00' }).expect(200);
    expect(await starts()).toEqual(['2027-01-09T19:00', '2027-02-13T19:00', '2027-03-13T19:00']);
    const { dates: all } = await coming();
    expect(all.slice(0, 5).map(({ level, meetup: one }) => [level, one?.slug])).toEqual([
      ['newbie', slugs[0]],
      ['advanced', slugs[1]],
      ['newbie', slugs[2]],
      ['advanced', undefined],
      ['newbie', undefined],
    ]);
  });

  it('leaves drafts before it alone when the rule is saved again', async () => {
    await recurs({ publish: false });
    const [first, second] = await made();
    await following(second!, { wallStart: '2027-02-14T10:00', wallEnd: '2027-02-14T12:00' }).expect(200);
    await agent
      .put(path())
      .send({ ...(await coming()).recurrence, ahead: 4 })
      .expect(200);
    expect(await meetup(first!.slug)).toMatchObject({ state: 'draft', recurrenceId: '2027-01-09T18:30:00+01:00' });
  });

  it('and a new place are one change: one mail', async () => {
    await recurs();
    const [first] = await made();
    const member = await app.given.member();
    await (await app.as(member)).put(`/api/v1/meetups/${first!.slug}/rsvp`).send({ status: 'going' }).expect(200);
    await following(first!, {
      wallStart: '2027-01-10T18:30',
      wallEnd: '2027-01-10T20:30',
      venueName: 'Library',
    }).expect(200);
    const { rows } = await app.database.pool.query(
      `SELECT payload ->> 'change' AS change FROM notifications WHERE member_id = $1 AND kind = 'rsvp-changed'`,
      [member.id],
    );
    expect(rows).toEqual([{ change: 'time-and-place' }]);
  });

  it('is refused on the day of another meetup of the series', async () => {
    await recurs({ rule: 'FREQ=WEEKLY;BYDAY=SA' });
    const before = await dates();
    const refused = await following((await made())[1]!, { wallStart: '2027-01-09T18:30', wallEnd: '2027-01-09T20:30' });
    expect([refused.status, refused.body.code]).toEqual([422, 'recurrence.date-taken']);
    expect(await dates()).toEqual(before);
  });

  it('is refused behind the last day of the rule, instead of leaving the meetup where it was', async () => {
    await recurs({ rule: 'FREQ=MONTHLY;BYDAY=2SA;UNTIL=20270313' });
    const [, , third] = await made();
    const refused = await following(third!, { wallStart: '2027-03-20T18:30', wallEnd: '2027-03-20T20:30' });
    expect([refused.status, refused.body.code]).toEqual([422, 'recurrence.ends-before-start']);
    expect(await dates()).toEqual(['2027-01-09', '2027-02-13', '2027-03-13']);
  });

  it('of two who began with the same version only the first counts, also at the same moment', async () => {
    await recurs();
    const [first] = await made();
    const { version } = await meetup(first!.slug);
    const answers = await Promise.all(
      ['School', 'Library', 'Pub', 'Park'].map((venueName) =>
        following(first!, { venueName }).set('if-match', `"${version}"`),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });
});

describe('what every meetup begins with', () => {
  it('holds all settings of RSVP, guests and approval too, and takes them from this and all following', async () => {
    await recurs({ template: { guestsMax: 2, approval: true, waitlist: false } });
    const [first, second] = await made();
    expect((await meetup(first!.slug)).seats).toMatchObject({ guestsMax: 2, approval: true, waitlist: false });
    await following(second!, { guestsMax: 1, approval: false }).expect(200);
    await agent
      .put(path())
      .send({ ...(await coming()).recurrence, ahead: 4 })
      .expect(200);
    const [, two, , four] = await made();
    for (const { slug } of [two!, four!])
      expect((await meetup(slug)).seats).toMatchObject({ guestsMax: 1, approval: false });
  });

  it.each([
    ['a language that is none', { language: 'en-12' }],
    ['RSVP that closes before it opens', { opensBefore: 60, closesBefore: 120 }],
  ])('is refused with %s', async (_, template) => {
    await recurs();
    expect((await agent.put(path()).send(secondSaturdays({ template }))).status).toBe(400);
  });

  it('which one series cannot make any more does not keep the others from theirs', async () => {
    await recurs({ ahead: 1 });
    const broken = series.id;
    series = await app.given.series({ community, title: 'Stream mornings' });
    await recurs({ ahead: 1 });
    await app.database.pool.query('UPDATE recurrences SET ahead = 2');
    await app.database.pool.query(
      `UPDATE recurrences SET template = template || '{"opensBefore": 60, "closesBefore": 120}' WHERE series_id = $1`,
      [broken],
    );
    await expect(app.get(ComingMeetups).makeAll()).rejects.toThrow();
    expect(await made()).toHaveLength(2);
    await app.database.pool.query('DELETE FROM recurrences WHERE series_id = $1', [broken]);
  });
});
