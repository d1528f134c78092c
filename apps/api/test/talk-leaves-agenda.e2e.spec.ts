import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

async function scheduled({
  from,
  state = 'published',
}: {
  from: 'accepted' | 'confirmed';
  state?: 'published' | 'draft';
}) {
  const [organiser, speaker] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser });
  const series = await app.given.series({ community });
  const call = await app.given.call({ community, series });
  const proposal = await app.given.proposal({ call, speaker, state: from, released: true });
  const hours = { startsAt: '2027-03-04T12:30:00Z', endsAt: '2027-03-04T15:30:00Z' };
  const meetup = await app.given.meetup({ community, series, state, ...hours });
  const organising = await app.as(organiser);
  const path = `/api/v1/proposals/${proposal.id}`;
  const { body } = await organising
    .post(`${path}/schedule`)
    .send({ meetup: meetup.slug, wallStart: '2027-03-04T18:30' })
    .expect(200);
  return { organising, speaker, meetup, proposal, path, session: body.session as { id: string } };
}

describe('a draft', () => {
  it('that two organisers throw away at once is gone for both', async () => {
    for (let round = 0; round < 5; round++) {
      const organiser = await app.given.member();
      const community = await app.given.community({ organiser });
      const { slug } = await app.given.meetup({ community, state: 'draft' });
      const organising = await app.as(organiser);
      const answers = await Promise.all([1, 2, 3].map(() => organising.delete(`/api/v1/meetups/${slug}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    }
  });
});

describe('a talk that leaves the agenda', () => {
  it.each(['accepted', 'confirmed'] as const)('is %s again, as it was before', async (from) => {
    const { organising, session, path } = await scheduled({ from });
    await organising.delete(`/api/v1/sessions/${session.id}`).expect(204);
    const { body } = await organising.get(path).expect(200);
    expect(body).toMatchObject({ state: from, session: null });
  });

  it('does not do so by a confirmation that comes late', async () => {
    const { organising, speaker, path } = await scheduled({ from: 'accepted' });
    const speaking = await app.as(speaker);
    await speaking.post(`${path}/confirm`).expect(422);
    expect((await organising.get(path).expect(200)).body.state).toBe('scheduled');
  });

  it('is told to its speaker, as is the slot it had', async () => {
    const { organising, session, speaker, proposal } = await scheduled({ from: 'confirmed' });
    await app.mails.waitFor(
      (each) => each.envelope.to.includes(speaker.email) && each.subject!.startsWith('On the agenda'),
    );
    await organising.delete(`/api/v1/sessions/${session.id}`).expect(204);
    const mail = await app.mails.waitFor(
      (each) => each.envelope.to.includes(speaker.email) && each.subject!.startsWith('Off the agenda'),
    );
    expect(mail.text).toContain(`“${proposal.title}” is no longer on the agenda`);
    expect(mail.text).not.toContain('When:');
  });

  it('can be scheduled elsewhere when the draft it stood on is thrown away', async () => {
    const { organising, meetup, path } = await scheduled({ from: 'confirmed', state: 'draft' });
    await organising.delete(`/api/v1/meetups/${meetup.slug}`).expect(204);
    const { body } = await organising.get(path).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', session: null });
  });
});
