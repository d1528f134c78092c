import { expect, it } from '@jest/globals';
import { bodyOf, sourceOf, valuesOf } from './item-values.ts';

const item = {
  text: 'List of names at the gate',
  area: 'gate',
  note: '',
  due: { amount: 2, unit: 'hours', side: 'before' },
  assignee: { id: 'asha', name: 'Asha', image: null },
} as const;

it('sends an item that nobody touched as it came', () => {
  expect(sourceOf(item)).toEqual({ text: item.text, area: 'gate', note: '', due: item.due, assigneeId: 'asha' });
});

it('has no due date where the number was emptied, and nobody where nobody was chosen', () => {
  expect(bodyOf({ ...valuesOf(item), dueAmount: null, assigneeId: '' })).toMatchObject({ due: null, assigneeId: null });
});
