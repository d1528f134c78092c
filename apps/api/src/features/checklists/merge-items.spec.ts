import { describe, expect, it } from '@jest/globals';
import { type ItemSource, type MarkedItem, mergeItems } from './merge-items.ts';

const item = (text: string, fields: Partial<ItemSource> = {}): ItemSource => ({
  text,
  area: 'gate',
  note: '',
  assigneeId: null,
  dueOffset: null,
  dueUnit: null,
  ...fields,
});
const marked = (id: string, text: string, fields: Partial<MarkedItem> = {}): MarkedItem => ({
  ...item(text),
  id,
  result: 'went-right',
  ...fields,
});

describe('the checklist of a new meetup', () => {
  it('has what the template says, in its order', () => {
    expect(mergeItems([item('b'), item('a')], []).map(({ text, origin }) => [text, origin])).toEqual([
      ['b', 'template'],
      ['a', 'template'],
    ]);
  });

  it('keeps what went right last time after the template, with the way back to it', () => {
    expect(mergeItems([item('a')], [marked('1', 'Mail the gate list two days before')])).toMatchObject([
      { text: 'a', carriedFrom: null },
      { text: 'Mail the gate list two days before', origin: 'carried', carriedFrom: '1' },
    ]);
  });

  it('does not ask for one thing twice, however it is spelled', () => {
    expect(mergeItems([item('Gate  List')], [marked('1', 'gate list '), marked('2', 'GATE LIST')])).toMatchObject([
      { text: 'Gate  List', origin: 'template', carriedFrom: '2' },
    ]);
  });

  it('takes equal words in two areas for two things', () => {
    expect(mergeItems([item('Confirmed', { area: 'food' })], [marked('1', 'Confirmed')])).toHaveLength(2);
  });
});
