import { describe, expect, it } from '@jest/globals';
import { flowOf } from './flow.ts';

describe('the flow from claim to merge', () => {
  it('counts tasks without work and patches by state', () => {
    const flow = flowOf({
      tasks: [{ state: 'open' }, { state: 'open' }, { state: 'claimed' }, { state: 'merged' }],
      patches: [
        { state: 'merged', count: 1 },
        { state: 'in-review', count: 2 },
      ],
    });
    expect(flow).toMatchObject({ open: 2, claimed: 1, patches: { merged: 1, 'in-review': 2, submitted: 0 } });
  });

  it('names every state, also when there is nothing', () => {
    expect(Object.values(flowOf({ tasks: [], patches: [] }).patches)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
