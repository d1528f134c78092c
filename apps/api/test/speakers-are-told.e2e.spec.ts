import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

/** A meetup with a speaker who gives two talks and has not answered it, and one who is going as well. */
async function agendaOfTwo({ state = 'published' }: { state?: 'published' | 'draft' } = {}) {
  const [organiser, speaker, guest] = [await app.given.member(), await app.given.member(), await app.given.member()];
  const community = await app.given.community({ organiser });
  const call = await app.given.call({ community, series: await app.given.series({ community }) });
  const hours = { startsAt: '2027-03-04T12:30:00Z', endsAt: '2027-03-04T15:30:00Z' };
  const meetup = await app.given.meetup({ community, state, ...hours });
  const agent = await app.as(organiser);
  const slots = [
    [speaker, '2027-03-04T18:30'],
    [speaker, '2027-03-04T19:30'],
    [guest, '2027-03-04T20:15'],
  ] as const;
  for (const [who, wallStart] of slots) {
    const { id } = await app.given.proposal({ call, speaker: who, state: 'confirmed', released: true });
    await agent.post(`/api/v1/proposals/${id}/schedule`).send({ meetup: meetup.slug, wallStart }).expect(200);
  }
  const path = `/api/v1/meetups/${meetup.slug}`;
  if (state === 'published') await (await app.as(guest)).put(`${path}/rsvp`).send({ status: 'going' }).expect(200);
  const before = { speaker: (await mailsTo(speaker)).length, guest: (await mailsTo(guest)).length };
  return { agent, meetup, path, speaker, guest, before };
}

async function mailsTo({ email }: GivenMember) {
  await outboxSettled(app.database);
  return app.mails.to(email);
}

describe('when the meetup itself changes, a speaker who is no guest', () => {
  it.each([
    ['time', { wallStart: '2027-03-05T18:30', wallEnd: '2027-03-05T21:30' }, '5 March 2027'],
    ['zone', { timeZone: 'Asia/Kathmandu' }, 'UTC+5:45'],
    ['place', { venueName: 'Old mill' }, 'Old mill'],
  ])('is told a new %s in one mail, and a guest is not told twice', async (_, change, words) => {
    const { agent, meetup, path, speaker, guest, before } = await agendaOfTwo();
    await agent.patch(path).send(change).expect(200);
    const mails = await mailsTo(speaker);
    expect(mails).toHaveLength(before.speaker + 1);
    expect(mails.at(-1)!.subject).toContain(`New time or place: ${meetup.title}`);
    expect(mails.at(-1)!.text).toContain(words);
    expect(mails.at(-1)!.calendar).toBeNull();
    expect(await mailsTo(guest)).toHaveLength(before.guest + 1);
  });

  it('is told that it is cancelled, and why', async () => {
    const { agent, path, speaker, guest, before } = await agendaOfTwo();
    await agent.post(`${path}/cancel`).send({ reason: 'The hall is flooded' }).expect(200);
    const mails = await mailsTo(speaker);
    expect(mails).toHaveLength(before.speaker + 1);
    expect(mails.at(-1)!.subject).toMatch(/^Cancelled: /);
    expect(mails.at(-1)!.text).toContain('The hall is flooded');
    expect(await mailsTo(guest)).toHaveLength(before.guest + 1);
  });

  it('hears nothing of changes that move nobody', async () => {
    const { agent, path, speaker, before } = await agendaOfTwo();
    await agent.patch(path).send({ summary: 'Bring a laptop' }).expect(200);
    expect(await mailsTo(speaker)).toHaveLength(before.speaker);
  });

  it('is told while it is a draft as well, where a slot was promised', async () => {
    const { agent, path, speaker, before } = await agendaOfTwo({ state: 'draft' });
    await agent.patch(path).send({ wallStart: '2027-03-05T18:30', wallEnd: '2027-03-05T21:30' }).expect(200);
    expect(await mailsTo(speaker)).toHaveLength(before.speaker + 1);
  });
});
