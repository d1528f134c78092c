import { describe, expect, it } from '@jest/globals';
import { doubtsLeft, shownOf } from './shown-items.ts';

const run = (contradicting: number, unstated: number) => ({ doubts: { contradicting, unstated } });

describe('what of an import is shown', () => {
  it('begins with the strongest doubt that is left', () => {
    expect(shownOf(run(3, 549), {})).toBe('contradicting');
    expect(shownOf(run(0, 549), {})).toBe('unstated');
    expect(shownOf(run(0, 0), {})).toBe('all');
  });

  it('is what the address asks for, until none of it is left', () => {
    expect(shownOf(run(3, 549), { show: 'unstated' })).toBe('unstated');
    expect(shownOf(run(3, 549), { show: 'all' })).toBe('all');
    expect(shownOf(run(3, 0), { show: 'unstated' })).toBe('contradicting');
  });

  it('offers only doubts there are', () => expect(doubtsLeft(run(0, 2))).toEqual(['unstated']));
});
