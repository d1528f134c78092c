import type { Seats } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { actsFor } from './acts-for.ts';

const seats: Seats = {
  capacity: 2,
  going: 2,
  waitlisted: 0,
  waitlist: true,
  approval: false,
  guestsMax: 0,
  opensAt: null,
  closesAt: null,
};

describe('what an organiser can do with somebody on the list', () => {
  it('offers no act that would be refused', () => {
    expect(actsFor({ status: 'going' }, seats)).toEqual(['move', 'remove']);
    expect(actsFor({ status: 'going' }, { ...seats, waitlisted: 1 })).toEqual(['unseat', 'move', 'remove']);
    expect(actsFor({ status: 'waitlisted' }, seats)).toEqual(['move', 'remove']);
    expect(actsFor({ status: 'waitlisted' }, { ...seats, going: 1 })).toEqual(['seat', 'move', 'remove']);
    expect(actsFor({ status: 'cancelled' }, seats)).toEqual([]);
  });

  it('knows approvals where each request is looked at', () => {
    const looked = { ...seats, approval: true };
    expect(actsFor({ status: 'requested' }, looked)).toEqual(['approve', 'refuse', 'move']);
    expect(actsFor({ status: 'refused' }, looked)).toEqual(['approve']);
    expect(actsFor({ status: 'going' }, looked)).toEqual(['move', 'withdraw', 'remove']);
  });
});
