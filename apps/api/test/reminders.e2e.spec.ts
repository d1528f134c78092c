import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toInstant } from '@hallway/time';
import { RemindersConsumer } from '../src/features/reminders/reminders.consumer.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2027-01-01T00:00:00Z'));
let app: TestApp;
let organiser: GivenMember;
let member: GivenMember;
let community: GivenCommunity;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  organiser = await app.given.member();
  member = await app.given.member();
  community = await app.given.community({ organiser });
});

const at = (wallTime: string, timeZone: string): Date => {
  const found = toInstant({ wallTime, timeZone });
  if (!found.ok) throw new Error(`No such time: ${wallTime} in ${timeZone}`);
  return new Date(found.instant);
};
const minutes = (count: number) => count * 60_000;
const planned = (wallTime: string, timeZone: string) =>
  app.given.meetup({ community, startsAt: at(wallTime, timeZone), timeZone });
const goes = (meetup: { slug: string }, when: Date, who = member) => app.given.rsvp(meetup, who, { at: when });
const scanAt = async (when: Date | string): Promise<void> => {
  clock.set(when);
  await app.get(RemindersConsumer).scan();
};
interface Written {
  kind: string;
  at: string;
  startsAt: string;
}
const written = async (who = member): Promise<Written[]> =>
  (
    await app.database.pool.query<Written>(
      `SELECT kind, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') AS at, payload ->> 'startsAt' AS "startsAt"
       FROM notifications WHERE member_id = $1 AND kind LIKE 'reminder-%' ORDER BY id`,
      [who.id],
    )
  ).rows;
/** Scans as the scheduler does, every ten minutes. */
const scanFromTo = async (from: Date, to: Date): Promise<void> => {
  for (let time = from.getTime(); time <= to.getTime(); time += minutes(10)) await scanAt(new Date(time));
};

describe('reminders of a meetup', () => {
  it.each([
    ['Asia/Kolkata', '2027-03-28T18:30', '2027-03-27T13:00Z', '2027-03-28T11:00Z'],
    // the clocks go forward in the night between: 23 hours before
    ['Europe/Brussels', '2027-03-28T18:30', '2027-03-27T17:30Z', '2027-03-28T14:30Z'],
    ['America/Toronto', '2027-03-14T18:30', '2027-03-13T23:30Z', '2027-03-14T20:30Z'],
    // back: 25 hours before
    ['Europe/Brussels', '2027-10-31T18:30', '2027-10-30T16:30Z', '2027-10-31T15:30Z'],
    ['America/Toronto', '2027-11-07T18:30', '2027-11-06T22:30Z', '2027-11-07T21:30Z'],
  ])('in %s at %s come at the same hour of the day before, and two hours before', async (zone, wall, day, hours) => {
    const meetup = await planned(wall, zone);
    const start = meetup.startsAt.getTime();
    await goes(meetup, new Date(start - minutes(72 * 60)));
    await scanFromTo(new Date(start - minutes(26 * 60)), new Date(start + minutes(60)));
    expect(await written()).toMatchObject([
      { kind: 'reminder-day', at: day },
      { kind: 'reminder-hours', at: hours },
    ]);
  });

  it('are written once, however many workers look at the same time, and after a restart', async () => {
    const meetup = await planned('2027-05-06T19:00', 'Europe/Brussels');
    const others = await Promise.all(Array.from({ length: 12 }, () => app.given.member()));
    for (const who of [member, ...others]) await goes(meetup, new Date('2027-05-01T00:00:00Z'), who);
    clock.set('2027-05-05T17:01:00Z');
    await Promise.all(Array.from({ length: 6 }, () => app.get(RemindersConsumer).scan()));
    await scanAt('2027-05-05T17:02:00Z');
    expect(await written()).toHaveLength(1);
    const { rows } = await app.database.pool.query(
      `SELECT count(*)::int AS count FROM notifications WHERE meetup_id = $1 AND kind = 'reminder-day'`,
      [meetup.id],
    );
    expect(rows).toEqual([{ count: 13 }]);
  });

  it('are made up for when the worker was down for some hours, but not when it is too late to be of use', async () => {
    const [late, tooLate] = [await planned('2027-05-06T19:00', 'UTC'), await planned('2027-05-07T19:00', 'UTC')];
    for (const meetup of [late, tooLate]) await goes(meetup, new Date('2027-05-01T00:00:00Z'));
    await scanAt('2027-05-06T01:00:00Z');
    await scanAt('2027-05-07T08:00:00Z');
    expect((await written()).map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ['reminder-day', '2027-05-06T19:00:00+00:00'],
    ]);
  });

  it('are not for those who wait, have declined, or got their seat after the hour', async () => {
    const meetup = await app.given.meetup({
      community,
      capacity: 1,
      startsAt: '2027-05-06T19:00:00Z',
      timeZone: 'UTC',
    });
    const [waiting, declined] = [await app.given.member(), await app.given.member()];
    await goes(meetup, new Date('2027-05-01T00:00:00Z'));
    await goes(meetup, new Date('2027-05-01T00:00:00Z'), waiting);
    await app.given.rsvp(meetup, declined, { wants: 'declined', at: new Date('2027-05-01T00:00:00Z') });
    await scanAt('2027-05-05T19:05:00Z');
    expect([await written(waiting), await written(declined)]).toEqual([[], []]);
    await app.given.rsvp(meetup, member, { wants: 'cancelled', at: new Date('2027-05-05T20:00:00Z') });
    await scanAt('2027-05-05T21:00:00Z');
    await scanAt('2027-05-06T17:05:00Z');
    expect((await written(waiting)).map(({ kind }) => kind)).toEqual(['reminder-hours']);
    expect((await written()).map(({ kind }) => kind)).toEqual(['reminder-day']);
  });

  it('are not for a meetup that was cancelled or is a draft', async () => {
    for (const state of ['cancelled', 'draft'] as const) {
      const meetup = await planned('2027-05-06T19:00', 'UTC');
      await goes(meetup, new Date('2027-05-01T00:00:00Z'));
      await app.database.pool.query('UPDATE meetups SET state = $2 WHERE id = $1', [meetup.id, state]);
    }
    await scanAt('2027-05-05T19:05:00Z');
    expect(await written()).toEqual([]);
  });

  const move = async (meetup: { slug: string }, wallStart: string, wallEnd: string) => {
    const organising = await app.as(organiser);
    const { headers } = await organising.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
    await organising
      .patch(`/api/v1/meetups/${meetup.slug}`)
      .set('if-match', headers['etag']!)
      .send({ wallStart, wallEnd })
      .expect(200);
  };

  it('come again for the new date when a meetup is moved, and not for the old one', async () => {
    clock.set('2027-05-01T00:00:00Z');
    const meetup = await planned('2027-05-06T19:00', 'Europe/Brussels');
    await goes(meetup, new Date('2027-05-01T00:00:00Z'));
    await scanAt('2027-05-05T17:05:00Z');
    await move(meetup, '2027-05-13T20:00', '2027-05-13T22:00');
    await scanFromTo(new Date('2027-05-05T17:10:00Z'), new Date('2027-05-06T18:00:00Z'));
    expect((await written()).map(({ startsAt }) => startsAt)).toEqual(['2027-05-06T19:00:00+02:00']);
    await scanFromTo(new Date('2027-05-12T16:00:00Z'), new Date('2027-05-13T19:00:00Z'));
    expect((await written()).map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ['reminder-day', '2027-05-06T19:00:00+02:00'],
      ['reminder-day', '2027-05-13T20:00:00+02:00'],
      ['reminder-hours', '2027-05-13T20:00:00+02:00'],
    ]);
  });

  it('do not follow on the heels of the mail that told of the new time', async () => {
    clock.set('2027-05-05T16:00:00Z');
    const meetup = await planned('2027-05-08T19:00', 'Europe/Brussels');
    await goes(meetup, new Date('2027-05-01T00:00:00Z'));
    // to tomorrow evening: one mail says so now, and its day before has just gone by or comes in an hour
    await move(meetup, '2027-05-06T19:00', '2027-05-06T21:00');
    await scanFromTo(new Date('2027-05-05T16:10:00Z'), new Date('2027-05-06T18:00:00Z'));
    expect((await written()).map(({ kind }) => kind)).toEqual(['reminder-hours']);
  });
});
