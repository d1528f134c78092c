import { describe, expect, it } from '@jest/globals';
import { proposalStates } from '@hallway/contracts';
import { proposalSteps } from './proposal-steps.ts';

describe('the way of a proposal', () => {
  it('says where it stands in every state, once', () => {
    for (const state of proposalStates) {
      const now = proposalSteps(state).filter((step) => step.state === 'current' || step.state === 'failed');
      expect(now).toHaveLength(1);
    }
  });

  it('ends with a rejection and has nothing ahead', () => {
    const steps = proposalSteps('rejected');
    expect(steps.at(-1)).toEqual({ name: 'rejected', state: 'failed' });
    expect(steps.some(({ state }) => state === 'ahead')).toBe(false);
  });

  it('shows what is ahead of an accepted talk', () => {
    expect(
      proposalSteps('accepted')
        .filter(({ state }) => state === 'ahead')
        .map(({ name }) => name),
    ).toEqual(['confirmed', 'scheduled', 'delivered']);
  });
});
