import { describe, expect, it } from '@jest/globals';
import { canRead, stepToWrite } from './discussions.policy.ts';

const organiser = new Set(['organiser'] as const);
const comment = { memberId: 'asha', hiddenAt: null, removedAt: null };
const hidden = { ...comment, hiddenAt: new Date() };

describe('who reads a comment', () => {
  it('is everybody who sees the meetup', () => {
    expect(canRead(comment, { viewerId: null, roles: null })).toBe(true);
  });

  it('is only its author and the organisers once it is hidden', () => {
    expect(canRead(hidden, { viewerId: 'asha', roles: null })).toBe(true);
    expect(canRead(hidden, { viewerId: 'mei', roles: organiser })).toBe(true);
    expect(canRead(hidden, { viewerId: 'mei', roles: new Set(['volunteer']) })).toBe(false);
    expect(canRead(hidden, { viewerId: null, roles: null })).toBe(false);
  });

  it('is nobody once it is removed', () => {
    expect(canRead({ ...comment, removedAt: new Date() }, { viewerId: 'asha', roles: organiser })).toBe(false);
  });

  it('takes no visitor for the author whose account is gone', () => {
    expect(canRead({ ...hidden, memberId: null }, { viewerId: null, roles: null })).toBe(false);
  });
});

describe('before one can write', () => {
  it.each([
    [false, 'none', 'sign-in'],
    [true, 'none', 'join'],
    [true, 'outdated', 'accept'],
    [true, 'current', 'write'],
  ] as const)('signed in: %s, standing: %s → %s', (signedIn, standing, step) => {
    expect(stepToWrite({ signedIn, standing })).toBe(step);
  });
});
