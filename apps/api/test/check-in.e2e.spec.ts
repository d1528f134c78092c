import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { shortCode } from '@hallway/formats/ticket';
import { randomUUID } from 'node:crypto';
import { newId } from '../src/platform/database/new-id.ts';
import { doorPhone, ticketOf } from './support/door.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let volunteer: GivenMember;
let community: { id: string; slug: string };
let meetup: GivenMeetup;
let phone: Awaited<ReturnType<typeof doorPhone>>;
let other: Awaited<ReturnType<typeof doorPhone>>;

beforeAll(async () => {
  app = await startTestApp();
  volunteer = await app.given.member({ name: 'Vera at the door' });
  community = await app.given.community({ organiser: await app.given.member(), volunteer });
});
afterAll(() => app.close());
beforeEach(async () => {
  meetup = await app.given.meetup({ community });
  phone = await doorPhone(app, meetup, volunteer);
  other = await doorPhone(app, meetup, volunteer, 'Phone B');
});

async function going(fields: Partial<GivenMember> = {}): Promise<GivenMember> {
  const member = await app.given.member(fields);
  await app.given.rsvp(meetup, member);
  return member;
}
const ticket = (member: { id: string }) => ticketOf(app, meetup, member);
const knownOf = async (member: { id: string }) =>
  (await phone.list()).people.find(({ memberId }: { memberId: string }) => memberId === member.id);
const logOf = async () =>
  (
    await app.database.pool.query(
      'SELECT act, device, duplicate, skew_ms::float8 FROM attendance_log WHERE meetup_id = $1 ORDER BY recorded_at, id',
      [meetup.id],
    )
  ).rows;

describe('a ticket', () => {
  it('lets its owner in, and says who they are', async () => {
    const asha = await going({ name: 'आशा राव' });
    expect(await phone.does({ ticket: ticket(asha) })).toMatchObject({
      outcome: 'recorded',
      code: null,
      person: { memberId: asha.id, name: 'आशा राव', present: true, device: 'Phone A', status: 'going' },
    });
    expect((await phone.list()).counts).toMatchObject({ going: 1, present: 1, inRoom: 1, walkIns: 0 });
  });

  it('is the one its owner finds on their page, while they have a seat', async () => {
    const member = await going();
    const agent = await app.as(member);
    const path = `/api/v1/meetups/${meetup.slug}/ticket`;
    const { body } = await agent.get(path).expect(200);
    expect(body).toMatchObject({ text: ticket(member), name: member.name, guests: 0, meetup: { slug: meetup.slug } });
    expect(body.text).not.toContain(member.name);
    // the letters find them in the list of the door
    expect(body.code).toBe(shortCode((await knownOf(member)).ticket));
    await app.given.rsvp(meetup, member, { wants: 'cancelled' });
    expect((await agent.get(path).expect(422)).body.code).toBe('ticket.no-seat');
    expect((await (await app.as(await app.given.member())).get(path).expect(422)).body.code).toBe('ticket.no-seat');
  });

  it('is refused when it was made elsewhere, changed by a letter, or is none', async () => {
    const member = await going();
    const genuine = ticket(member);
    const changed = genuine.slice(0, -3) + (genuine.at(-3) === 'A' ? 'B' : 'A') + genuine.slice(-2);
    for (const [text, code] of [
      [changed, 'ticket.forged'],
      [`HW1${'A'.repeat(77)}`, 'ticket.forged'],
      ['https://example.org/ticket', 'ticket.unreadable'],
    ] as const)
      expect(await phone.does({ ticket: text })).toEqual({
        id: expect.any(String),
        outcome: 'refused',
        code,
        person: null,
        earlier: null,
      });
    expect(await logOf()).toEqual([]);
  });

  it('is refused at another meetup', async () => {
    const elsewhere = await app.given.meetup({ community });
    const member = await going();
    await app.given.rsvp(elsewhere, member);
    expect(await phone.does({ ticket: ticketOf(app, elsewhere, member) })).toMatchObject({
      outcome: 'refused',
      code: 'ticket.other-meetup',
    });
  });

  it('is refused when its seat was given back, although its signature is right', async () => {
    const member = await going();
    await app.given.rsvp(meetup, member, { wants: 'cancelled' });
    expect(await phone.does({ ticket: ticket(member) })).toMatchObject({
      outcome: 'refused',
      code: 'ticket.cancelled',
    });
    expect(await knownOf(member)).toMatchObject({ status: 'cancelled', present: false });
    expect(await phone.does({ act: 'walk-in', memberId: member.id })).toMatchObject({
      outcome: 'recorded',
      person: { present: true, status: 'cancelled' },
    });
  });

  it('is no seat for who is still waiting, or never answered', async () => {
    const small = await app.given.meetup({ community, capacity: 1 });
    const [first, waiting, stranger] = [await app.given.member(), await app.given.member(), await app.given.member()];
    await app.given.rsvp(small, first);
    await app.given.rsvp(small, waiting);
    const door = await doorPhone(app, small, volunteer);
    expect((await door.does({ ticket: ticketOf(app, small, waiting) })).code).toBe('ticket.waitlisted');
    expect((await door.does({ ticket: ticketOf(app, small, stranger) })).code).toBe('door.not-registered');
    expect((await door.does({ memberId: stranger.id })).code).toBe('door.not-registered');
    expect((await door.does({ act: 'walk-in', memberId: stranger.id })).code).toBe('door.not-registered');
  });
});

describe('two phones', () => {
  it('find out that both let the same person in: when, and where', async () => {
    const member = await going();
    await phone.does({ ticket: ticket(member), at: '2027-01-14T13:00:00.000Z' });
    const again = await other.does({ memberId: member.id, at: new Date() });
    expect(again).toMatchObject({ outcome: 'duplicate', earlier: { device: 'Phone A' }, person: { present: true } });
    const { counts, duplicates } = await phone.list();
    expect(counts.present).toBe(1);
    expect(duplicates).toMatchObject([
      { name: member.name, first: { device: 'Phone A' }, again: { device: 'Phone B' } },
    ]);
  });

  it('let one person in once when they scan at the same moment', async () => {
    const members = await Promise.all(Array.from({ length: 8 }, () => going()));
    const acts = members.map(({ id }) => ({ memberId: id }));
    await Promise.all([phone.send(acts).expect(200), other.send(acts.toReversed()).expect(200)]);
    const { counts, duplicates } = await phone.list();
    expect(counts.present).toBe(8);
    expect(duplicates.map(({ name }: { name: string }) => name).sort()).toEqual(members.map(({ name }) => name).sort());
    expect(await logOf()).toHaveLength(16);
  });

  it('end in the same state whichever of them gets through to us first', async () => {
    const hourAgo = Date.now() - 3_600_000;
    const minute = (n: number) => new Date(hourAgo + n * 60_000);
    const story = [
      { by: 'A', act: 'check-in', at: minute(1) },
      { by: 'B', act: 'check-in', at: minute(3) },
      { by: 'A', act: 'undo', at: minute(5) },
      { by: 'B', act: 'check-in', at: minute(7), guests: 2 },
    ] as const;
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ];
    const states = [];
    for (const order of orders) {
      const member = await going();
      for (const index of order) {
        const { by, ...act } = story[index]!;
        // nobody is there to be undone yet: the phone keeps it and tells us again
        const outcome = await (by === 'A' ? phone : other).does({ ...act, memberId: member.id });
        if (outcome.code === 'door.not-checked-in') order.push(index);
      }
      const { present, guests, at, device } = await knownOf(member);
      states.push({ present, guests, at, device });
    }
    expect(states[0]).toEqual({ present: true, guests: 2, at: minute(7).toISOString(), device: 'Phone B' });
    expect(states).toEqual([states[0], states[0], states[0]]);
    expect((await phone.list()).duplicates).toHaveLength(3);
  });

  it('hear of each other by what is new since they last asked', async () => {
    const [here, silent] = [await going(), await going()];
    await app.database.pool.query(`UPDATE rsvps SET changed_at = now() - interval '1 hour' WHERE meetup_id = $1`, [
      meetup.id,
    ]);
    const { asOf } = await phone.list();
    await other.does({ memberId: here.id });
    const late = await going();
    const { people, counts } = await phone.since(asOf);
    const ids = people.map(({ memberId }: { memberId: string }) => memberId);
    expect(ids.sort()).toEqual([here.id, late.id].sort());
    expect(ids).not.toContain(silent.id);
    expect(counts).toMatchObject({ going: 3, present: 1 });
  });

  it('hear that the meetup was moved or cancelled meanwhile', async () => {
    const { asOf } = await phone.list();
    await app.database.pool.query(`UPDATE meetups SET state = 'cancelled', room = 'Upstairs' WHERE id = $1`, [
      meetup.id,
    ]);
    const news = await phone.since(asOf);
    expect(news.meetup).toMatchObject({ state: 'cancelled', place: expect.stringContaining('Upstairs') });
  });
});

describe('what a phone sends again', () => {
  it('counts once, however often it comes', async () => {
    const member = await going();
    const act = { id: newId(), memberId: member.id, at: new Date() };
    expect(await phone.does(act)).toMatchObject({ outcome: 'recorded' });
    expect(await phone.does(act)).toMatchObject({ outcome: 'recorded' });
    await Promise.all([phone.does(act), phone.does(act)]);
    expect(await logOf()).toEqual([
      { act: 'check-in', device: 'Phone A', duplicate: false, skew_ms: expect.any(Number) },
    ]);
  });

  it('is refused when its id belongs to what somebody else did', async () => {
    const [one, two] = [await going(), await going()];
    const id = newId();
    await phone.does({ id, memberId: one.id });
    expect(await phone.does({ id, memberId: two.id })).toMatchObject({ outcome: 'refused' });
    expect(await knownOf(two)).toMatchObject({ present: false });
  });

  it('is judged one by one: a bad one keeps none of the others out', async () => {
    const member = await going();
    const { body } = await phone.send([
      { ticket: 'nonsense' },
      { memberId: member.id },
      { act: 'undo', memberId: newId() },
    ]);
    expect(body.outcomes.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
      'recorded',
      'refused',
      'refused',
    ]);
  });
});

describe('the clock of a phone', () => {
  it('that lives next year does not have the last word, and is noted', async () => {
    const member = await going();
    const nextYear = new Date(Date.now() + 365 * 86_400_000);
    await phone.send([{ memberId: member.id, at: nextYear }], nextYear).expect(200);
    await other.does({ act: 'undo', memberId: member.id, at: new Date() });
    expect(await knownOf(member)).toMatchObject({ present: false });
    expect((await logOf())[0].skew_ms).toBeGreaterThan(30_000_000_000);
  });

  it('that is a day off keeps its own acts in order, however slowly each of them came through', async () => {
    const member = await going();
    const tomorrow = (seconds: number) => new Date(Date.now() + 86_400_000 + seconds * 1000);
    // said to be sent 8 seconds before it arrived; the one after it arrives at once
    await phone.send([{ memberId: member.id, at: tomorrow(-8) }], tomorrow(-8)).expect(200);
    await phone.send([{ act: 'undo', memberId: member.id, at: tomorrow(-3) }], tomorrow(0)).expect(200);
    expect(await knownOf(member)).toMatchObject({ present: false });
  });

  it('that goes half a minute fast keeps in order what it tells at once', async () => {
    const ahead = (seconds: number) => new Date(Date.now() + seconds * 1000);
    for (let round = 0; round < 6; round++) {
      const member = await going();
      await phone
        .send(
          [
            { id: randomUUID(), memberId: member.id, at: ahead(10) },
            { id: randomUUID(), act: 'undo', memberId: member.id, at: ahead(20) },
          ],
          ahead(30),
        )
        .expect(200);
      expect(await knownOf(member)).toMatchObject({ present: false });
    }
  });
});

describe('a check-in undone', () => {
  it('leaves nobody in the room, and both acts in the log', async () => {
    const member = await going();
    await phone.does({ memberId: member.id, guests: 2 });
    expect((await phone.list()).counts).toMatchObject({ present: 1, inRoom: 3 });
    await other.does({ act: 'undo', memberId: member.id });
    expect((await phone.list()).counts).toMatchObject({ present: 0, inRoom: 0 });
    expect((await logOf()).map(({ act }) => act)).toEqual(['check-in', 'undo']);
    expect((await other.does({ act: 'undo', memberId: (await going()).id })).code).toBe('door.not-checked-in');
  });
});

describe('a walk-in', () => {
  it('without an account is counted, and takes no seat', async () => {
    const walkInId = newId();
    const outcome = await phone.does({ act: 'walk-in', walkInId, name: 'ليلى حداد', guests: 1 });
    expect(outcome).toMatchObject({
      outcome: 'recorded',
      person: { walkInId, memberId: null, name: 'ليلى حداد', ticket: null },
    });
    const { counts, people } = await phone.list();
    expect(counts).toMatchObject({ going: 0, present: 1, inRoom: 2, walkIns: 1 });
    expect(people).toMatchObject([{ walkInId, status: 'walk-in', present: true }]);
    expect(await other.does({ act: 'undo', walkInId })).toMatchObject({ outcome: 'recorded' });
    expect((await phone.list()).counts.present).toBe(0);
  });

  it('with an account is found by its address; the door is not told that there is one', async () => {
    const member = await app.given.member({ name: 'Real Name', email: `walks-in-${newId()}@example.org` });
    const walkInId = newId();
    const outcome = await phone.does({ act: 'walk-in', walkInId, name: 'Ray', email: member.email.toUpperCase() });
    const unknown = await phone.does({ act: 'walk-in', walkInId: newId(), name: 'Uma', email: 'nobody@example.org' });
    expect(outcome.person).toMatchObject({ walkInId, memberId: null, name: 'Ray', status: 'walk-in' });
    expect(Object.keys(outcome.person)).toEqual(Object.keys(unknown.person));
    const { rows } = await app.database.pool.query('SELECT member_id, present FROM attendances WHERE id = $1', [
      walkInId,
    ]);
    expect(rows).toEqual([{ member_id: member.id, present: true }]);
  });

  it('with an address typed twice tells no more of an account than one without', async () => {
    const member = await app.given.member();
    const outcomes = [];
    for (const email of [member.email, 'nobody@example.org'])
      for (const name of ['Ray', 'Raymond'])
        outcomes.push(await phone.does({ act: 'walk-in', walkInId: newId(), name, email }));
    expect(outcomes.map(({ outcome, person }) => [outcome, person.name])).toEqual([
      ['recorded', 'Ray'],
      ['recorded', 'Raymond'],
      ['recorded', 'Ray'],
      ['recorded', 'Raymond'],
    ]);
    const [first, second] = outcomes.map(({ person }) => person.walkInId);
    expect(await phone.does({ act: 'undo', walkInId: second, email: member.email })).toMatchObject({
      outcome: 'recorded',
      person: { walkInId: second, present: false },
    });
    expect(await phone.does({ act: 'undo', walkInId: first })).toMatchObject({ person: { walkInId: first } });
    // let in anew: the account goes with who is in the room
    const again = newId();
    await phone.does({ act: 'walk-in', walkInId: again, name: 'Ray', email: member.email });
    const { rows } = await app.database.pool.query(
      'SELECT id FROM attendances WHERE meetup_id = $1 AND member_id = $2',
      [meetup.id, member.id],
    );
    expect(rows).toEqual([{ id: again }]);
  });

  it('who is on the list is undone by the phone that took them for a stranger', async () => {
    const member = await going();
    const walkInId = newId();
    const acts = [
      { act: 'walk-in', walkInId, name: 'M', email: member.email },
      { act: 'undo', walkInId, email: member.email, at: new Date(Date.now() + 1) },
    ] as const;
    const { body } = await phone.send([...acts]).expect(200);
    expect(body.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['recorded', 'recorded']);
    expect(await knownOf(member)).toMatchObject({ present: false });
  });

  it('who turns out to be on the list is that person', async () => {
    const member = await going();
    const outcome = await phone.does({ act: 'walk-in', walkInId: newId(), name: 'M', email: member.email });
    expect(outcome.person).toMatchObject({ memberId: member.id, status: 'going', present: true });
    expect((await phone.list()).counts).toMatchObject({ present: 1, walkIns: 0 });
  });

  it('needs a name, and an id nobody else has', async () => {
    const walkInId = newId();
    expect(await phone.does({ act: 'walk-in', walkInId })).toMatchObject({ outcome: 'refused' });
    await phone.does({ act: 'walk-in', walkInId, name: 'Ana' });
    const elsewhere = await doorPhone(app, await app.given.meetup({ community }), volunteer);
    expect(await elsewhere.does({ act: 'walk-in', walkInId, name: 'Eve' })).toMatchObject({ outcome: 'refused' });
    expect((await elsewhere.list()).people).toEqual([]);
  });
});

describe('after the meetup', () => {
  it('no-shows are who was going and not seen; nobody is one where nobody was checked in', async () => {
    const members = [await going(), await going(), await going()];
    expect((await phone.list()).counts.noShows).toBeNull();
    await app.database.pool.query(
      `UPDATE meetups SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1`,
      [meetup.id],
    );
    expect((await phone.list()).counts.noShows).toBeNull();
    await phone.does({ memberId: members[0]!.id });
    expect((await phone.list()).counts.noShows).toBe(2);
  });
});

describe('a hostile request', () => {
  it.each([
    ['two people in one act', { memberId: newId(), walkInId: newId() }],
    ['nobody', {}],
    ['four guests', { memberId: newId(), guests: 4 }],
    ['a name with a line break', { act: 'walk-in' as const, walkInId: newId(), name: 'Ana\nBob' }],
    ['an enormous ticket', { ticket: 'A'.repeat(500) }],
  ])('with %s is refused whole', async (_, act) => {
    expect((await phone.send([act])).status).toBe(400);
  });
});
