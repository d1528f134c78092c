import { describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '@hallway/contracts';
import { agendaRows, firstFit } from './agenda-slots.ts';

const hours = { startsAt: '2026-12-10T18:30:00+05:30', endsAt: '2026-12-10T21:00:00+05:30' };
const item = (from: string, to: string, room = '') =>
  ({ startsAt: `2026-12-10T${from}:00+05:30`, endsAt: `2026-12-10T${to}:00+05:30`, room }) as AgendaItem;
const shapes = (items: AgendaItem[]) =>
  agendaRows(items, hours).map((row) => (row.kind === 'free' ? row.minutes : row.overlaps ? 'overlap' : 'item'));

describe('the agenda in the editor', () => {
  it('is one long gap when empty', () => expect(shapes([])).toEqual([150]));

  it('shows the gaps before, between and after', () => {
    expect(shapes([item('19:30', '20:00'), item('18:40', '19:20')])).toEqual([10, 'item', 10, 'item', 60]);
  });

  it('marks two items of one room at one time, not those of two rooms', () => {
    expect(shapes([item('18:30', '19:30'), item('19:00', '21:00')])).toEqual(['item', 'overlap']);
    expect(shapes([item('18:30', '21:00', 'A'), item('18:30', '21:00', 'B')])).toEqual(['item', 'item']);
  });

  it('finds the first place that is long enough', () => {
    const items = [item('18:40', '19:20'), item('19:30', '20:00')];
    expect(firstFit(items, hours, 40)).toBe('2026-12-10T14:30:00.000Z');
    expect(firstFit(items, hours, 90)).toBe(hours.startsAt);
  });
});
