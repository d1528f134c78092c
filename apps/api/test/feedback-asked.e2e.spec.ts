import { askFeedback } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedbackConsumer } from '../src/features/feedback/feedback.consumer.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { outboxRows, outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const evening = { startsAt: '2031-03-29T18:00:00Z', endsAt: '2031-03-29T20:00:00Z', timeZone: 'Europe/Brussels' };
/** Nine o'clock in Brussels, the night after the clocks went forward. */
const morning = '2031-03-30T07:00:00Z';
const clock = new FixedClock(new Date(evening.endsAt));
let app: TestApp;
let meetup: GivenMeetup;
let ana: GivenMember;
beforeAll(async () => {
  app = await startTestApp({ clock, worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.pool.query('DELETE FROM meetups');
  app.mails.clear();
  meetup = await app.given.meetup({ community: await app.given.community(), ...evening });
  ana = await app.given.member({ name: 'آنا', timeZone: 'Europe/Brussels' });
  await app.given.checkedIn(meetup, ana);
});

const sweep = async (at: string) => {
  clock.set(at);
  await app.get(FeedbackConsumer).ask();
  await outboxSettled(app.database);
};
const asked = async () =>
  (await outboxRows(app.database)).filter(({ kind }) => kind === 'feedback-asked').map(({ email }) => email);

describe('being asked whether the level was true', () => {
  it('is a mail at nine of the morning after, with the level and the way to the questions', async () => {
    await sweep('2031-03-30T06:59:59Z');
    expect(await asked()).toEqual([]);
    clock.set(morning);
    await app.queues.add(askFeedback, {});
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(ana.email));
    expect(mail.subject).toBe(`Was the level right? ${meetup.title} (Newbie)`);
    expect(mail.text).toContain(`/m/${meetup.slug}/feedback`);
    expect(mail.text).toMatch(/Sunday\s+13 April 2031/);
  });

  it('comes once, however often the job runs, two of them at once too, and after a restart', async () => {
    const others = await Promise.all(Array.from({ length: 20 }, () => app.given.member()));
    for (const member of others) await app.given.checkedIn(meetup, member);
    clock.set(morning);
    const consumer = app.get(FeedbackConsumer);
    await Promise.all([consumer.ask(), consumer.ask(), consumer.ask()]);
    // what a job leaves that is killed after its commit: it is begun anew by the next worker
    await consumer.ask();
    await sweep('2031-04-02T00:00:00Z');
    expect((await asked()).toSorted()).toEqual([ana, ...others].map(({ email }) => email).toSorted());
    expect(app.mails.messages()).toHaveLength(21);
  });

  it('is not repeated when the mails of the outbox are gone', async () => {
    await sweep(morning);
    await app.database.pool.query('DELETE FROM notifications');
    await sweep('2031-04-01T00:00:00Z');
    expect(await asked()).toEqual([]);
  });

  it('is only for people who were there: not for guests who stayed away, walk-ins without account, or a cancelled meetup', async () => {
    const [away, undone] = [await app.given.member(), await app.given.member()];
    await app.given.rsvp(meetup, away, { at: new Date('2031-03-01T00:00:00Z') });
    await app.database.pool.query('DELETE FROM notifications');
    await app.given.checkedIn(meetup, undone, { present: false });
    await app.database.pool.query(
      `INSERT INTO attendances (id, meetup_id, name, walk_in, recorded_at) VALUES (gen_random_uuid(), $1, 'Zoë', true, now())`,
      [meetup.id],
    );
    const cancelled = await app.given.meetup({
      community: await app.given.community(),
      ...evening,
      state: 'cancelled',
    });
    await app.given.checkedIn(cancelled, away);
    await sweep(morning);
    expect(await asked()).toEqual([ana.email]);
  });

  it('reaches those whom a phone at the door reports days later, and ends when no answer is taken any more', async () => {
    await sweep(morning);
    const [late, tooLate] = [await app.given.member(), await app.given.member()];
    await app.given.checkedIn(meetup, late);
    await sweep('2031-04-03T12:00:00Z');
    expect(await asked()).toEqual([ana.email, late.email]);
    await app.given.checkedIn(meetup, tooLate);
    await sweep('2031-04-13T07:00:00Z');
    expect(await asked()).toEqual([ana.email, late.email]);
  });
});
