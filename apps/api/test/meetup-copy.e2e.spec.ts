import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let community: GivenCommunity;
beforeAll(async () => {
  app = await startTestApp();
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
});
afterAll(() => app.close());

it('a copy is a draft with texts, place, seats and slots, at the same time of the clock, without talks and people', async () => {
  const agent = await app.as(organiser);
  const series = await app.given.series({ community });
  const meetup = await app.given.meetup({
    community,
    series,
    level: 'advanced',
    title: 'संदेश कतारें',
    topics: ['Queues'],
    capacity: 40,
    timeZone: 'Europe/Brussels',
    startsAt: '2027-03-04T17:30:00Z',
    endsAt: '2027-03-04T20:30:00Z',
    opensAt: '2027-02-25T17:30:00Z',
  });
  const add = (body: object) => agent.post(`/api/v1/meetups/${meetup.slug}/sessions`).send(body).expect(201);
  await add({ kind: 'talk', title: 'A talk', wallStart: '2027-03-04T18:45', durationMinutes: 40 });
  await add({ kind: 'break', title: 'Tea', wallStart: '2027-03-04T19:30', durationMinutes: 20 });
  const questions = [{ kind: 'choice', label: 'What do you eat?', required: true, choices: ['Dosa', 'Idli'] }];
  await agent.put(`/api/v1/meetups/${meetup.slug}/questions`).send({ questions }).expect(200);
  await app.given.rsvp(meetup, await app.given.member(), { at: new Date('2027-02-26T12:00:00Z') });

  const { body: copy } = await agent
    .post(`/api/v1/meetups/${meetup.slug}/copies`)
    .send({ wallStart: '2027-04-01T18:30' })
    .expect(201);
  expect(copy).toMatchObject({
    title: 'संदेश कतारें',
    state: 'draft',
    level: 'advanced',
    assumptions: meetup.assumptions,
    series: { slug: series.slug },
    topics: [{ title: 'Queues' }],
    startsAt: '2027-04-01T18:30:00+02:00',
    wallEnd: '2027-04-01T21:30',
    venueName: 'Town hall',
    recurrenceId: null,
    questions: [{ label: 'What do you eat?', required: true, choices: ['Dosa', 'Idli'] }],
    seats: { capacity: 40, going: 0, opensAt: '2027-03-25T17:30:00+01:00' },
  });
  expect(copy.agenda).toMatchObject([{ kind: 'break', title: 'Tea', startsAt: '2027-04-01T19:30:00+02:00' }]);
  expect(copy.id).not.toBe(meetup.id);
});

it('a copy asks for a time that exists', async () => {
  const agent = await app.as(organiser);
  const meetup = await app.given.meetup({ community, timeZone: 'Europe/Brussels' });
  const copy = agent.post(`/api/v1/meetups/${meetup.slug}/copies`).send({ wallStart: '2027-03-28T02:30' });
  expect((await copy.expect(422)).body.code).toBe('meetup.wall-time-invalid');
});
