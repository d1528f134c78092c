import { describe, expect, it } from '@jest/globals';
import { periodsOf } from './periods.ts';

const at = (startsAt: string, timeZone = 'Asia/Kolkata') => ({ startsAt, timeZone });
const now = '2026-11-21T20:00:00Z';

describe('the periods of a list', () => {
  it('counts days as people at the meetup count them', () => {
    // In Kolkata it is the 22nd already.
    expect(periodsOf([at('2026-11-22T18:00:00+05:30')], now).map(({ name }) => name)).toEqual(['today']);
    expect(periodsOf([at('2026-11-22T18:00:00Z', 'Europe/Lisbon')], now).map(({ name }) => name)).toEqual(['tomorrow']);
  });

  it('names the two coming weeks and writes months out after that', () => {
    const dates = ['2026-11-25', '2026-12-02', '2026-12-20', '2027-01-10'].map((day) => at(`${day}T18:00:00+05:30`));
    expect(periodsOf(dates, now).map(({ name, month }) => name ?? month)).toEqual([
      'thisWeek',
      'nextWeek',
      'December 2026',
      'January 2027',
    ]);
  });

  it('keeps the order of the list inside a period', () => {
    const [first, second] = [at('2026-12-20T10:00:00+05:30'), at('2026-12-20T12:00:00+05:30')];
    expect(periodsOf([first!, second!], now)).toMatchObject([{ key: '2026-12', items: [first, second] }]);
  });

  it('groups what lies behind by month', () => {
    expect(periodsOf([at('2026-11-20T10:00:00+05:30')], now)).toMatchObject([{ name: null, month: 'November 2026' }]);
  });
});
