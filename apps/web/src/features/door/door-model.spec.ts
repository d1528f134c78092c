import type { DoorPerson } from '@hallway/contracts';
import { writeTicket } from '@hallway/formats/ticket';
import { describe, expect, it } from '@jest/globals';
import { countRoom, judgeTicket, keyOf, peopleOf, type WaitingAct, withNews, withWaiting } from './door-model.ts';
import { digestOf } from './ticket-digest.ts';

const meetupId = crypto.randomUUID();
const person = (fields: Partial<DoorPerson> = {}): DoorPerson => ({
  memberId: crypto.randomUUID(),
  walkInId: null,
  name: 'Asha',
  status: 'going',
  guests: 0,
  ticket: null,
  present: false,
  at: null,
  device: '',
  ...fields,
});
const ticketOf = (memberId: string, meetup = meetupId, seed = 7) =>
  writeTicket({ meetupId: meetup, memberId, signature: new Uint8Array(16).fill(seed) });
const withTicket = async (fields: Partial<DoorPerson> = {}) => {
  const made = person(fields);
  return { ...made, ticket: await digestOf(ticketOf(made.memberId!)) };
};
const judged = async (text: string, people: DoorPerson[]) =>
  (await judgeTicket(text, { meetupId, people: peopleOf(people), digestOf })).kind;
const act = (fields: Partial<WaitingAct>): WaitingAct => ({
  id: crypto.randomUUID(),
  meetup: 'm',
  act: 'check-in',
  at: '2027-01-14T13:00:00.000Z',
  guests: 0,
  ...fields,
});

describe('a ticket scanned without a network', () => {
  it('lets in who is going, asks about announced guests, and knows who is in already', async () => {
    const [plain, bringing, inside] = await Promise.all([
      withTicket(),
      withTicket({ guests: 2 }),
      withTicket({ present: true }),
    ]);
    const list = [plain, bringing, inside];
    expect(await Promise.all(list.map(({ memberId }) => judged(ticketOf(memberId!), list)))).toEqual([
      'let-in',
      'ask',
      'already',
    ]);
  });

  it('is told apart from one for another meetup, a forged one, a stranger’s and something else', async () => {
    const asha = await withTicket();
    expect(await judged(ticketOf(asha.memberId!, crypto.randomUUID()), [asha])).toBe('other-meetup');
    expect(await judged(ticketOf(asha.memberId!, meetupId, 8), [asha])).toBe('forged');
    expect(await judged(ticketOf(crypto.randomUUID()), [asha])).toBe('unknown');
    expect(await judged('https://example.org', [asha])).toBe('unreadable');
  });

  it('opens nothing for who gave the seat back or waits for one', async () => {
    for (const status of ['cancelled', 'waitlisted', 'pending'] as const) {
      const somebody = await withTicket({ status });
      expect(await judged(ticketOf(somebody.memberId!), [somebody])).toBe(status);
    }
  });

  it('is the same ticket in small letters with spaces', async () => {
    const asha = await withTicket();
    expect(
      await judged(
        ticketOf(asha.memberId!)
          .toLowerCase()
          .replace(/(.{8})/g, '$1 '),
        [asha],
      ),
    ).toBe('let-in');
  });
});

describe('what waits on this phone', () => {
  it('shows as if the server knew it: in, out, in again with a guest', () => {
    const asha = person();
    const memberId = asha.memberId!;
    const known = withWaiting(
      peopleOf([asha]),
      [
        act({ memberId }),
        act({ memberId, act: 'undo', at: '2027-01-14T13:01:00.000Z' }),
        act({ memberId, guests: 1, at: '2027-01-14T13:02:00.000Z' }),
      ],
      'Mine',
    );
    expect(known.get(memberId)).toMatchObject({
      present: true,
      guests: 1,
      at: '2027-01-14T13:02:00.000Z',
      device: 'Mine',
    });
  });

  it('does not take the first scan’s time away from who was in', () => {
    const asha = person({ present: true, at: '2027-01-14T12:00:00.000Z', device: 'Other' });
    const known = withWaiting(peopleOf([asha]), [act({ memberId: asha.memberId! })], 'Mine');
    expect(known.get(keyOf(asha))).toMatchObject({ at: '2027-01-14T12:00:00.000Z', device: 'Other' });
  });

  it('holds walk-ins and tickets this phone could not check', () => {
    const [walkInId, memberId] = [crypto.randomUUID(), crypto.randomUUID()];
    const known = withWaiting(
      new Map(),
      [act({ act: 'walk-in', walkInId, name: 'Ray', guests: 1 }), act({ ticket: ticketOf(memberId) })],
      'Mine',
    );
    expect(known.get(walkInId)).toMatchObject({ name: 'Ray', status: 'walk-in', present: true });
    expect(known.get(memberId)).toMatchObject({ status: 'pending', present: true });
    expect(countRoom(known)).toEqual({ inRoom: 3, present: 0, going: 0, walkIns: 2 });
  });
});

describe('the count of the room', () => {
  it('counts guests, and tells walk-ins from who was going', () => {
    const list = [
      person({ present: true, guests: 2 }),
      person(),
      person({ status: 'cancelled', present: true }),
      person({ status: 'waitlisted' }),
    ];
    expect(countRoom(peopleOf(list))).toEqual({ inRoom: 4, present: 1, going: 2, walkIns: 1 });
  });

  it('follows the news', () => {
    const asha = person();
    const news = withNews(peopleOf([asha]), [{ ...asha, present: true }, person()]);
    expect(countRoom(news)).toMatchObject({ present: 1, going: 2 });
  });
});
