import type { RsvpRow } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { asSeenBy } from './attendees.policy.ts';

const row: RsvpRow = {
  member: { id: 'a', name: 'Asha', image: null },
  status: 'going',
  position: null,
  guests: 1,
  note: 'I use a wheelchair',
  answers: { diet: 'vegan' },
  answeredLevel: 'newbie',
  createdAt: '',
  changedAt: '',
};

describe('what people wrote with their RSVP', () => {
  it('is for organisers', () => {
    expect(asSeenBy(row, new Set(['organiser']))).toEqual(row);
  });

  it.each([[new Set(['volunteer'] as const)], [new Set<never>()], [null]])('is not for others (%#)', (roles) => {
    expect(asSeenBy(row, roles)).toEqual({ ...row, note: null, answers: {} });
  });
});
