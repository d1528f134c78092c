import { describe, expect, it } from '@jest/globals';
import { type ProposalRow, panelStates } from '@hallway/contracts';
import { columnNames, filterMine, inColumn, panelColumns } from './panel-columns.ts';

const row = (fields: Partial<ProposalRow>) =>
  ({
    state: 'submitted',
    score: null,
    reviewedByMe: false,
    decisionReleased: false,
    speaker: { id: 's' },
    ...fields,
  }) as ProposalRow;

describe('the panel board', () => {
  it('has one column for every state but the draft, which nobody sees', () => {
    expect(columnNames.flatMap((name) => panelColumns[name]).toSorted()).toEqual(panelStates.toSorted());
  });

  it('puts what nobody scored first, then the best', () => {
    const rows = [2, null, 5].map((score) => row({ score }));
    expect(inColumn(rows, 'new').map(({ score }) => score)).toEqual([null, 5, 2]);
  });

  it('asks nobody to review their own talk, nor one that is decided', () => {
    const rows = [
      row({ id: 'a' }),
      row({ id: 'b', speaker: { id: 'me', name: '', image: null } }),
      row({ id: 'c', state: 'rejected' }),
    ];
    expect(filterMine(rows, 'todo', 'me').map(({ id }) => id)).toEqual(['a']);
    expect(filterMine(rows, 'unreleased', 'me').map(({ id }) => id)).toEqual(['c']);
  });
});
