import type { Rsvp, Seats } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { expectAnswer, guestsPossible, rsvpStep } from './rsvp-step.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const meetup = { state: 'published', startsAt: '2026-12-03T18:00:00Z', endsAt: '2026-12-03T20:00:00Z' } as const;
const seats: Seats = {
  capacity: 2,
  going: 1,
  waitlisted: 0,
  waitlist: true,
  approval: false,
  guestsMax: 0,
  opensAt: null,
  closesAt: null,
};
const step = (change: Partial<Parameters<typeof rsvpStep>[0]> = {}) =>
  rsvpStep({ meetup, seats, status: null, now, ...change });

describe('what one can do about coming', () => {
  it('offers a seat, then the queue, then nothing', () => {
    expect(step()).toBe('go');
    expect(step({ seats: { ...seats, going: 2 } })).toBe('wait');
    expect(step({ seats: { ...seats, going: 2, waitlist: false } })).toBe('full');
    expect(step({ seats: { ...seats, going: 900, capacity: null } })).toBe('go');
  });

  it('keeps to the window', () => {
    expect(step({ seats: { ...seats, opensAt: '2026-11-22T00:00:00Z' } })).toBe('not-open');
    expect(step({ seats: { ...seats, closesAt: '2026-11-20T00:00:00Z' } })).toBe('closed');
    expect(step({ now: Date.parse('2026-12-03T18:30:00Z') })).toBe('closed');
  });

  it('lets people who answered see and take back their answer while the door is shut', () => {
    const shut = { ...seats, closesAt: '2026-11-20T00:00:00Z' };
    expect(step({ status: 'going', seats: shut })).toBe('going');
    expect(step({ status: 'waitlisted', seats: shut })).toBe('waiting');
    expect(step({ status: 'cancelled', seats: shut })).toBe('closed');
  });

  it('asks where organisers look at each request, and says where the request stands', () => {
    const looked = { ...seats, approval: true, going: 2 };
    expect(step({ seats: looked })).toBe('ask');
    expect(step({ seats: looked, status: 'requested' })).toBe('requested');
    expect(step({ seats: looked, status: 'refused' })).toBe('refused');
    expect(step({ seats: looked, status: 'cancelled' })).toBe('ask');
  });

  it('sends nobody past those who wait, even beside a free seat that is too few for them', () => {
    expect(step({ seats: { ...seats, waitlisted: 1 } })).toBe('wait');
  });

  it('ends with the meetup', () => {
    expect(step({ status: 'going', now: Date.parse('2026-12-04T00:00:00Z') })).toBe('over');
    expect(step({ status: 'going', meetup: { ...meetup, state: 'cancelled' } })).toBe('cancelled');
  });
});

describe('what an answer will look like', () => {
  const rsvp: Rsvp = {
    status: null,
    position: null,
    changedAt: null,
    guests: 0,
    note: null,
    answers: {},
    answeredLevel: null,
    seats,
  };

  it('takes the last seat, and stands at the end of the queue after that', () => {
    const first = expectAnswer(rsvp, 'go');
    expect(first).toMatchObject({ status: 'going', seats: { going: 2 } });
    expect(expectAnswer({ ...first, status: null }, 'go')).toMatchObject({
      status: 'waitlisted',
      position: 1,
      seats: { going: 2, waitlisted: 1 },
    });
  });

  it('counts guests as seats, and makes a party wait that does not fit', () => {
    const roomy: Rsvp = { ...rsvp, seats: { ...seats, capacity: 4, guestsMax: 3 } };
    expect(expectAnswer(roomy, 'go', 2)).toMatchObject({ status: 'going', guests: 2, seats: { going: 4 } });
    expect(expectAnswer(roomy, 'go', 3)).toMatchObject({ status: 'waitlisted', guests: 3, position: 1 });
    expect(expectAnswer(expectAnswer(roomy, 'go', 2), 'go', 0).seats.going).toBe(2);
    expect(expectAnswer(expectAnswer(roomy, 'go', 2), 'cancel').seats.going).toBe(1);
  });

  it('offers as many guests as could get in', () => {
    const roomy = { ...seats, capacity: 5, going: 3, guestsMax: 3 };
    expect(guestsPossible({ status: null, guests: 0, seats: roomy })).toBe(3);
    expect(guestsPossible({ status: 'going', guests: 1, seats: roomy })).toBe(3);
    expect(guestsPossible({ status: 'going', guests: 0, seats: roomy })).toBe(2);
    expect(guestsPossible({ status: 'going', guests: 1, seats: { ...roomy, waitlisted: 1 } })).toBe(1);
    expect(guestsPossible({ status: 'waitlisted', guests: 2, seats: roomy })).toBe(2);
    expect(guestsPossible({ status: null, guests: 0, seats: { ...roomy, capacity: 2 } })).toBe(1);
  });

  it('is a request where organisers approve, and holds no seat', () => {
    const looked: Rsvp = { ...rsvp, seats: { ...seats, approval: true } };
    expect(expectAnswer(looked, 'go')).toMatchObject({ status: 'requested', seats: { going: 1, waitlisted: 0 } });
    expect(expectAnswer(expectAnswer(looked, 'go'), 'cancel').seats).toMatchObject({ going: 1, waitlisted: 0 });
  });

  it('gives a freed seat to whoever waits', () => {
    const crowded: Rsvp = { ...rsvp, status: 'going', seats: { ...seats, going: 2, waitlisted: 3 } };
    expect(expectAnswer(crowded, 'cancel').seats).toMatchObject({ going: 2, waitlisted: 2 });
    expect(expectAnswer({ ...rsvp, status: 'going' }, 'cancel').seats).toMatchObject({ going: 0, waitlisted: 0 });
  });
});
