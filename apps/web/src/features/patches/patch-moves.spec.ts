import { describe, expect, it } from '@jest/globals';
import { movesFor, takesRevision, verdictsFor } from './patch-moves.ts';

const lead = { lead: true, own: false };
const author = { lead: false, own: true };

describe('what one may do with a patch', () => {
  it('leaves verdicts to leads and a word to everybody', () => {
    expect(verdictsFor('in-review', lead)).toEqual(['approve', 'request-changes', 'reject', 'comment']);
    expect(verdictsFor('in-review', author)).toEqual(['comment']);
  });

  it('never lets a lead approve their own patch', () => {
    expect(verdictsFor('submitted', { lead: true, own: true })).not.toContain('approve');
  });

  it('offers the merge only for what is approved, and giving up only to the author', () => {
    expect(movesFor('approved', lead)).toEqual(['merged', 'superseded']);
    expect(movesFor('in-review', lead)).not.toContain('merged');
    expect(movesFor('in-review', author)).toEqual(['abandoned']);
    expect(movesFor('merged', { lead: true, own: true })).toEqual([]);
  });

  it('takes no revision of what is merged, declined or superseded', () => {
    expect(
      ['submitted', 'changes-requested', 'abandoned', 'merged', 'rejected', 'superseded'].map((state) =>
        takesRevision(state as never),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});
