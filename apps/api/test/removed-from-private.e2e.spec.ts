import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let guest: GivenMember;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, guest] = [await app.given.member(), await app.given.member()];
});

/** A meetup the guest was going to until an organiser took them off the list. */
async function removed(visibility: 'private' | 'unlisted') {
  const community = await app.given.community({ organiser });
  const meetup = await app.given.meetup({ community, visibility });
  await app.given.rsvp(meetup, guest);
  const path = `/api/v1/meetups/${meetup.slug}`;
  const agent = await app.as(guest);
  await agent.get(path).expect(200);
  await (await app.as(organiser)).delete(`${path}/rsvps/${guest.id}`).expect(204);
  return { agent, meetup, path };
}

describe('who was taken off the list of a private meetup', () => {
  it('is a stranger to it: no page, no answer, no list', async () => {
    const { agent, path } = await removed('private');
    await agent.get(path).expect(404);
    await agent.get(`${path}/rsvp`).expect(404);
    await agent.get(`${path}/attendees`).expect(404);
    await agent.put(`${path}/rsvp`).send({ status: 'going' }).expect(404);
    await agent.put(`${path}/rsvp`).send({ status: 'declined' }).expect(404);
    await agent.delete(`${path}/rsvp`).expect(404);
  });

  it('is one too when the approval was taken back', async () => {
    const community = await app.given.community({ organiser });
    const meetup = await app.given.meetup({ community, visibility: 'private', approval: true });
    await app.given.rsvp(meetup, guest);
    const path = `/api/v1/meetups/${meetup.slug}`;
    const agent = await app.as(guest);
    await agent.get(path).expect(200);
    const decide = async (decision: string) =>
      (await app.as(organiser))
        .post(`${path}/rsvps/decisions`)
        .send({ decision, members: [guest.id] })
        .expect(200);
    await decide('refused');
    await agent.get(path).expect(404);
    await agent.put(`${path}/rsvp`).send({ status: 'going' }).expect(404);
    await decide('approved');
    expect((await agent.get(`${path}/rsvp`)).body).toMatchObject({ status: 'going' });
  });

  it('sees it again when put back on the list', async () => {
    const { agent, meetup, path } = await removed('private');
    await app.given.rsvp(meetup, guest);
    await agent.get(path).expect(200);
    expect((await agent.get(`${path}/rsvp`).expect(200)).body.status).toBe('going');
  });

  it('may come back to one that is open to all, and then is a guest as any other', async () => {
    const { agent, meetup, path } = await removed('unlisted');
    await agent.put(`${path}/rsvp`).send({ status: 'going' }).expect(200);
    await app.database.pool.query(`UPDATE meetups SET visibility = 'private' WHERE id = $1`, [meetup.id]);
    await agent.get(path).expect(200);
  });
});

describe('who gave up a seat of a private meetup', () => {
  it('still sees it and may come back', async () => {
    const community = await app.given.community({ organiser });
    const meetup = await app.given.meetup({ community, visibility: 'private' });
    await app.given.rsvp(meetup, guest);
    const agent = await app.as(guest);
    await agent.delete(`/api/v1/meetups/${meetup.slug}/rsvp`).expect(200);
    await agent.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
    await agent.put(`/api/v1/meetups/${meetup.slug}/rsvp`).send({ status: 'going' }).expect(200);
  });
});
