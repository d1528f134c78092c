import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StandingAnswers } from '../src/features/standing-rsvps/standing-answers.ts';
import { Workers } from '../src/platform/queue/workers.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenSeries } from './support/given/series.ts';
import { outboxRows } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2027-01-01T12:00:00Z'));
let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
let series: GivenSeries;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set('2027-01-01T12:00:00Z');
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
  series = await app.given.series({ community });
});

const path = () => `/api/v1/communities/${community.slug}/series/${series.slug}/standing-rsvp`;
const stand = async (member: GivenMember, ...levels: string[]) =>
  (await (await app.as(member)).put(path()).send({ levels }).expect(200)).body;
const rsvpOf = async (member: GivenMember, { slug }: { slug: string }) =>
  (await (await app.as(member)).get(`/api/v1/meetups/${slug}/rsvp`).expect(200)).body.status;
const meetupOn = (day: string, fields: Partial<GivenMeetup> = {}) =>
  app.given.meetup({
    community,
    series,
    level: 'advanced',
    ...fields,
    startsAt: `${day}T17:30:00Z`,
    endsAt: `${day}T19:30:00Z`,
  });
const publish = async ({ slug }: { slug: string }) =>
  (await app.as(organiser)).post(`/api/v1/meetups/${slug}/publish`).expect(200);
const kindsTo = async ({ email }: GivenMember) =>
  (await outboxRows(app.database)).filter((row) => row.email === email).map(({ kind }) => kind);

describe('a standing RSVP', () => {
  it('answers the coming meetups of its level, each with its own row and mail, and makes one a member', async () => {
    const member = await app.given.member();
    const [one, two] = [await meetupOn('2027-01-10'), await meetupOn('2027-02-10')];
    const [other, past, draft, hidden] = [
      await meetupOn('2027-01-11', { level: 'newbie' }),
      await meetupOn('2026-12-10'),
      await meetupOn('2027-03-10', { state: 'draft' }),
      await meetupOn('2027-03-11', { visibility: 'unlisted' }),
    ];
    expect(await stand(member, 'advanced')).toEqual({ levels: ['advanced'], answered: { going: 2, waitlisted: 0 } });
    expect([await rsvpOf(member, one), await rsvpOf(member, two)]).toEqual(['going', 'going']);
    for (const meetup of [other, past, hidden]) expect(await rsvpOf(member, meetup)).toBeNull();
    await (await app.as(member)).get(`/api/v1/meetups/${draft.slug}/rsvp`).expect(404);
    expect(await kindsTo(member)).toEqual(['rsvp-confirmed', 'rsvp-confirmed']);
    const membership = (await app.as(member)).get(`/api/v1/communities/${community.slug}/membership`);
    expect((await membership.expect(200)).body.member).toBe(true);
  });

  it('says in its mails where it comes from; an answer given by hand does not', async () => {
    const [stands, goes] = [await app.given.member(), await app.given.member()];
    const meetup = await meetupOn('2027-01-10');
    await stand(stands, 'advanced');
    await (await app.as(goes)).put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' }).expect(200);
    await app.get(Workers).start();
    // behind those of every test before it
    const mailTo = ({ email }: GivenMember) =>
      app.mails.waitFor(({ envelope }) => envelope.to.includes(email), { timeoutMs: 25_000 });
    expect((await mailTo(stands)).text).toContain(`${app.config.publicUrl}/me/standing`);
    expect((await mailTo(goes)).text).not.toContain('/me/standing');
  });

  it('answers once, however often it is said', async () => {
    const member = await app.given.member();
    const meetup = await meetupOn('2027-01-10');
    await Promise.all([1, 2, 3].map(() => stand(member, 'advanced')));
    await app.get(StandingAnswers).applyAll();
    expect(await rsvpOf(member, meetup)).toBe('going');
    expect(await kindsTo(member)).toEqual(['rsvp-confirmed']);
  });

  it('answers a meetup when it is published, the oldest wish first, as far as there are seats', async () => {
    const members = [await app.given.member(), await app.given.member(), await app.given.member()] as const;
    for (const member of [members[1], members[2], members[0]]) {
      await stand(member, 'advanced', 'newbie');
      clock.advance({ minutes: 1 });
    }
    const draft = await meetupOn('2027-01-10', { state: 'draft', capacity: 2 });
    await publish(draft);
    const statuses = await Promise.all(members.map((member) => rsvpOf(member, draft)));
    expect(statuses).toEqual(['waitlisted', 'going', 'going']);
  });

  it('leaves an exception alone: what was cancelled or declined by oneself stays so', async () => {
    const member = await app.given.member();
    const [first, second] = [await meetupOn('2027-01-10'), await meetupOn('2027-02-10')];
    const declined = await meetupOn('2027-02-20');
    await (await app.as(member)).put(`/api/v1/meetups/${declined.slug}/rsvp`).send({ status: 'declined' }).expect(200);
    await stand(member, 'advanced');
    await (await app.as(member)).delete(`/api/v1/meetups/${first.slug}/rsvp`).expect(200);
    await stand(member, 'advanced', 'newbie');
    const third = await meetupOn('2027-03-10', { state: 'draft' });
    await publish(third);
    await app.get(StandingAnswers).applyAll();
    const statuses = await Promise.all([first, second, third, declined].map((meetup) => rsvpOf(member, meetup)));
    expect(statuses).toEqual(['cancelled', 'going', 'going', 'declined']);
  });

  it('waits for RSVP to open, and answers then', async () => {
    const member = await app.given.member();
    const meetup = await meetupOn('2027-01-10', { opensAt: new Date('2027-01-05T12:00:00Z') });
    await stand(member, 'advanced');
    expect(await rsvpOf(member, meetup)).toBeNull();
    clock.set('2027-01-05T12:00:30Z');
    await app.get(StandingAnswers).applyAll();
    expect(await rsvpOf(member, meetup)).toBe('going');
  });

  it('of the new level answers a meetup that was re-levelled; answers of the old one stand, told and asked again', async () => {
    const [newbie, advanced] = [await app.given.member(), await app.given.member()];
    await stand(newbie, 'newbie');
    await stand(advanced, 'advanced');
    const meetup = await meetupOn('2027-01-10', { state: 'draft' });
    await publish(meetup);
    await (await app.as(organiser)).post(`/api/v1/meetups/${meetup.slug}/level`).send({ level: 'newbie' }).expect(200);
    expect([await rsvpOf(newbie, meetup), await rsvpOf(advanced, meetup)]).toEqual(['going', 'going']);
    expect(await kindsTo(advanced)).toEqual(['rsvp-confirmed', 'rsvp-changed']);
    expect(await kindsTo(newbie)).toEqual(['rsvp-confirmed']);
  });

  it('ends and keeps its answers, or cancels those it gave and no others', async () => {
    const [keeps, cancels] = [await app.given.member(), await app.given.member()];
    const [byHand, standing] = [await meetupOn('2027-01-10'), await meetupOn('2027-02-10')];
    for (const member of [keeps, cancels]) {
      await (await app.as(member)).put(`/api/v1/meetups/${byHand.slug}/rsvp`).send({ status: 'going' }).expect(200);
      await stand(member, 'advanced');
    }
    const kept = await (await app.as(keeps)).delete(path()).expect(200);
    expect(kept.body).toEqual({ levels: [], answered: { going: 1, waitlisted: 0 } });
    await (await app.as(cancels)).delete(`${path()}?answers=cancel`).expect(200);
    expect([await rsvpOf(keeps, byHand), await rsvpOf(keeps, standing)]).toEqual(['going', 'going']);
    expect([await rsvpOf(cancels, byHand), await rsvpOf(cancels, standing)]).toEqual(['going', 'cancelled']);
    const later = await meetupOn('2027-03-10', { state: 'draft' });
    await publish(later);
    expect(await rsvpOf(keeps, later)).toBeNull();
  });

  it('takes back no answer that was given again by hand, nor stops at a meetup that does not take place', async () => {
    const member = await app.given.member();
    const [off, again, standing] = [
      await meetupOn('2027-01-10'),
      await meetupOn('2027-02-10'),
      await meetupOn('2027-03-10'),
    ];
    await stand(member, 'advanced');
    const agent = await app.as(member);
    await agent.delete(`/api/v1/meetups/${again.slug}/rsvp`).expect(200);
    await agent.put(`/api/v1/meetups/${again.slug}/rsvp`).send({ status: 'going' }).expect(200);
    await (await app.as(organiser)).post(`/api/v1/meetups/${off.slug}/cancel`).send({}).expect(200);
    await agent.delete(`${path()}?answers=cancel`).expect(200);
    expect([await rsvpOf(member, again), await rsvpOf(member, standing)]).toEqual(['going', 'cancelled']);
  });

  it('ends when one leaves the community', async () => {
    const member = await app.given.member();
    await stand(member, 'advanced');
    await (await app.as(member)).delete(`/api/v1/communities/${community.slug}/membership`).expect(204);
    const meetup = await meetupOn('2027-01-10', { state: 'draft' });
    await publish(meetup);
    expect(await rsvpOf(member, meetup)).toBeNull();
  });

  it('is listed for oneself with its levels', async () => {
    const member = await app.given.member();
    await meetupOn('2027-01-10');
    await stand(member, 'newbie', 'advanced');
    const { body } = await (await app.as(member)).get('/api/v1/me/standing-rsvps').expect(200);
    expect(body.items).toEqual([
      {
        community: { slug: community.slug, title: community.title },
        series: { slug: series.slug, title: series.title },
        levels: ['newbie', 'advanced'],
        answered: { going: 1, waitlisted: 0 },
      },
    ]);
  });

  it('needs a level and a series', async () => {
    const agent = await app.as(await app.given.member());
    await agent.put(path()).send({ levels: [] }).expect(400);
    await agent
      .put(path().replace(series.slug, 'nowhere'))
      .send({ levels: ['newbie'] })
      .expect(404);
  });

  it('never oversells a meetup nor overrules a member, whoever acts at once', async () => {
    const members = await Promise.all(Array.from({ length: 6 }, () => app.given.member()));
    const agents = await Promise.all(members.map((member) => app.as(member)));
    const act = fc.record({
      who: fc.nat(5),
      does: fc.constantFrom('stand', 'cancel', 'go', 'end', 'sweep'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        series = await app.given.series({ community });
        const meetup = await meetupOn('2027-01-10', { capacity: 2 });
        const standing = path();
        const rsvp = `/api/v1/meetups/${meetup.slug}/rsvp`;
        const answers = await Promise.all(
          acts.map(({ who, does }) => {
            const agent = agents[who]!;
            if (does === 'stand') return agent.put(standing).send({ levels: ['advanced'] });
            if (does === 'end') return agent.delete(standing);
            if (does === 'cancel') return agent.delete(rsvp);
            if (does === 'go') return agent.put(rsvp).send({ status: 'going' });
            return app.get(StandingAnswers).applyAll({ seriesId: series.id });
          }),
        );
        expect(answers.filter((answer) => answer && answer.status >= 500)).toEqual([]);
        await Promise.all(members.map((_, who) => agents[who]!.put(rsvp).send({ status: 'declined' }).expect(200)));
        await app.get(StandingAnswers).applyAll({ seriesId: series.id });
        const { rows } = await app.database.pool.query(
          `SELECT s.going, s.waitlisted, (SELECT count(*)::int FROM rsvps r WHERE r.meetup_id = $1 AND r.status <> 'declined') AS undeclined
           FROM meetup_seats s WHERE s.meetup_id = $1`,
          [meetup.id],
        );
        expect(rows[0]).toEqual({ going: 0, waitlisted: 0, undeclined: 0 });
      }),
      { numRuns: 8 },
    );
  });
});
