import { describe, expect, it } from '@jest/globals';
import { byDay, monthsLater, weeksOf } from './month.ts';

describe('a month on the wall', () => {
  it('begins its weeks as people there do', () => {
    const [german, american] = [weeksOf('2026-11', 'de-DE'), weeksOf('2026-11', 'en-US')];
    expect(german[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(american[0]![0]).toBe('2026-11-01');
    expect(german.flat().filter(Boolean)).toHaveLength(30);
    expect(german.at(-1)![0]).toBe('2026-11-30');
  });

  it('goes over the turn of the year', () => {
    expect([monthsLater('2026-12', 1), monthsLater('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('puts what lasts several days on each of them, within the month', () => {
    const entry = { firstDay: '2026-11-29', lastDay: '2026-12-02' };
    expect([...byDay([entry], '2026-12').keys()]).toEqual(['2026-12-01', '2026-12-02']);
    expect([...byDay([entry], '2026-11').keys()]).toEqual(['2026-11-29', '2026-11-30']);
  });
});
