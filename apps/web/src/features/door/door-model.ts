import type { DoorOutcome, DoorPerson } from '@hallway/contracts';
import { readTicket, writeTicket } from '@hallway/formats/ticket';

/** What somebody did at this phone and the server has not heard of yet. */
export interface WaitingAct {
  id: string;
  /** Slug. */
  meetup: string;
  act: 'check-in' | 'undo' | 'walk-in';
  /** By the clock of this phone. */
  at: string;
  guests: number;
  ticket?: string;
  memberId?: string;
  walkInId?: string;
  name?: string;
  email?: string;
}

/** Something the server did not count, until somebody has looked at it. */
export interface Trouble {
  id: string;
  meetup: string;
  name: string;
  at: string;
  code: NonNullable<DoorOutcome['code']>;
}

export type People = ReadonlyMap<string, DoorPerson>;

export const keyOf = ({ memberId, walkInId }: Pick<DoorPerson, 'memberId' | 'walkInId'>): string =>
  (memberId ?? walkInId)!;

export const peopleOf = (people: readonly DoorPerson[]): People =>
  new Map(people.map((person) => [keyOf(person), person]));

/** The list with what is new in it. */
export const withNews = (people: People, news: readonly DoorPerson[]): People =>
  news.length === 0 ? people : new Map([...people, ...news.map((person) => [keyOf(person), person] as const)]);

/** Whom an act is about; null for a scanned text that is no ticket. */
export const keyOfAct = ({ ticket, memberId, walkInId }: WaitingAct): string | null =>
  ticket === undefined ? (memberId ?? walkInId ?? null) : (readTicket(ticket)?.memberId ?? null);

/** The list as it is once the server has heard of everything that waits here. Acts are in the order they were done. */
export function withWaiting(people: People, acts: readonly WaitingAct[], device: string): People {
  if (acts.length === 0) return people;
  const known = new Map(people);
  for (const act of acts) {
    const key = keyOfAct(act);
    if (key === null) continue;
    const before = known.get(key) ?? newcomer(act, key);
    known.set(key, afterAct(before, act, device));
  }
  return known;
}

function afterAct(person: DoorPerson, { act, at, guests }: WaitingAct, device: string): DoorPerson {
  if (act === 'undo') return { ...person, present: false, at, device };
  const since = person.present ? { at: person.at, device: person.device } : { at, device };
  return { ...person, ...since, present: true, guests };
}

/** Somebody this phone's list does not hold: a walk-in, or a ticket that could not be checked. */
const newcomer = ({ name = '', ticket, guests }: WaitingAct, key: string): DoorPerson => ({
  memberId: ticket === undefined ? null : key,
  walkInId: ticket === undefined ? key : null,
  name,
  status: ticket === undefined ? 'walk-in' : 'pending',
  guests,
  ticket: null,
  present: false,
  at: null,
  device: '',
});

interface RoomCount {
  /** People in the room, with whom they brought. */
  inRoom: number;
  /** Of those who are going. */
  present: number;
  going: number;
  walkIns: number;
}

/** Counted from the list, so that it is right offline too. Who came without a seat is a walk-in. */
export function countRoom(people: People): RoomCount {
  const count = { inRoom: 0, present: 0, going: 0, walkIns: 0 };
  for (const { status, present, guests } of people.values()) {
    if (status === 'going') count.going++;
    if (!present) continue;
    count.inRoom += 1 + guests;
    if (status === 'going') count.present++;
    else count.walkIns++;
  }
  return count;
}

export type Verdict =
  /** `ask`: they announced guests, so somebody has to say who came along. */
  | { kind: 'let-in' | 'ask' | 'already' | 'waitlisted' | 'pending' | 'cancelled'; person: DoorPerson; ticket?: string }
  | { kind: 'unknown'; ticket: string }
  | { kind: 'unreadable' | 'forged' | 'other-meetup' };

/** What to do with somebody on the list. */
export function judge(person: DoorPerson, ticket?: string): Verdict {
  const about = { person, ...(ticket !== undefined && { ticket }) };
  if (person.present) return { kind: 'already', ...about };
  if (person.status === 'going') return { kind: person.guests > 0 ? 'ask' : 'let-in', ...about };
  if (person.status === 'walk-in') return { kind: 'let-in', ...about };
  return { kind: person.status, ...about };
}

/** What a scanned text is, told by this phone alone. `digestOf` is SHA-256, as the server made the list's digests with. */
export async function judgeTicket(
  text: string,
  { meetupId, people, digestOf }: { meetupId: string; people: People; digestOf: (ticket: string) => Promise<string> },
): Promise<Verdict> {
  const parts = readTicket(text);
  if (!parts) return { kind: 'unreadable' };
  if (parts.meetupId !== meetupId) return { kind: 'other-meetup' };
  // its one way of writing: the digest is of that
  const ticket = writeTicket(parts);
  const person = people.get(parts.memberId);
  if (!person?.ticket) return { kind: 'unknown', ticket };
  return person.ticket === (await digestOf(ticket)) ? judge(person, ticket) : { kind: 'forged' };
}
