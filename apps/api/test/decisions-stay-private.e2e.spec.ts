import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A panellist who has handed in a talk to their own community, decided by somebody else and not released. */
async function undecidedFor({
  state,
  role = 'panellist',
}: {
  state: 'rejected' | 'accepted';
  role?: 'panellist' | 'organiser';
}) {
  const speaker = await app.given.member();
  const community = await app.given.community({ [role]: speaker });
  const series = await app.given.series({ community });
  const call = await app.given.call({ community, series });
  const proposal = await app.given.proposal({ call, speaker, state });
  const inReview = await app.given.proposal({ call, speaker, state: 'submitted' });
  return {
    community,
    series,
    proposal,
    inReview,
    path: `/api/v1/proposals/${proposal.id}`,
    speaking: await app.as(speaker),
  };
}

describe('a decision that is not released', () => {
  it('shows in no filter of the panel list to a panellist whose own talk it is', async () => {
    const { community, proposal, speaking } = await undecidedFor({ state: 'rejected' });
    const listed = async (state: string) => {
      const { body } = await speaking.get(`/api/v1/communities/${community.slug}/proposals?state=${state}`).expect(200);
      return { ids: body.items.map(({ id }: { id: string }) => id), newbie: body.counts.newbie };
    };
    expect(await listed('rejected')).toEqual({ ids: [], newbie: 0 });
    expect(await listed('in-review')).toEqual({ ids: [proposal.id], newbie: 1 });
  });

  it('does not show in what the speaker may do: withdrawing and re-levelling go as in review', async () => {
    const { path, speaking } = await undecidedFor({ state: 'rejected' });
    await speaking
      .post(`${path}/level`)
      .send({ level: 'advanced', assumptions: ['You run it'] })
      .expect(200);
    const withdrawn = await speaking.post(`${path}/withdraw`).expect(200);
    expect(withdrawn.body.state).toBe('withdrawn');
  });

  it('is not found out by an organiser who tries to put their own talk on an agenda', async () => {
    for (const state of ['rejected', 'accepted'] as const) {
      const { path, community, series, speaking } = await undecidedFor({ state, role: 'organiser' });
      const meetup = await app.given.meetup({
        community,
        series,
        startsAt: '2027-03-04T12:30:00Z',
        endsAt: '2027-03-04T15:30:00Z',
      });
      const { body } = await speaking
        .post(`${path}/schedule`)
        .send({ meetup: meetup.slug, wallStart: '2027-03-04T18:30' })
        .expect(422);
      expect(body).toMatchObject({ code: 'proposal.not-accepted', params: { state: 'in-review' } });
    }
  });
});

describe('a call for a meetup that is not public', () => {
  it('takes no talks from those who may not see it', async () => {
    const stranger = await app.given.member();
    const community = await app.given.community();
    for (const fields of [{ visibility: 'private' }, { state: 'draft' }] as const) {
      const meetup = await app.given.meetup({ community, ...fields });
      const call = await app.given.call({ community, meetup });
      const asking = await app.as(stranger);
      await asking.get(`/api/v1/calls/${call.id}`).expect(404);
      await asking
        .post(`/api/v1/calls/${call.id}/proposals`)
        .send({ title: 'A talk for them', level: 'newbie', format: 'full', relation: 'runs' })
        .expect(404);
    }
  });
});
