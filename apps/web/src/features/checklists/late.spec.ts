import type { ChecklistItem } from '@hallway/contracts';
import { expect, it } from '@jest/globals';
import { lateItems } from './late.ts';

const item = (text: string, fields: Partial<ChecklistItem>): ChecklistItem => ({
  id: text,
  text,
  area: 'venue',
  note: '',
  due: { amount: 3, unit: 'days', side: 'before' },
  dueAt: null,
  assignee: null,
  done: null,
  outcome: null,
  carried: null,
  lesson: null,
  version: 1,
  ...fields,
});
const meetup = { endsAt: '2026-12-10T20:00:00Z' };
const late = (items: ChecklistItem[], now: string) =>
  lateItems(items, { ...meetup, now: Date.parse(now) }).map(({ text }) => text);
const before = '2026-12-07T18:00:00Z';
const items = [
  item('keys', { dueAt: before }),
  item('room', { dueAt: '2026-11-19T18:00:00Z' }),
  item('signs', { dueAt: '2026-12-10T17:00:00Z' }),
  item('done', { dueAt: before, done: { at: before, by: null } }),
  item('missed', { dueAt: before, outcome: { result: 'missed', note: '' } }),
  item('someday', {}),
  item('thanks', { dueAt: '2026-12-11T18:00:00Z', due: { amount: 1, unit: 'days', side: 'after' } }),
];

it('names what should be in place by now, the oldest first', () => {
  expect(late(items, '2026-12-08T12:00:00Z')).toEqual(['room', 'keys']);
});

it('asks after the meetup only for what is due after it', () => {
  expect(late(items, '2026-12-12T12:00:00Z')).toEqual(['thanks']);
});
