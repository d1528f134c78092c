import { type PatchState, patchStates, patchTransitions } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { afterRevision, canMove, canTake, stateFor } from './patches.policy.ts';

const lead = { lead: true, submitter: false };
const submitter = { lead: false, submitter: true };
const nobody = { lead: false, submitter: false };
const pairs = patchStates.flatMap((from) => patchStates.map((to) => ({ from, to })));

describe('who moves a patch', () => {
  it.each(pairs)('$from → $to is for those whom the table names, and for nobody else', ({ from, to }) => {
    const party = (patchTransitions[from] as Partial<Record<PatchState, string>>)[to];
    expect(canMove({ from, to }, lead)).toBe(party === 'lead');
    expect(canMove({ from, to }, submitter)).toBe(party === 'submitter');
    expect(canMove({ from, to }, nobody)).toBe(false);
  });

  it('merges nothing that was not approved', () => {
    const merging = pairs.filter(({ from, to }) => to === 'merged' && canMove({ from, to }, lead));
    expect(merging.map(({ from }) => from)).toEqual(['approved']);
  });

  it('leaves a merged patch as it is', () => {
    expect(patchStates.filter((to) => canMove({ from: 'merged', to }, { lead: true, submitter: true }))).toEqual([]);
  });
});

describe('the file for git am', () => {
  it('is for leads and for who handed the patch in', () => {
    expect([lead, submitter, nobody].map(canTake)).toEqual([true, true, false]);
  });
});

describe('a new revision', () => {
  it.each([
    ['submitted', 'submitted'],
    ['in-review', 'in-review'],
    ['changes-requested', 'in-review'],
    ['approved', 'in-review'],
    ['abandoned', 'in-review'],
    ['merged', undefined],
    ['rejected', undefined],
    ['superseded', undefined],
  ] as const)('brings a patch that is %s to %s', (from, to) => {
    expect(afterRevision(from)).toBe(to);
  });
});

describe('a verdict', () => {
  it('moves nothing when it is only a comment', () => {
    expect(stateFor('comment')).toBeUndefined();
    expect(stateFor('approve')).toBe('approved');
  });
});
