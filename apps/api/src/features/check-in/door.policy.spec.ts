import { describe, expect, it } from '@jest/globals';
import { atTheDoor, type Doorkeeper } from './door.policy.ts';

const meetup = {
  state: 'published',
  visibility: 'public',
  startsAt: new Date('2027-01-14T13:00:00Z'),
  endsAt: new Date('2027-01-14T15:00:00Z'),
} as const;
const during = new Date('2027-01-14T13:05:00Z');
const stranger: Doorkeeper = { roles: null, helper: false, hasRsvp: false };
const member: Doorkeeper = { roles: new Set(), helper: false, hasRsvp: true };
const panellist: Doorkeeper = { roles: new Set(['panellist', 'hackathon-lead']), helper: false, hasRsvp: false };
const volunteer: Doorkeeper = { roles: new Set(['volunteer']), helper: false, hasRsvp: false };
const organiser: Doorkeeper = { roles: new Set(['organiser']), helper: false, hasRsvp: false };
const helper: Doorkeeper = { ...stranger, helper: true };

describe('who may check in', () => {
  it('are organisers, volunteers, and whom an organiser let; nobody else', () => {
    expect(
      [stranger, member, panellist, volunteer, organiser, helper].map((who) => atTheDoor(meetup, who, during)),
    ).toEqual(['access.denied', 'access.denied', 'access.denied', 'open', 'open', 'open']);
  });

  it('learn nothing of a private meetup that is none of their business', () => {
    const hidden = { ...meetup, visibility: 'private' } as const;
    expect(
      [stranger, volunteer, { ...volunteer, hasRsvp: true }, helper].map((who) => atTheDoor(hidden, who, during)),
    ).toEqual(['not-found', 'not-found', 'open', 'open']);
  });

  it('find no door at a draft, but for organisers', () => {
    const draft = { ...meetup, state: 'draft' } as const;
    expect([volunteer, helper, organiser].map((who) => atTheDoor(draft, who, during))).toEqual([
      'not-found',
      'not-found',
      'open',
    ]);
  });

  it.each([
    ['2027-01-13T12:59:59Z', 'door.closed'],
    ['2027-01-13T13:00:00Z', 'open'],
    ['2027-01-16T15:00:00Z', 'open'],
    ['2027-01-16T15:00:01Z', 'door.closed'],
  ])('a helper at %s finds it %s; a volunteer always may', (now, verdict) => {
    expect(atTheDoor(meetup, helper, new Date(now))).toBe(verdict);
    expect(atTheDoor(meetup, volunteer, new Date(now))).toBe('open');
  });
});
