import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('nothing comes onto an agenda outside the hours, though somebody shortens them at the same moment', async () => {
  const [organiser, speaker] = [await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser });
  const series = await app.given.series({ community });
  const call = await app.given.call({ community, series });
  const proposal = await app.given.proposal({ call, speaker, state: 'confirmed', released: true });
  const meetup = await app.given.meetup({
    community,
    series,
    startsAt: '2027-03-04T12:30:00Z',
    endsAt: '2027-03-04T15:30:00Z',
  });
  const organising = await app.as(organiser);
  const slot = { wallStart: '2027-03-04T20:00', durationMinutes: 40 };

  const other = await app.database.pool.connect();
  await other.query('BEGIN');
  await other.query('UPDATE meetups SET ends_at = $2 WHERE id = $1', [meetup.id, '2027-03-04T14:00:00Z']);
  const added = organising
    .post(`/api/v1/meetups/${meetup.slug}/sessions`)
    .send({ kind: 'break', title: 'Tea', ...slot });
  const scheduled = organising
    .post(`/api/v1/proposals/${proposal.id}/schedule`)
    .send({ meetup: meetup.slug, wallStart: slot.wallStart });
  const answers = Promise.all([added, scheduled]);
  await sleep(300);
  await other.query('COMMIT');
  other.release();

  expect((await answers).map(({ body }) => body.code)).toEqual(['session.outside-meetup', 'session.outside-meetup']);
});
