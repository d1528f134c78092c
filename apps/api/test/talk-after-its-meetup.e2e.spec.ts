import { deliverTalks } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../../infra/local/processes.mjs';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const evening = { startsAt: '2031-06-15T12:30:00Z', endsAt: '2031-06-15T15:30:00Z' };
const clock = new FixedClock(new Date(evening.startsAt));
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock, worker: true });
});
afterAll(() => app.close());
beforeEach(() => clock.set('2031-06-15T08:00:00Z'));

async function scheduled() {
  const [organiser, speaker] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser });
  const call = await app.given.call({ community, series: await app.given.series({ community }) });
  const proposal = await app.given.proposal({ call, speaker, state: 'confirmed', released: true });
  const meetup = await app.given.meetup({ community, ...evening });
  const organising = await app.as(organiser);
  const path = `/api/v1/proposals/${proposal.id}`;
  await organising.post(`${path}/schedule`).send({ meetup: meetup.slug, wallStart: '2031-06-15T18:30' }).expect(200);
  const speaking = await app.as(speaker);
  const state = async () => (await speaking.get(path).expect(200)).body.state;
  return { organising, speaking, meetup, path, state };
}

describe('a talk whose meetup is over', () => {
  it('cannot be withdrawn any more and stays on the agenda', async () => {
    const { speaking, meetup, path } = await scheduled();
    clock.set(evening.endsAt);
    const { body } = await speaking.post(`${path}/withdraw`).expect(422);
    expect(body.code).toBe('proposal.meetup-over');
    const { agenda } = (await app.http.get(`/api/v1/meetups/${meetup.slug}`).expect(200)).body;
    expect(agenda).toHaveLength(1);
  });

  it('can be withdrawn until then', async () => {
    const { speaking, path, state } = await scheduled();
    clock.set('2031-06-15T15:29:59Z');
    await speaking.post(`${path}/withdraw`).expect(200);
    expect(await state()).toBe('withdrawn');
  });

  it('counts as delivered, those of a cancelled or a coming one do not', async () => {
    const [over, cancelled] = [await scheduled(), await scheduled()];
    await cancelled.organising.post(`/api/v1/meetups/${cancelled.meetup.slug}/cancel`).send({}).expect(200);
    const rescheduled = await scheduled();
    await rescheduled.organising
      .patch(`/api/v1/meetups/${rescheduled.meetup.slug}`)
      .send({ wallStart: '2031-07-15T18:00', wallEnd: '2031-07-15T21:00' })
      .expect(200);
    clock.set(evening.endsAt);
    await app.queues.add(deliverTalks, {});
    await until(async () => (await over.state()) === 'delivered', { timeoutMs: 10_000 });
    expect([await over.state(), await cancelled.state(), await rescheduled.state()]).toEqual([
      'delivered',
      'scheduled',
      'scheduled',
    ]);
    const { body } = await over.organising.get(`${over.path}/reviews`).expect(200);
    expect(body.events.at(-1)).toMatchObject({ from: 'scheduled', to: 'delivered', actor: null });
    expect((await cancelled.speaking.post(`${cancelled.path}/withdraw`).expect(200)).body.state).toBe('withdrawn');
  });
});
