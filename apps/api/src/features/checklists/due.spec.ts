import { expect, it } from '@jest/globals';
import { dueColumns, dueRuleOf } from './due.ts';

it.each([
  { amount: 3, unit: 'days', side: 'before' },
  { amount: 2, unit: 'hours', side: 'before' },
  { amount: 1, unit: 'days', side: 'after' },
  { amount: 0, unit: 'hours', side: 'before' },
  null,
] as const)('keeps a due rule as it was said: %j', (due) => {
  expect(dueRuleOf(dueColumns(due))).toEqual(due);
});

it('counts before the start downwards', () => {
  expect(dueColumns({ amount: 3, unit: 'days', side: 'before' })).toEqual({ dueOffset: -3, dueUnit: 'days' });
});
