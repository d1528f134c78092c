import { communityRoles } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { has, leavesNoOrganiser } from './communities.policy.ts';

describe('has', () => {
  it.each(communityRoles)('gives organisers the role of %s', (role) => {
    expect(has(new Set(['organiser']), role)).toBe(true);
  });

  it('gives a panellist no other role', () => {
    const panellist = new Set(['panellist'] as const);
    expect(communityRoles.filter((role) => has(panellist, role))).toEqual(['panellist']);
  });

  it('gives nothing to plain members and strangers', () => {
    expect(communityRoles.filter((role) => has(new Set(), role) || has(null, role))).toEqual([]);
  });
});

describe('leavesNoOrganiser', () => {
  it('sees the last organiser go', () => {
    expect(leavesNoOrganiser({ before: ['organiser'], after: [], organisers: 1 })).toBe(true);
  });

  it('lets one of two go, and the last one take another role besides', () => {
    expect(leavesNoOrganiser({ before: ['organiser'], after: [], organisers: 2 })).toBe(false);
    expect(leavesNoOrganiser({ before: ['organiser'], after: ['organiser', 'panellist'], organisers: 1 })).toBe(false);
  });
});
