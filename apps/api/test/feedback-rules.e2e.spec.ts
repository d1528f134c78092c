import type { Fit } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const evening = { startsAt: '2031-06-15T12:30:00Z', endsAt: '2031-06-15T15:30:00Z' };
const clock = new FixedClock(new Date(evening.endsAt));
let app: TestApp;
let organiser: GivenMember;
let panellist: GivenMember;
let speaker: GivenMember;
let community: { id: string; slug: string };
let meetup: GivenMeetup;
let talk: { id: string };
beforeAll(async () => {
  app = await startTestApp({ clock });
  [organiser, panellist] = [await app.given.member(), await app.given.member()];
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set('2031-06-16T10:00:00Z');
  speaker = await app.given.member();
  community = await app.given.community({ organiser, panellist });
  meetup = await app.given.meetup({ community, ...evening });
  talk = await app.given.session({ meetup, speaker });
});

const url = (rest = 'feedback') => `/api/v1/meetups/${meetup.slug}/${rest}`;
const answer = async (
  member: GivenMember,
  fit: Fit | null,
  { note = '', talkFit = fit }: { note?: string; talkFit?: Fit | null } = {},
) => (await app.as(member)).put(url()).send({ fit, note, talks: talkFit ? [{ id: talk.id, fit: talkFit }] : [] });
async function attendee(): Promise<GivenMember> {
  const member = await app.given.member();
  await app.given.checkedIn(meetup, member);
  return member;
}
async function answers(...fits: Fit[]): Promise<GivenMember[]> {
  const people: GivenMember[] = [];
  for (const fit of fits) {
    const member = await attendee();
    expect((await answer(member, fit)).status).toBe(200);
    people.push(member);
  }
  return people;
}
const seen = async (member: GivenMember) => (await (await app.as(member)).get(url('drift')).expect(200)).body;
const mine = async () => (await (await app.as(speaker)).get('/api/v1/me/talks/drift').expect(200)).body.items;

describe('who may say whether the level was true', () => {
  it('is who was checked in, and nobody else', async () => {
    const [absent, undone] = [await app.given.member(), await app.given.member()];
    await app.given.rsvp(meetup, absent, { at: new Date('2031-06-01T00:00:00Z') });
    await app.given.checkedIn(meetup, undone, { present: false });
    for (const member of [absent, undone, organiser]) {
      expect((await answer(member, 'just-right')).body.code).toBe('feedback.not-there');
      expect((await (await app.as(member)).get(url())).body.code).toBe('feedback.not-there');
    }
    expect((await answer(await attendee(), 'just-right')).body).toMatchObject({ fit: 'just-right', open: true });
    await app.http.get(url()).expect(401);
  });

  it('has from the end of the meetup until fourteen days after the morning after', async () => {
    const member = await attendee();
    clock.set('2031-06-15T15:29:59Z');
    expect((await answer(member, 'too-deep')).body.code).toBe('feedback.not-yet');
    clock.set(evening.endsAt);
    expect((await answer(member, 'too-deep')).status).toBe(200);
    clock.set('2031-06-30T03:29:59Z');
    expect((await answer(member, 'too-basic')).body).toMatchObject({
      fit: 'too-basic',
      closesAt: '2031-06-30T03:30:00.000Z',
    });
    clock.set('2031-06-30T03:30:00Z');
    expect((await answer(member, 'just-right')).body.code).toBe('feedback.closed');
    expect((await (await app.as(member)).get(url())).body).toMatchObject({ fit: 'too-basic', open: false });
  });

  it('is not asked of their own talk, and cannot answer for talks of other meetups', async () => {
    await app.given.checkedIn(meetup, speaker);
    expect((await (await app.as(speaker)).get(url())).body.talks).toEqual([]);
    expect((await answer(speaker, null, { talkFit: 'just-right' })).status).toBe(400);
    const other = await app.given.session({ meetup: await app.given.meetup({ community, ...evening }) });
    const member = await attendee();
    const agent = await app.as(member);
    await agent
      .put(url())
      .send({
        fit: 'too-deep',
        talks: [
          { id: talk.id, fit: 'too-deep' },
          { id: other.id, fit: 'too-deep' },
        ],
      })
      .expect(400);
    expect((await agent.get(url())).body).toMatchObject({ fit: null, answeredAt: null });
  });

  it('is told nothing of a private meetup they were never at', async () => {
    await app.database.pool.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [meetup.id]);
    expect((await answer(await app.given.member(), 'just-right')).body.code).toBe('not-found');
    expect((await answer(await attendee(), 'just-right')).status).toBe(200);
  });
});

describe('the drift', () => {
  it('is shown from five answers on: four are nobody’s to see', async () => {
    await answers('too-deep', 'too-deep', 'just-right', 'too-basic');
    expect(await seen(organiser)).toMatchObject({ drift: null, talks: [{ drift: null }] });
    expect(await mine()).toEqual([]);
    await answers('too-deep');
    const five = { answers: 5, tooBasic: 1, justRight: 1, tooDeep: 3 };
    expect(await seen(organiser)).toMatchObject({ drift: five, talks: [{ drift: five, talk: { id: talk.id } }] });
    expect(await seen(panellist)).toMatchObject({ drift: five });
    expect(await mine()).toMatchObject([{ drift: five, talk: { id: talk.id }, meetup: { slug: meetup.slug } }]);
  });

  it('stands still until five more have come or changed, so that no single answer can be told by subtraction', async () => {
    const people = await answers('just-right', 'just-right', 'just-right', 'just-right', 'just-right');
    await answers('too-deep', 'too-deep', 'too-deep');
    await answer(people[0]!, 'too-basic');
    expect(await seen(organiser)).toMatchObject({ drift: { answers: 5, justRight: 5 } });
    await answers('too-deep');
    expect(await seen(organiser)).toMatchObject({ drift: { answers: 9, justRight: 4, tooBasic: 1, tooDeep: 4 } });
  });

  it('loses nobody when five answer at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, attendee));
    const statuses = await Promise.all(people.map(async (member) => (await answer(member, 'too-basic')).status));
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await seen(organiser)).toMatchObject({ drift: { answers: 5, tooBasic: 5 } });
  });

  it('counts one person once, whatever they say how often', async () => {
    const member = await attendee();
    for (const fit of ['too-deep', 'too-basic', 'too-deep', 'just-right', 'too-deep', 'too-basic'] as const)
      await answer(member, fit);
    expect(await seen(organiser)).toMatchObject({ drift: null });
  });

  it('outlives the account of who answered', async () => {
    const [first] = await answers('too-deep', 'too-deep', 'too-deep', 'too-deep', 'too-deep');
    await app.database.pool.query('DELETE FROM members WHERE id = $1', [first!.id]);
    expect(await seen(organiser)).toMatchObject({ drift: { answers: 5 } });
  });

  it('gives the organisers alone the words, without a name and not before five have answered', async () => {
    for (const note of ['Too fast', 'Louder please', '', '']) await answer(await attendee(), 'just-right', { note });
    expect((await seen(organiser)).notes).toEqual([]);
    await answer(await attendee(), 'just-right');
    expect((await seen(organiser)).notes.toSorted()).toEqual(['Louder please', 'Too fast']);
    expect((await seen(panellist)).notes).toEqual([]);
  });

  it('is for speaker, panel and organisers, and stands on no public page', async () => {
    const people = await answers('too-deep', 'too-deep', 'too-deep', 'too-deep', 'too-deep');
    await (await app.as(people[0]!)).get(url('drift')).expect(403);
    await (await app.as(people[0]!)).get(`/api/v1/communities/${community.slug}/drift`).expect(403);
    expect((await (await app.as(people[0]!)).get('/api/v1/me/talks/drift')).body.items).toEqual([]);
    const open = await Promise.all(
      [`/api/v1/meetups/${meetup.slug}`, '/api/v1/meetups?when=past', `/m/${meetup.slug}`].map((path) =>
        app.http.get(path),
      ),
    );
    for (const { text } of open) expect(text).not.toMatch(/too-?deep/i);
  });

  it('is carried to the panel that reads the speaker’s next proposal', async () => {
    await answers('too-deep', 'too-deep', 'too-deep', 'just-right', 'too-basic');
    const elsewhere = await app.given.community({ panellist });
    const proposal = await app.given.proposal({
      call: await app.given.call({ community: elsewhere, series: await app.given.series({ community: elsewhere }) }),
      speaker,
    });
    const path = `/api/v1/proposals/${proposal.id}/drift`;
    const read = async () => (await (await app.as(panellist)).get(path).expect(200)).body.items;
    expect(await read()).toMatchObject([{ drift: { tooDeep: 3, answers: 5 } }]);
    await app.database.pool.query(`UPDATE meetups SET visibility = 'unlisted' WHERE id = $1`, [meetup.id]);
    expect(await read()).toEqual([]);
    await (await app.as(await app.given.member())).get(path).expect(404);
  });

  it('of a community lists past meetups that have one; private ones to organisers only', async () => {
    await answers('too-deep', 'too-deep', 'too-deep', 'just-right', 'too-basic');
    const list = async (member: GivenMember) =>
      (await (await app.as(member)).get(`/api/v1/communities/${community.slug}/drift`).expect(200)).body.items;
    expect(await list(panellist)).toMatchObject([{ meetup: { slug: meetup.slug }, drift: { answers: 5 } }]);
    await app.database.pool.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [meetup.id]);
    expect(await list(panellist)).toEqual([]);
    expect(await list(organiser)).toHaveLength(1);
  });
});
