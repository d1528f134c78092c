import { describe, expect, it } from '@jest/globals';
import { masked, stateOf } from './invitation-rules.ts';

const now = new Date('2026-12-03T18:00:00Z');
const open = { used: 0, maxUses: 1, expiresAt: new Date('2026-12-17T18:00:00Z'), revokedAt: null };

describe('the state of an invitation', () => {
  it.each([
    ['open', open],
    ['used', { ...open, used: 1 }],
    ['used', { ...open, used: 1, expiresAt: new Date('2026-12-01T00:00:00Z') }],
    ['open', { ...open, used: 1, maxUses: 2 }],
    ['revoked', { ...open, revokedAt: now }],
    ['expired', { ...open, expiresAt: now }],
  ] as const)('is %s for %j', (state, invitation) => expect(stateOf(invitation, now)).toBe(state));
});

it('shows other organisers only the beginning of an address', () => {
  expect(masked('asha.k@example.org')).toBe('a…@example.org');
});
