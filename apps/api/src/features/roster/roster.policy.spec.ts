import { describe, expect, it } from '@jest/globals';
import { canSeePeople, canSeeShift, takingRefused } from './roster.policy.ts';

const member = new Set<never>();
const volunteer = new Set(['volunteer' as const]);
const organiser = new Set(['organiser' as const]);
const forVolunteers = { openTo: 'volunteers', mine: false } as const;

describe('who may take a shift', () => {
  it('asks for membership, and for the role where the shift asks for it', () => {
    expect(takingRefused(null, { openTo: 'members' })).toBe('community.not-a-member');
    expect(takingRefused(member, { openTo: 'members' })).toBeNull();
    expect(takingRefused(member, forVolunteers)).toBe('shift.volunteers-only');
    expect(takingRefused(volunteer, forVolunteers)).toBeNull();
    expect(takingRefused(organiser, forVolunteers)).toBeNull();
  });
});

describe('who sees what of a roster', () => {
  it('names people to the team and to those who stand on it', () => {
    expect(canSeePeople(member, false)).toBe(false);
    expect(canSeePeople(null, false)).toBe(false);
    expect(canSeePeople(member, true)).toBe(true);
    expect(canSeePeople(volunteer, false)).toBe(true);
  });

  it('shows shifts for volunteers to volunteers, and one’s own always', () => {
    expect(canSeeShift(member, forVolunteers)).toBe(false);
    expect(canSeeShift(member, { ...forVolunteers, mine: true })).toBe(true);
    expect(canSeeShift(volunteer, forVolunteers)).toBe(true);
    expect(canSeeShift(null, { openTo: 'members', mine: false })).toBe(true);
  });
});
