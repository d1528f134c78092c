import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

async function panel() {
  const [organiser, panellist, speaker] = [
    await app.given.member(),
    await app.given.member(),
    await app.given.member({ name: 'अनुष्का देशपांडे' }),
  ];
  const community = await app.given.community({ organiser, panellist });
  const series = await app.given.series({ community });
  const call = await app.given.call({ community, series });
  return { organiser, panellist, speaker, community, series, call };
}

const talk = {
  title: 'Cells v2 from the inside',
  level: 'advanced',
  assumptions: ['You have deployed OpenStack once'],
  format: 'full',
  relation: 'builds',
};

describe('a talk on its way from the call to the stage', () => {
  it('is proposed, accepted, confirmed and stands on the agenda of a meetup of its level', async () => {
    const { organiser, panellist, speaker, community, series, call } = await panel();
    const meetup = await app.given.meetup({
      community,
      series,
      level: 'advanced',
      timeZone: 'Asia/Kolkata',
      startsAt: '2027-01-14T12:30:00Z',
      endsAt: '2027-01-14T15:30:00Z',
    });
    const speaking = await app.as(speaker);
    const reviewing = await app.as(panellist);
    const organising = await app.as(organiser);

    const proposed = await speaking
      .post(`/api/v1/calls/${call.id}/proposals`)
      .send({ ...talk, submit: true })
      .expect(201);
    const path = `/api/v1/proposals/${proposed.body.id}`;
    expect(proposed.body).toMatchObject({ state: 'submitted', durationMinutes: 40, speaker: { name: 'अनुष्का देशपांडे' } });

    await reviewing.put(`${path}/review`).send({ score: 5, comment: 'They wrote it.' }).expect(200);
    const listed = await reviewing.get(`/api/v1/communities/${community.slug}/proposals`).expect(200);
    expect(listed.body.items[0]).toMatchObject({ state: 'in-review', score: 5, reviews: 1, reviewedByMe: true });
    expect(listed.body.counts).toEqual({ newbie: 0, advanced: 1 });

    await reviewing.post(`${path}/state`).send({ to: 'accepted' }).expect(200);
    expect((await speaking.get(path).expect(200)).body.state).toBe('in-review');
    await speaking.post(`${path}/confirm`).expect(422);
    await reviewing.post(`${path}/release`).expect(200);
    expect((await speaking.post(`${path}/confirm`).expect(200)).body.state).toBe('confirmed');

    const scheduled = await organising
      .post(`${path}/schedule`)
      .send({ meetup: meetup.slug, wallStart: '2027-01-14T18:30', room: 'Hall' })
      .expect(200);
    expect(scheduled.body).toMatchObject({
      state: 'scheduled',
      session: { level: 'advanced', startsAt: '2027-01-14T18:30:00+05:30', room: 'Hall' },
    });
    const agenda = await app.http.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
    expect(agenda.body.agenda).toEqual([
      expect.objectContaining({ title: talk.title, speakers: [{ name: 'अनुष्का देशपांडे', memberId: null }] }),
    ]);
    // the name leads to a profile for everybody only where the speaker says so
    await speaking.patch('/api/v1/me').send({ directoryConsent: true }).expect(200);
    const shown = await app.http.get(`/api/v1/talks/${scheduled.body.session.slug}`).expect(200);
    expect(shown.body.speakers).toEqual([{ name: 'अनुष्का देशपांडे', memberId: speaker.id }]);
    await app.http.get(`/api/v1/talks/${scheduled.body.session.slug}`).expect(200);

    const decision = await app.mails.waitFor(
      (mail) => mail.envelope.to.includes(speaker.email) && /accepted/i.test(`${mail.subject} ${mail.text}`),
    );
    expect(decision.text).toContain(talk.title);
  });

  it('is refused on a meetup of the other level, outside its hours, and before it was accepted', async () => {
    const { organiser, speaker, community, series, call } = await panel();
    const organising = await app.as(organiser);
    const newbie = await app.given.meetup({
      community,
      series,
      startsAt: '2027-02-01T12:30:00Z',
      endsAt: '2027-02-01T14:30:00Z',
    });
    const advanced = await app.given.proposal({ call, speaker, level: 'advanced', state: 'accepted' });
    const fresh = await app.given.proposal({ call, speaker });
    const accepted = await app.given.proposal({ call, speaker, state: 'accepted' });
    const schedule = (id: string, wallStart: string) =>
      organising.post(`/api/v1/proposals/${id}/schedule`).send({ meetup: newbie.slug, wallStart });
    expect((await schedule(advanced.id, '2027-02-01T18:00').expect(422)).body.code).toBe('level.mismatch');
    expect((await schedule(fresh.id, '2027-02-01T18:00').expect(422)).body.code).toBe('proposal.not-accepted');
    expect((await schedule(accepted.id, '2027-02-01T19:50').expect(422)).body.code).toBe('session.outside-meetup');
    await schedule(accepted.id, '2027-02-01T18:00').expect(200);
    expect((await schedule(accepted.id, '2027-02-01T18:00').expect(409)).body.code).toBe('proposal.already-scheduled');
  });
});

describe('the panel', () => {
  it('does not see drafts, and strangers see nothing', async () => {
    const { panellist, speaker, community, call } = await panel();
    const draft = await app.given.proposal({ call, speaker, state: 'draft' });
    const submitted = await app.given.proposal({ call, speaker });
    const reviewing = await app.as(panellist);
    await reviewing.get(`/api/v1/proposals/${draft.id}`).expect(404);
    await reviewing.get(`/api/v1/proposals/${submitted.id}`).expect(200);
    const stranger = await app.as(await app.given.member());
    await stranger.get(`/api/v1/proposals/${submitted.id}`).expect(404);
    await stranger.get(`/api/v1/proposals/${submitted.id}/reviews`).expect(404);
    await stranger.put(`/api/v1/proposals/${submitted.id}/review`).send({ score: 5 }).expect(404);
    await stranger.post(`/api/v1/proposals/${submitted.id}/state`).send({ to: 'accepted' }).expect(404);
    await stranger.get(`/api/v1/communities/${community.slug}/proposals`).expect(403);
    await app.http.get(`/api/v1/proposals/${submitted.id}`).expect(401);
  });

  it('does not see a draft that was withdrawn before it was submitted', async () => {
    const { panellist, speaker, community, call } = await panel();
    const draft = await app.given.proposal({ call, speaker, state: 'draft' });
    const speaking = await app.as(speaker);
    const { body } = await speaking.post(`/api/v1/proposals/${draft.id}/withdraw`).expect(200);
    expect(body.state).toBe('withdrawn');
    const reviewing = await app.as(panellist);
    await reviewing.get(`/api/v1/proposals/${draft.id}`).expect(404);
    const listed = await reviewing.get(`/api/v1/communities/${community.slug}/proposals`).expect(200);
    expect(listed.body).toMatchObject({ items: [], counts: { newbie: 0, advanced: 0 } });
  });

  it('lets nobody judge their own proposal', async () => {
    const { organiser, call } = await panel();
    const own = await app.given.proposal({ call, speaker: organiser });
    const agent = await app.as(organiser);
    expect((await agent.put(`/api/v1/proposals/${own.id}/review`).send({ score: 5 }).expect(422)).body.code).toBe(
      'review.own-proposal',
    );
    expect((await agent.post(`/api/v1/proposals/${own.id}/state`).send({ to: 'accepted' }).expect(422)).body.code).toBe(
      'review.own-proposal',
    );
    await agent.get(`/api/v1/proposals/${own.id}/reviews`).expect(403);
  });

  it('lets only the first of two opposite decisions at once win', async () => {
    const { organiser, panellist, speaker, call } = await panel();
    const proposal = await app.given.proposal({ call, speaker, state: 'shortlisted' });
    const [one, two] = [await app.as(organiser), await app.as(panellist)];
    const path = `/api/v1/proposals/${proposal.id}/state`;
    const answers = await Promise.all([
      one.post(path).send({ to: 'waitlisted' }),
      two.post(path).send({ to: 'in-rehearsal' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('tells the speaker when it re-levels a proposal, and needs assumptions for advanced', async () => {
    const { panellist, speaker, call } = await panel();
    const proposal = await app.given.proposal({ call, speaker });
    const reviewing = await app.as(panellist);
    const path = `/api/v1/proposals/${proposal.id}/level`;
    expect((await reviewing.post(path).send({ level: 'advanced' }).expect(422)).body.code).toBe(
      'level.assumptions-missing',
    );
    await reviewing
      .post(path)
      .send({ level: 'advanced', assumptions: ['You know Go'], note: 'It is deep.' })
      .expect(200);
    const mail = await app.mails.waitFor((each) => each.envelope.to.includes(speaker.email));
    expect(mail.text).toContain(proposal.title);
  });
});

describe('a call', () => {
  it('takes nothing when it is closed, and keeps the draft as it is', async () => {
    const { speaker, community, series } = await panel();
    const closed = await app.given.call({ community, series, closesAt: new Date(Date.now() - 1000) });
    const draft = await app.given.proposal({ call: closed, speaker, state: 'draft' });
    const speaking = await app.as(speaker);
    expect(
      (
        await speaking
          .post(`/api/v1/calls/${closed.id}/proposals`)
          .send({ ...talk })
          .expect(422)
      ).body.code,
    ).toBe('call.closed');
    expect((await speaking.post(`/api/v1/proposals/${draft.id}/submit`).expect(422)).body.code).toBe('call.closed');
    expect((await speaking.get(`/api/v1/proposals/${draft.id}`)).body.state).toBe('draft');
  });

  it('refuses formats it does not offer and advanced talks that assume nothing', async () => {
    const { speaker, call } = await panel();
    const speaking = await app.as(speaker);
    const path = `/api/v1/calls/${call.id}/proposals`;
    expect(
      (
        await speaking
          .post(path)
          .send({ ...talk, format: 'ignite' })
          .expect(400)
      ).body.issues[0].path,
    ).toBe('body.format');
    expect(
      (
        await speaking
          .post(path)
          .send({ ...talk, assumptions: [], submit: true })
          .expect(422)
      ).body.code,
    ).toBe('level.assumptions-missing');
    expect((await speaking.get('/api/v1/me/proposals')).body.items).toEqual([]);
  });

  it('is opened and changed by organisers alone', async () => {
    const { organiser, panellist, community, series } = await panel();
    const body = {
      title: 'Call for talks',
      series: series.slug,
      formats: [{ key: 'full', title: 'Full', minutes: 40 }],
    };
    const path = `/api/v1/communities/${community.slug}/calls`;
    await (await app.as(panellist)).post(path).send(body).expect(403);
    const opened = await (await app.as(organiser)).post(path).send(body).expect(201);
    expect(opened.body).toMatchObject({ open: true, series: { slug: series.slug } });
    await (
      await app.as(panellist)
    )
      .patch(`/api/v1/calls/${opened.body.id}`)
      .send({ closesAt: new Date().toISOString() })
      .expect(403);
    await (
      await app.as(organiser)
    )
      .patch(`/api/v1/calls/${opened.body.id}`)
      .set('If-Match', '"7"')
      .send({ title: 'Other' })
      .expect(409);
    const closed = await (
      await app.as(organiser)
    )
      .patch(`/api/v1/calls/${opened.body.id}`)
      .set('If-Match', '"1"')
      .send({ closesAt: new Date(Date.now() - 1).toISOString() })
      .expect(200);
    expect(closed.body.open).toBe(false);
    expect((await app.http.get(path).expect(200)).body.items.map((call: { open: boolean }) => call.open)).toEqual([
      true,
      false,
    ]);
  });
});
