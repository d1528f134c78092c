import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Meetup = { id: string; slug: string; title: string };
let app: TestApp;
let organiser: GivenMember;
let community: { id: string; slug: string };
let meetup: Meetup;
let people: GivenMember[];

beforeAll(async () => {
  app = await startTestApp();
  organiser = await app.given.member();
  people = await Promise.all(Array.from({ length: 4 }, () => app.given.member()));
  community = await app.given.community({ organiser, members: people });
});
afterAll(() => app.close());
beforeEach(async () => {
  meetup = await app.given.meetup({ community, capacity: 2 });
});

const path = (rest: string, { slug }: Meetup = meetup) => `/api/v1/meetups/${slug}/${rest}`;
const go = async (member: GivenMember, to = meetup) =>
  (await app.as(member)).put(path('rsvp', to)).send({ status: 'going' }).expect(200);
const add = async (body: object, to = meetup) => (await app.as(organiser)).post(path('rsvps', to)).send(body);
const move = async (member: GivenMember, body: object) =>
  (await app.as(organiser)).post(path(`rsvps/${member.id}/move`)).send(body);
const mine = async (member: GivenMember, to = meetup) => (await (await app.as(member)).get(path('rsvp', to))).body;
const log = async (to = meetup) => (await (await app.as(organiser)).get(path('rsvps/log', to))).body.items;
const mailsOf = async (member: GivenMember) => {
  const { rows } = await app.database.pool.query<{ kind: string; payload: object; meetup_id: string }>(
    'SELECT kind, payload, meetup_id FROM notifications WHERE member_id = $1 ORDER BY id',
    [member.id],
  );
  return rows;
};
const kindsOf = async (member: GivenMember) =>
  (await mailsOf(member)).filter(({ meetup_id }) => meetup_id === meetup.id).map(({ kind }) => kind);

describe('an organiser', () => {
  it('adds a member by name or address, also before RSVP opens, and shows no address', async () => {
    const [a, b, c] = people as [GivenMember, GivenMember, GivenMember];
    meetup = await app.given.meetup({ community, capacity: 2, opensAt: new Date(Date.now() + 3_600_000) });
    const first = await add({ memberId: a.id });
    expect(first).toMatchObject({ status: 201, body: { member: { id: a.id, name: a.name }, status: 'going' } });
    const second = await add({ email: b.email.toUpperCase() });
    expect(second.body).toMatchObject({ member: { id: b.id }, status: 'going' });
    expect(JSON.stringify(second.body)).not.toContain('@');
    expect((await add({ memberId: c.id })).body).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await kindsOf(a)).toEqual(['rsvp-confirmed']);
    expect(await log()).toMatchObject([
      { act: 'added', actor: { id: organiser.id }, member: { id: c.id } },
      { act: 'added', member: { id: b.id } },
      { act: 'added', member: { id: a.id } },
    ]);
  });

  it('adds nobody who is not in the community, and nobody past the limit', async () => {
    const stranger = await app.given.member();
    expect((await add({ memberId: stranger.id })).body.code).toBe('rsvp.not-a-member');
    expect((await add({ email: stranger.email })).body.code).toBe('rsvp.not-a-member');
    expect((await add({ email: 'nobody@example.org' })).body.code).toBe('rsvp.not-a-member');
    meetup = await app.given.meetup({ community, capacity: 1, waitlist: false });
    await go(people[0]!);
    expect((await add({ memberId: people[1]!.id })).body.code).toBe('rsvp.full');
    expect(await log()).toEqual([]);
  });

  it('who sends the same twice adds once', async () => {
    const [member] = people as [GivenMember];
    await add({ memberId: member.id });
    await add({ memberId: member.id });
    expect(await kindsOf(member)).toEqual(['rsvp-confirmed']);
    expect(await log()).toMatchObject([{ act: 'added' }]);
    const refuse = async () =>
      (await app.as(organiser)).post(path('rsvps/decisions')).send({ decision: 'refused', members: [member.id] });
    expect([(await refuse()).body, (await refuse()).body]).toMatchObject([
      { outcomes: [{ code: 'ok', status: 'refused' }] },
      { outcomes: [{ code: 'ok', status: 'refused' }] },
    ]);
    expect(await log()).toMatchObject([{ act: 'refused' }, { act: 'added' }]);
  });

  it('frees a seat before RSVP opens, and it goes to who waits longest: nothing would give it away later', async () => {
    const [a, b] = people as [GivenMember, GivenMember];
    meetup = await app.given.meetup({ community, capacity: 1, opensAt: new Date(Date.now() + 3_600_000) });
    await add({ memberId: a.id });
    await add({ memberId: b.id });
    await (await app.as(organiser)).delete(path(`rsvps/${a.id}`)).expect(204);
    expect(await mine(b)).toMatchObject({ status: 'going' });
    expect(await kindsOf(b)).toEqual(['rsvp-waitlisted', 'rsvp-promoted']);
  });

  it('seats somebody from the waitlist only when it is their turn', async () => {
    const [a, b, c, d] = people as [GivenMember, GivenMember, GivenMember, GivenMember];
    for (const member of [a, b, c, d]) await go(member);
    expect((await move(c, { to: 'going' })).body).toMatchObject({
      code: 'rsvp.no-seats-for-guests',
      params: { free: 0 },
    });
    // after RSVP closed nobody moves up by themselves
    await app.database.pool.query('UPDATE meetup_seats SET closes_at = now() WHERE meetup_id = $1', [meetup.id]);
    await (await app.as(a)).delete(path('rsvp')).expect(200);
    expect((await move(d, { to: 'going' })).body.code).toBe('rsvp.others-wait-longer');
    expect((await move(c, { to: 'going' })).body).toMatchObject({ status: 'going' });
    expect(await kindsOf(c)).toEqual(['rsvp-waitlisted', 'rsvp-promoted']);
    expect(await log()).toMatchObject([{ act: 'seated', member: { id: c.id } }]);
  });

  it('moves somebody to the end of the waitlist, and the seat goes to who waits longest', async () => {
    const [a, b, c, d] = people as [GivenMember, GivenMember, GivenMember, GivenMember];
    await go(a);
    await go(b);
    expect((await move(a, { to: 'waitlisted' })).body.code).toBe('rsvp.nobody-waiting');
    await go(c);
    await go(d);
    expect((await move(a, { to: 'waitlisted' })).body).toMatchObject({ status: 'waitlisted', position: 2 });
    expect(await mine(c)).toMatchObject({ status: 'going' });
    expect((await mailsOf(a)).at(-1)).toMatchObject({
      kind: 'rsvp-waitlisted',
      payload: { position: 2, held: 'going' },
    });
  });

  it('moves somebody to another meetup of the community, with a mail from both', async () => {
    const [a, b, c] = people as [GivenMember, GivenMember, GivenMember];
    const other = await app.given.meetup({ community });
    for (const member of [a, b, c]) await go(member);
    expect((await move(a, { meetup: other.slug })).body).toMatchObject({ status: 'going' });
    expect(await mine(a)).toMatchObject({ status: 'cancelled' });
    expect(await mine(c)).toMatchObject({ status: 'going' });
    expect((await mailsOf(a)).slice(-2)).toMatchObject([
      { kind: 'rsvp-confirmed', payload: { by: 'organiser' } },
      { kind: 'rsvp-cancelled', payload: { by: 'removed', movedTo: other.title } },
    ]);
    expect(await log()).toMatchObject([{ act: 'moved', meetup: { slug: other.slug } }]);
    expect(await log(other)).toMatchObject([{ act: 'added', meetup: { slug: meetup.slug } }]);
  });

  it('moves many at once, one way and the other, and loses nobody', async () => {
    const other = await app.given.meetup({ community, capacity: 4 });
    meetup = await app.given.meetup({ community, capacity: 4 });
    const [here, there] = [people, await Promise.all(people.map(() => app.given.member()))];
    for (const member of there) await app.given.joinCommunity(community, member);
    for (const member of here) await go(member);
    for (const member of there) await go(member, other);
    const agent = await app.as(organiser);
    const moves = here.flatMap((member, at) => [
      agent.post(path(`rsvps/${member.id}/move`)).send({ meetup: other.slug }),
      agent.post(path(`rsvps/${there[at]!.id}/move`, other)).send({ meetup: meetup.slug }),
    ]);
    expect((await Promise.all(moves)).map(({ status }) => status)).toEqual(moves.map(() => 200));
    const seatsOf = async (member: GivenMember) => [await mine(member), await mine(member, other)];
    for (const member of here)
      expect(await seatsOf(member)).toMatchObject([
        { status: 'cancelled' },
        { status: expect.stringMatching(/going|waitlisted/) },
      ]);
    for (const member of there)
      expect(await seatsOf(member)).toMatchObject([
        { status: expect.stringMatching(/going|waitlisted/) },
        { status: 'cancelled' },
      ]);
    const [at, to] = await seatsOf(here[0]!);
    expect([at.seats, to.seats]).toMatchObject([
      { going: 4, waitlisted: 0 },
      { going: 4, waitlisted: 0 },
    ]);
  });

  it('leaves everything as it was when the other meetup cannot take them', async () => {
    const [a, b] = people as [GivenMember, GivenMember];
    const full = await app.given.meetup({ community, capacity: 1, waitlist: false });
    const elsewhere = await app.given.meetup({ community: await app.given.community({ organiser }) });
    await go(b, full);
    await go(a);
    expect((await move(a, { meetup: full.slug })).body.code).toBe('rsvp.full');
    expect((await move(a, { meetup: elsewhere.slug })).body.code).toBe('not-found');
    expect((await move(a, { meetup: meetup.slug })).body.code).toBe('not-found');
    expect((await move(b, { meetup: elsewhere.slug })).body.code).toBe('not-found');
    expect(await mine(a)).toMatchObject({ status: 'going' });
    expect(await kindsOf(a)).toEqual(['rsvp-confirmed']);
    expect(await log()).toEqual([]);
  });

  it('finds people by a part of their name, signs taken as they are', async () => {
    meetup = await app.given.meetup({ community });
    const odd = await app.given.member({ name: '100% سارة O’Neil' });
    await go(odd);
    await go(people[0]!);
    const find = async (q: string) =>
      (await (await app.as(organiser)).get(path(`rsvps?status=going&q=${encodeURIComponent(q)}`))).body.items.map(
        ({ member }: { member: { id: string } }) => member.id,
      );
    expect(await find('سارة')).toEqual([odd.id]);
    expect(await find('o’neil')).toEqual([odd.id]);
    const asha = await app.given.member({ name: 'आशा 🦊 राव' });
    await go(asha);
    expect([await find('आशा'), await find('🦊')]).toEqual([[asha.id], [asha.id]]);
    expect(await find('%')).toEqual([odd.id]);
    expect(await find('_')).toEqual([]);
  });

  it('takes the answers along as CSV: no addresses, nothing a spreadsheet would run', async () => {
    meetup = await app.given.meetup({ community });
    const evil = await app.given.member({ name: '=HYPERLINK("http://evil")' });
    const names = ['سارة بنت علي', 'आशा, राव', '🦊 Zoë "Fox" 李', '＝1+1'];
    for (const name of names) await go(await app.given.member({ name }));
    await (await app.as(evil)).put(path('rsvp')).send({ status: 'going', note: '@SUM(A1)\n=cmd|x' }).expect(200);
    const { text, headers } = await (await app.as(organiser)).get(path('rsvps.csv')).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain(`${meetup.slug}-answers.csv`);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")",going`);
    expect(text).toContain(`"'@SUM(A1)\n=cmd|x"`);
    expect(
      text
        .slice(1)
        .split('\r\n')
        .slice(1, 5)
        .map((row) => row.slice(0, row.indexOf(',going'))),
    ).toEqual(['سارة بنت علي', '"आशा, राव"', '"🦊 Zoë ""Fox"" 李"', "'＝1+1"]);
    expect(text).not.toContain('@example.org');
    expect(await log()).toMatchObject([{ act: 'exported', actor: { id: organiser.id }, member: null }]);
    await (await app.as(people[0]!)).get(path('rsvps.csv')).expect(403);
  });
});
