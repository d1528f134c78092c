import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RosterConsumer } from '../src/features/roster/roster.consumer.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock, worker: true });
});
afterAll(() => app.close());

async function onShift({ startsAt, timeZone, since }: { startsAt: string; timeZone: string; since: string }) {
  const [organiser, member] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser, members: [member] });
  const meetup = await app.given.meetup({ community, startsAt, timeZone });
  const shift = await app.given.shift(meetup, { duty: 'runner' });
  await app.database.pool.query(
    'INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at, created_at) SELECT id, $2, starts_at, ends_at, $3 FROM shifts WHERE id = $1',
    [shift.id, member.id, since],
  );
  const remindedAt = async (time: string) => {
    clock.set(time);
    await app.get(RosterConsumer).remind();
    await app.get(RosterConsumer).remind();
    const { rows } = await app.database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notifications WHERE member_id = $1 AND kind = 'shift-reminder'`,
      [member.id],
    );
    return rows[0]!.count;
  };
  return { organiser, member, meetup, shift, remindedAt };
}

describe('reminders of a shift', () => {
  it('come a day and two hours before it, once each', async () => {
    const { remindedAt } = await onShift({
      startsAt: '2026-03-20T13:00:00Z',
      timeZone: 'Asia/Kolkata',
      since: '2026-03-01T00:00:00Z',
    });
    expect(await remindedAt('2026-03-19T12:59:00Z')).toBe(0);
    expect(await remindedAt('2026-03-19T13:00:00Z')).toBe(1);
    expect(await remindedAt('2026-03-20T10:59:00Z')).toBe(1);
    expect(await remindedAt('2026-03-20T11:00:00Z')).toBe(2);
    expect(await remindedAt('2026-03-20T13:00:00Z')).toBe(2);
  });

  it.each([
    ['Europe/Brussels', '2026-03-29T16:30:00Z', '2026-03-28T16:30:00Z'],
    ['America/Toronto', '2026-11-01T23:00:00Z', '2026-10-31T23:00:00Z'],
  ])('keep their 24 hours over the night in which the clocks of %s change', async (timeZone, startsAt, dayBefore) => {
    const { remindedAt } = await onShift({ startsAt, timeZone, since: '2026-02-01T00:00:00Z' });
    expect(await remindedAt(new Date(Date.parse(dayBefore) - 60_000).toISOString())).toBe(0);
    expect(await remindedAt(dayBefore)).toBe(1);
  });

  it('leave out who has just signed up, and come again for a shift that moved', async () => {
    const { remindedAt, meetup } = await onShift({
      startsAt: '2026-05-20T13:00:00Z',
      timeZone: 'Asia/Kolkata',
      since: '2026-05-20T08:00:00Z',
    });
    expect(await remindedAt('2026-05-20T09:00:00Z')).toBe(0);
    expect(await remindedAt('2026-05-20T11:30:00Z')).toBe(1);
    await app.database.pool.query(
      `UPDATE shifts SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' WHERE meetup_id = $1`,
      [meetup.id],
    );
    expect(await remindedAt('2026-05-20T11:40:00Z')).toBe(1);
    expect(await remindedAt('2026-05-26T13:00:00Z')).toBe(2);
  });

  it('come once for a shift that is put off by minutes after the reminder: its new hours were told already', async () => {
    const { remindedAt, meetup, organiser } = await onShift({
      startsAt: '2026-08-20T13:00:00Z',
      timeZone: 'Asia/Kolkata',
      since: '2026-05-01T00:00:00Z',
    });
    expect(await remindedAt('2026-08-19T14:00:00Z')).toBe(1);
    const as = await app.as(organiser);
    const { body } = await as.get(`/api/v1/meetups/${meetup.slug}/roster`).expect(200);
    await as.patch(`/api/v1/shifts/${body.shifts[0].id}`).send({ wallStart: '2026-08-20T18:45' }).expect(200);
    expect(await remindedAt('2026-08-19T14:05:00Z')).toBe(1);
    const to = { wallStart: '2026-08-20T18:45', wallEnd: '2026-08-20T20:45' };
    await as.patch(`/api/v1/meetups/${meetup.slug}`).send(to).expect(200);
    expect(await remindedAt('2026-08-19T14:10:00Z')).toBe(1);
    expect(await remindedAt('2026-08-20T11:31:00Z')).toBe(2);
  });

  it('after a long silence are one mail, not two', async () => {
    const { remindedAt } = await onShift({
      startsAt: '2026-06-20T13:00:00Z',
      timeZone: 'Asia/Kolkata',
      since: '2026-05-01T00:00:00Z',
    });
    expect(await remindedAt('2026-06-20T12:30:00Z')).toBe(1);
  });

  it('arrive by mail with the duty in words, its hours and what it means', async () => {
    const { member, remindedAt } = await onShift({
      startsAt: '2026-07-20T13:00:00Z',
      timeZone: 'Asia/Kolkata',
      since: '2026-05-01T00:00:00Z',
    });
    await remindedAt('2026-07-19T14:00:00Z');
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(member.email));
    expect(mail.subject).toContain('Runner');
    expect(mail.text).toContain('18:30–20:30 IST');
    expect(mail.text?.replace(/\s+/g, ' ')).toContain('15 minutes before the talk');
  });
});
