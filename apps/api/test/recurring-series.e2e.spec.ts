import type { Meetup, Recurrence } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ComingMeetups } from '../src/features/recurrences/index.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenSeries } from './support/given/series.ts';
import { type RecurrenceWishes as Wishes, secondSaturdays } from './support/given/second-saturdays.ts';
import { outboxRows } from './support/outbox.ts';
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
  clock.set('2027-01-01T12:00:00Z');
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
  series = await app.given.series({ community, title: 'Queue evenings' });
  agent = await app.as(organiser);
});

/** Time passes; nobody stays signed in for so long. */
const later = async (at: string) => {
  clock.set(at);
  agent = await app.as(organiser);
};
const path = () => `/api/v1/communities/${community.slug}/series/${series.slug}/recurrence`;
const recurs = async (wishes?: Wishes): Promise<Recurrence> =>
  (await agent.put(path()).send(secondSaturdays(wishes)).expect(200)).body;
const coming = async (): Promise<Recurrence> => (await agent.get(path()).expect(200)).body;
const made = async () => (await coming()).dates.flatMap(({ meetup }) => meetup ?? []);
const meetup = async (slug: string): Promise<Meetup> => (await agent.get(`/api/v1/meetups/${slug}`).expect(200)).body;
const code = async (wishes: Wishes) => (await agent.put(path()).send(secondSaturdays(wishes)).expect(422)).body.code;

describe('a series that recurs', () => {
  it('makes its coming meetups with the pattern of levels, each from the template', async () => {
    const { dates } = await recurs();
    expect(dates).toHaveLength(12);
    expect(dates.slice(0, 4).map(({ startsAt, level, meetup: one }) => [startsAt, level, one?.title])).toEqual([
      ['2027-01-09T18:30:00+01:00', 'newbie', 'Queue evenings, January 2027'],
      ['2027-02-13T18:30:00+01:00', 'advanced', 'Queue evenings, February 2027'],
      ['2027-03-13T18:30:00+01:00', 'newbie', 'Queue evenings, March 2027'],
      ['2027-04-10T18:30:00+02:00', 'advanced', undefined],
    ]);
    expect(await meetup(dates[1]!.meetup!.slug)).toMatchObject({
      state: 'published',
      level: 'advanced',
      wallStart: '2027-02-13T18:30',
      wallEnd: '2027-02-13T20:30',
      assumptions: ['You have run a broker'],
      venueName: 'Town hall',
      topics: [{ title: 'Message queues' }],
      recurrenceId: '2027-02-13T18:30:00+01:00',
      seats: { capacity: 30, opensAt: '2026-04-19T19:30:00+02:00' },
    });
  });

  it('makes drafts where the organiser wants to look first', async () => {
    await recurs({ publish: false });
    expect((await made()).map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
  });

  it('has the next one ready as time passes, at the same time of the clock after it changed', async () => {
    await recurs();
    await later('2027-02-14T12:00:00Z');
    await app.get(ComingMeetups).makeAll();
    expect((await made()).map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-13T18:30:00+01:00',
      '2027-04-10T18:30:00+02:00',
      '2027-05-08T18:30:00+02:00',
    ]);
  });

  it('makes no date twice, however many make them at once', async () => {
    await recurs({ ahead: 1 });
    await later('2027-06-01T12:00:00Z');
    await agent
      .put(path())
      .send(secondSaturdays({ ahead: 6 }))
      .expect(200);
    await later('2027-09-01T12:00:00Z');
    await Promise.all(Array.from({ length: 8 }, () => app.get(ComingMeetups).makeAll()));
    const { rows } = await app.database.pool.query(
      'SELECT count(*)::int, count(DISTINCT recurrence_id)::int AS dates FROM meetups WHERE series_id = $1 AND recurrence_id > $2',
      [series.id, clock.now()],
    );
    expect(rows[0]).toEqual({ count: 6, dates: 6 });
  });

  it('tells visitors its rhythm, unless its meetups are not for the public', async () => {
    const address = `/api/v1/communities/${community.slug}/series/${series.slug}`;
    await recurs();
    expect((await app.http.get(address).expect(200)).body.recurs).toEqual({
      rule: 'FREQ=MONTHLY;BYDAY=2SA',
      wallStart: '2027-01-09T18:30',
      timeZone: 'Europe/Brussels',
    });
    await recurs({ template: { visibility: 'private' } });
    expect((await app.http.get(address).expect(200)).body.recurs).toBeNull();
  });

  it.each([
    [{ rule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31' }, 'recurrence.never'],
    [{ rule: 'FREQ=WEEKLY;UNTIL=20260101' }, 'recurrence.ends-before-start'],
    [{ rule: 'FREQ=WEEKLY;COUNT=10000' }, 'recurrence.too-many'],
    [{ rule: 'every second Saturday' }, 'recurrence.unreadable'],
    [{ template: { assumptions: { newbie: [], advanced: [] } } }, 'level.assumptions-missing'],
  ] satisfies [Wishes, string][])('refuses %j: %s', async (wishes, expected) => {
    expect(await code(wishes)).toBe(expected);
    expect((await coming()).recurrence).toBeNull();
  });

  it('keeps a pattern of levels as long as it recurs', async () => {
    await recurs();
    const change = agent.patch(path().replace('/recurrence', '')).send({ levelPattern: [] });
    expect((await change.expect(422)).body.code).toBe('recurrence.no-pattern');
  });

  it('refuses what somebody else changed meanwhile', async () => {
    const { version } = await recurs();
    await agent
      .put(path())
      .set('if-match', `"${version}"`)
      .send(secondSaturdays({ ahead: 2 }))
      .expect(200);
    await agent
      .put(path())
      .set('if-match', `"${version}"`)
      .send(secondSaturdays({ ahead: 1 }))
      .expect(409);
  });

  it('stops, and what is there stays', async () => {
    await recurs();
    const before = await made();
    await agent.delete(path()).expect(204);
    expect(await coming()).toEqual({ recurrence: null, dates: [], version: 0 });
    expect((await meetup(before[0]!.slug)).recurrenceId).toBeNull();
    await app.get(ComingMeetups).makeAll();
    expect((await app.http.get(path().replace('/recurrence', ''))).body.ladder).toHaveLength(3);
  });
});

describe('what hangs on a meetup', () => {
  it('comes along to the next one that the rule makes', async () => {
    await recurs({ ahead: 1 });
    const [first] = await made();
    const questions = [{ kind: 'text', label: 'Which broker do you run?', required: false, choices: [] }];
    await agent.put(`/api/v1/meetups/${first!.slug}/questions`).send({ questions }).expect(200);
    await recurs({ ahead: 2 });
    expect((await meetup((await made())[1]!.slug)).questions).toMatchObject([{ label: 'Which broker do you run?' }]);
  });
});

describe('one date of a series', () => {
  it('is skipped: its meetup cancelled with mails, the next one made, and the levels stay', async () => {
    await recurs();
    const [first] = await made();
    const member = await app.given.member();
    await (await app.as(member)).put(`/api/v1/meetups/${first!.slug}/rsvp`).send({ status: 'going' }).expect(200);
    await agent.post(`${path()}/skips`).send({ date: '2027-01-09', reason: 'Holidays' }).expect(200);
    expect(await meetup(first!.slug)).toMatchObject({ state: 'cancelled', cancelReason: 'Holidays' });
    const { dates } = await coming();
    expect(dates.slice(0, 4).map(({ skipped, level, meetup: one }) => [skipped, level, one?.state])).toEqual([
      [true, 'newbie', 'cancelled'],
      [false, 'advanced', 'published'],
      [false, 'newbie', 'published'],
      [false, 'advanced', 'published'],
    ]);
    const kinds = (await outboxRows(app.database))
      .filter(({ email }) => email === member.email)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['rsvp-confirmed', 'rsvp-cancelled']);
    expect((await agent.post(`${path()}/skips`).send({ date: '2027-01-10' }).expect(422)).body.code).toBe(
      'recurrence.no-such-date',
    );
  });

  it('does not come back when its draft is discarded or leaves the series', async () => {
    await recurs({ publish: false });
    const [first, second] = await made();
    await agent.delete(`/api/v1/meetups/${first!.slug}`).expect(204);
    await agent.patch(`/api/v1/meetups/${second!.slug}`).send({ series: null }).expect(200);
    await app.get(ComingMeetups).makeAll();
    const { dates } = await coming();
    expect(dates.slice(0, 2).map(({ skipped, meetup: one }) => [skipped, one])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect((await meetup(second!.slug)).series).toBeNull();
  });
});

describe('this and all following', () => {
  const following = (slug: string, body: object) => agent.patch(`/api/v1/meetups/${slug}/following`).send(body);

  it('go on at another time, told to who comes; what was changed for one alone stays', async () => {
    await recurs({ ahead: 4 });
    const [first, second, third, fourth] = await made();
    const member = await app.given.member();
    await (await app.as(member)).put(`/api/v1/meetups/${fourth!.slug}/rsvp`).send({ status: 'going' }).expect(200);
    await agent
      .patch(`/api/v1/meetups/${third!.slug}`)
      .send({ wallStart: '2027-03-14T10:00', wallEnd: '2027-03-14T12:00' })
      .expect(200);
    await following(second!.slug, { wallStart: '2027-02-14T19:00', wallEnd: '2027-02-14T22:00' }).expect(200);
    expect((await made()).map(({ startsAt, own }) => [startsAt, own])).toEqual(
      [
        ['2027-02-14T19:00:00+01:00', []],
        ['2027-03-14T10:00:00+01:00', ['time']],
        ['2027-04-11T19:00:00+02:00', []],
      ].map((row) => row),
    );
    expect((await meetup(first!.slug)).startsAt).toBe('2027-01-09T18:30:00+01:00');
    expect(await meetup(fourth!.slug)).toMatchObject({
      wallEnd: '2027-04-11T22:00',
      recurrenceId: '2027-04-11T19:00:00+02:00',
    });
    expect((await coming()).recurrence).toMatchObject({
      rule: 'FREQ=MONTHLY;BYDAY=2SU',
      wallStart: '2027-02-14T19:00',
      durationMinutes: 180,
    });
    const kinds = (await outboxRows(app.database))
      .filter(({ email }) => email === member.email)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['rsvp-confirmed', 'rsvp-changed']);
  });

  it('move to another zone with the clock there', async () => {
    await recurs();
    const [first] = await made();
    await following(first!.slug, { timeZone: 'America/Toronto' }).expect(200);
    expect((await made()).map(({ startsAt }) => startsAt)).toEqual([
      '2027-01-09T18:30:00-05:00',
      '2027-02-13T18:30:00-05:00',
      '2027-03-13T18:30:00-05:00',
    ]);
  });

  it('take texts, place and seats, each its own month; those made later too', async () => {
    await recurs();
    const [first, second, third] = await made();
    await agent.patch(`/api/v1/meetups/${third!.slug}`).send({ venueName: 'Library' }).expect(200);
    await following(second!.slug, { title: 'Broker night {month}', venueName: 'School', capacity: 12 }).expect(200);
    const [one, two, three] = [await meetup(first!.slug), await meetup(second!.slug), await meetup(third!.slug)];
    expect([one.title, two.title, three.title]).toEqual([
      'Queue evenings, January 2027',
      'Broker night February',
      'Broker night March',
    ]);
    expect([one.venueName, two.venueName, three.venueName]).toEqual(['Town hall', 'School', 'Library']);
    expect([one.seats.capacity, two.seats.capacity, three.seats.capacity]).toEqual([30, 12, 12]);
    await later('2027-01-20T12:00:00Z');
    await app.get(ComingMeetups).makeAll();
    expect(await meetup((await made()).at(-1)!.slug)).toMatchObject({
      title: 'Broker night April',
      venueName: 'School',
    });
  });

  it('are refused as a whole when one refuses', async () => {
    await recurs();
    const [first, second] = await made();
    for (const _ of [1, 2])
      await (
        await app.as(await app.given.member())
      )
        .put(`/api/v1/meetups/${second!.slug}/rsvp`)
        .send({ status: 'going' })
        .expect(200);
    const refused = await following(first!.slug, { capacity: 1 }).expect(422);
    expect(refused.body).toMatchObject({ code: 'meetup.capacity-below-going', params: { going: 2 } });
    expect((await meetup(first!.slug)).seats.capacity).toBe(30);
  });

  it('are refused where no rule is', async () => {
    const alone = await app.given.meetup({ community, series, startsAt: '2027-02-01T18:00:00Z' });
    expect((await following(alone.slug, { title: 'Another' }).expect(422)).body.code).toBe('recurrence.not-recurring');
  });
});

describe('a new rule', () => {
  it('moves meetups whose day it keeps, lets go of the others, and discards drafts nobody touched', async () => {
    await recurs({ publish: false, ahead: 3 });
    const [first, second] = await made();
    await agent.post(`/api/v1/meetups/${first!.slug}/publish`).expect(200);
    await recurs({
      publish: false,
      ahead: 3,
      rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA',
      wallStart: '2027-01-09T20:00',
    });
    expect(await meetup(first!.slug)).toMatchObject({ startsAt: '2027-01-09T20:00:00+01:00', state: 'published' });
    await agent.get(`/api/v1/meetups/${second!.slug}`).expect(404);
    expect((await made()).map(({ startsAt }) => startsAt)).toEqual([
      '2027-01-09T20:00:00+01:00',
      '2027-04-10T20:00:00+02:00',
      '2027-07-10T20:00:00+02:00',
    ]);
  });
});
