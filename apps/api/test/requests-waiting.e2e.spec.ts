import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let other: GivenMember;
let volunteer: GivenMember;
let community: { id: string; slug: string };
let meetup: { id: string; slug: string; title: string };

beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, other, volunteer] = await Promise.all([app.given.member(), app.given.member(), app.given.member()]);
  community = await app.given.community({ organiser, volunteer });
  await app.database.pool.query(
    `INSERT INTO community_members (community_id, member_id, roles, code_of_conduct_accepted_at) VALUES ($1, $2, '{organiser}', now())`,
    [community.id, other.id],
  );
  meetup = await app.given.meetup({ community, title: 'Kernel अंदर से 🌱', approval: true, capacity: 3 });
});

const path = (rest: string) => `/api/v1/meetups/${meetup.slug}/${rest}`;
const ask = async (count: number): Promise<GivenMember[]> => {
  const members = await Promise.all(Array.from({ length: count }, () => app.given.member()));
  for (const member of members) await (await app.as(member)).put(path('rsvp')).send({ status: 'going' }).expect(200);
  return members;
};
const told = async (member: GivenMember) => {
  const { body } = await (await app.as(member)).get('/api/v1/me/notifications').expect(200);
  return (body.items as { kind: string; text: string; path: string; readAt: string | null; id: string }[]).filter(
    ({ kind }) => kind === 'requests-waiting',
  );
};
const read = async (member: GivenMember) =>
  (await app.as(member)).put(`/api/v1/me/notifications/${(await told(member))[0]!.id}/read`).expect(200);
const mailsTo = async ({ email }: GivenMember) => {
  await outboxSettled(app.database);
  return app.mails.to(email);
};

describe('requests to come', () => {
  it('are told to every organiser and to nobody else: once for all that wait, with their number', async () => {
    const [first] = await ask(1);
    expect(await mailsTo(organiser)).toHaveLength(1);
    await ask(2);
    for (const each of [organiser, other])
      expect(await told(each)).toMatchObject([
        { text: `3 people ask to come: ${meetup.title}`, path: `/m/${meetup.slug}/attendees?status=requested` },
      ]);
    expect([await told(volunteer), await told(first!)]).toEqual([[], []]);
    const mails = await mailsTo(organiser);
    expect(mails.map(({ subject }) => subject)).toEqual([`One person asks to come: ${meetup.title} (Newbie)`]);
    expect(mails[0]!.text).toContain(`/m/${meetup.slug}/attendees?status=requested`);
    expect(mails[0]!.headers.map(({ key }) => key)).toContain('list-unsubscribe');
  });

  it('are told anew to who has read it, while the other still has one', async () => {
    await ask(1);
    await read(organiser);
    await ask(1);
    const text = `2 people ask to come: ${meetup.title}`;
    expect(await told(organiser)).toMatchObject([{ text, readAt: null }, { readAt: expect.any(String) }]);
    expect(await told(other)).toMatchObject([{ text, readAt: null }]);
    expect(await mailsTo(organiser)).toHaveLength(2);
    expect(await mailsTo(other)).toHaveLength(1);
  });

  it('are told anew when all before are decided: who only reads mails misses none', async () => {
    const asked = await ask(2);
    await (
      await app.as(other)
    )
      .post(path('rsvps/decisions'))
      .send({ decision: 'approved', members: asked.map(({ id }) => id) })
      .expect(200);
    await ask(1);
    expect(await mailsTo(organiser)).toHaveLength(2);
    expect(await told(organiser)).toMatchObject([
      { text: `One person asks to come: ${meetup.title}`, readAt: null },
      { readAt: expect.any(String) },
    ]);
  });

  it('are told once when many ask in the same moment', async () => {
    const members = await Promise.all(Array.from({ length: 12 }, () => app.given.member()));
    const agents = await Promise.all(members.map((member) => app.as(member)));
    await Promise.all(agents.map((agent) => agent.put(path('rsvp')).send({ status: 'going' }).expect(200)));
    expect(await told(organiser)).toMatchObject([{ text: `12 people ask to come: ${meetup.title}` }]);
    expect(await mailsTo(organiser)).toHaveLength(1);
  });

  it('are not mailed to who switched that off, but told inside', async () => {
    await (
      await app.as(organiser)
    )
      .put('/api/v1/me/mails/requests-waiting')
      .send({ community: community.slug, choice: 'off' })
      .expect(200);
    await ask(1);
    expect(await mailsTo(organiser)).toEqual([]);
    expect(await told(organiser)).toHaveLength(1);
  });

  it('of organisers themselves are told to the others', async () => {
    await (await app.as(organiser)).put(path('rsvp')).send({ status: 'going' }).expect(200);
    expect(await told(organiser)).toEqual([]);
    expect(await told(other)).toHaveLength(1);
  });

  it('are not told where nobody looks at them', async () => {
    meetup = await app.given.meetup({ community });
    await ask(1);
    expect(await told(organiser)).toEqual([]);
  });
});
