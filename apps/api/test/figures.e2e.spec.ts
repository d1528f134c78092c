import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2026-06-01T12:00:00Z'));
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

describe('the figures of a community', () => {
  it('equal a small case worked out by hand', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const [ana, bo, cy, dee, gone, goneToo] = await Promise.all(Array.from({ length: 6 }, () => app.given.member()));
    const past = (startsAt: string, level: 'newbie' | 'advanced') =>
      app.given.meetup({ community, startsAt, level, capacity: 10 });

    // January, newbie: Ana and Bo came, Bo with two guests; Cy did not; Dee walked in with an account, somebody without one.
    const january = await past('2026-01-10T13:00:00Z', 'newbie');
    for (const member of [ana!, bo!, cy!]) await app.given.hadSeat(january, member, member === bo ? 2 : 0);
    await app.given.attendance(january, ana!);
    await app.given.attendance(january, bo!, { guests: 2 });
    await app.given.attendance(january, dee!, { walkIn: true });
    await app.given.attendance(january, null, { walkIn: true });

    // February, advanced: Ana again and Cy for the first time; two whose accounts are gone now, one of them came; a scan of Bo was undone.
    const february = await past('2026-02-10T13:00:00Z', 'advanced');
    for (const member of [ana!, cy!, bo!, gone!, goneToo!]) await app.given.hadSeat(february, member);
    await app.given.attendance(february, ana!);
    await app.given.attendance(february, cy!);
    await app.given.attendance(february, bo!, { present: false });
    await app.given.attendance(february, gone!);
    await app.given.attendance(february, goneToo!, { present: false });
    await app.database.pool.query('DELETE FROM members WHERE id = ANY ($1)', [[gone!.id, goneToo!.id]]);

    // March, newbie: nobody stood at the door. Cancelled ones and drafts count for nothing.
    const march = await past('2026-03-10T13:00:00Z', 'newbie');
    await app.given.hadSeat(march, ana!);
    await app.given.meetup({ community, startsAt: '2026-04-10T13:00:00Z', state: 'cancelled' });
    await app.given.meetup({ community, startsAt: '2026-04-11T13:00:00Z', state: 'draft' });

    const as = await app.as(organiser);
    const { body } = await as.get(`/api/v1/communities/${community.slug}/figures`).expect(200);
    expect(body.past).toEqual([
      expect.objectContaining({
        meetup: expect.objectContaining({ slug: march.slug }),
        counted: false,
        expected: 1,
        noShows: 0,
      }),
      {
        meetup: expect.objectContaining({ slug: february.slug, level: 'advanced' }),
        counted: true,
        expected: 5,
        came: 3,
        noShows: 2,
        walkIns: 0,
        guests: 0,
        newcomers: 1,
        returning: 1,
        unknown: 1,
      },
      {
        meetup: expect.objectContaining({ slug: january.slug, level: 'newbie' }),
        counted: true,
        expected: 3,
        came: 2,
        noShows: 1,
        walkIns: 2,
        guests: 2,
        newcomers: 3,
        returning: 0,
        unknown: 1,
      },
    ]);
    expect(body.levels.newbie).toEqual({
      expected: 3,
      came: 2,
      noShows: 1,
      walkIns: 2,
      guests: 2,
      newcomers: 3,
      returning: 0,
      unknown: 1,
    });
    expect(body.levels.advanced).toMatchObject({ expected: 5, came: 3, noShows: 2 });

    // the lens and the range hide meetups, but make nobody a newcomer again
    const advanced = await as
      .get(`/api/v1/communities/${community.slug}/figures`)
      .query({ level: 'advanced' })
      .expect(200);
    expect(advanced.body.past).toMatchObject([{ newcomers: 1, returning: 1 }]);
    clock.set('2026-05-10T12:00:00Z');
    const recent = await as
      .get(`/api/v1/communities/${community.slug}/figures`)
      .query({ range: '3-months' })
      .expect(200);
    expect(recent.body.past.map(({ meetup }: { meetup: { slug: string } }) => meetup.slug)).toEqual([
      march.slug,
      february.slug,
    ]);
    clock.set('2026-06-01T12:00:00Z');
  });

  it('add up the seats of a coming meetup by the day they were asked for, where it is', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const meetup = await app.given.meetup({ community, startsAt: '2026-06-20T13:00:00Z', capacity: 5 });
    // half past midnight in Pune is still the day before in London
    for (const [at, guests] of [
      ['2026-05-02T19:00:00Z', 0],
      ['2026-05-02T18:00:00Z', 1],
      ['2026-05-09T08:00:00Z', 0],
    ] as const) {
      const member = await app.given.member();
      await app.given.hadSeat(meetup, member, guests);
      await app.database.pool.query('UPDATE rsvps SET created_at = $2 WHERE member_id = $1', [member.id, at]);
    }
    const { body } = await (await app.as(organiser)).get(`/api/v1/communities/${community.slug}/figures`).expect(200);
    expect(body.coming).toEqual([
      {
        meetup: expect.objectContaining({ slug: meetup.slug }),
        capacity: 5,
        going: 4,
        days: [
          { day: '2026-05-02', going: 2 },
          { day: '2026-05-03', going: 3 },
          { day: '2026-05-09', going: 4 },
        ],
      },
    ]);
  });

  it('know nothing of a meetup at which the only scan was taken back', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const meetup = await app.given.meetup({ community, startsAt: '2026-05-10T13:00:00Z' });
    const [ana, bo] = [await app.given.member(), await app.given.member()];
    for (const member of [ana, bo]) await app.given.hadSeat(meetup, member);
    await app.given.attendance(meetup, ana, { present: false });
    const { body } = await (await app.as(organiser)).get(`/api/v1/communities/${community.slug}/figures`).expect(200);
    expect(body.past).toMatchObject([{ counted: false, expected: 2, came: 0, noShows: 0 }]);
    expect(body.levels.newbie).toMatchObject({ expected: 0, noShows: 0 });
  });

  it('go on counting who deleted the account: those who came, who did not, who walked in, and where nobody was counted', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const past = (startsAt: string) => app.given.meetup({ community, startsAt, capacity: 10 });
    const [came, missed, walked, stays] = await Promise.all(Array.from({ length: 4 }, () => app.given.member()));
    const [april, may] = [await past('2026-04-10T13:00:00Z'), await past('2026-05-10T13:00:00Z')];
    for (const member of [came!, missed!, stays!]) {
      await app.given.hadSeat(april, member, member === came ? 1 : 0);
      await app.given.hadSeat(may, member);
    }
    await app.given.attendance(april, came!, { guests: 1 });
    await app.given.attendance(april, stays!);
    await app.given.attendance(april, walked!, { walkIn: true, guests: 2 });
    for (const member of [came!, missed!, walked!])
      await (await app.as(member)).post('/api/v1/me/deletion').send({ email: member.email }).expect(204);
    const { body } = await (await app.as(organiser)).get(`/api/v1/communities/${community.slug}/figures`).expect(200);
    expect(body.past).toMatchObject([
      { meetup: { slug: may.slug }, counted: false, expected: 3, noShows: 0 },
      {
        meetup: { slug: april.slug },
        counted: true,
        expected: 3,
        came: 2,
        noShows: 1,
        walkIns: 1,
        guests: 3,
        newcomers: 1,
        returning: 0,
        unknown: 2,
      },
    ]);
  });

  it('are those of a night that crosses midnight once, when it is over, with the day it began where it was', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const [ana, bo] = [await app.given.member(), await app.given.member()];
    // from 22:30 in Toronto until half past one, on the next day already in Pune
    const night = await app.given.meetup({
      community,
      startsAt: '2026-05-31T02:30:00Z',
      endsAt: '2026-05-31T05:30:00Z',
      timeZone: 'America/Toronto',
      format: 'hackathon',
    });
    const morning = await app.given.meetup({ community, startsAt: '2026-05-31T03:30:00Z', timeZone: 'Asia/Kolkata' });
    for (const meetup of [night, morning]) {
      await app.given.hadSeat(meetup, ana);
      await app.given.attendance(meetup, ana);
    }
    await app.given.attendance(morning, bo, { walkIn: true });
    const read = async () =>
      (await (await app.as(organiser)).get(`/api/v1/communities/${community.slug}/figures`).expect(200)).body;
    clock.set('2026-05-31T05:00:00Z');
    const running = await read();
    expect(running.past).toEqual([]);
    expect(running.coming).toHaveLength(2);
    clock.set('2026-06-01T12:00:00Z');
    expect((await read()).past).toMatchObject([
      { meetup: { startsAt: '2026-05-31T09:00:00+05:30' }, newcomers: 1, returning: 1, walkIns: 1 },
      { meetup: { startsAt: '2026-05-30T22:30:00-04:00' }, newcomers: 1, returning: 0 },
    ]);
  });

  it('are for organisers: neither volunteers nor members nor visitors see them', async () => {
    const [volunteer, member] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser: await app.given.member(), volunteer, members: [member] });
    const path = `/api/v1/communities/${community.slug}/figures`;
    for (const person of [volunteer, member]) await (await app.as(person)).get(path).expect(403);
    await app.http.get(path).expect(401);
  });

  it('of a new community are empty, not broken', async () => {
    const organiser = await app.given.member();
    const { slug } = await app.given.community({ organiser });
    const { body } = await (await app.as(organiser)).get(`/api/v1/communities/${slug}/figures`).expect(200);
    expect(body).toMatchObject({ coming: [], past: [], levels: { newbie: { expected: 0 }, advanced: { came: 0 } } });
  });
});
