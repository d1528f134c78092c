import { describe, expect, it } from '@jest/globals';
import { dayFromToday, dayOfSeries, laterDay } from './days.ts';

const lastThursday = { rule: 'FREQ=MONTHLY;BYDAY=-1TH', timeZone: 'Asia/Kolkata' };
const everyOther = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', timeZone: 'Europe/Amsterdam' };
const days = (series: typeof lastThursday, today: string) =>
  [-2, -1, 1, 2].map((number) => dayOfSeries(number, { ...series, today: new Date(today) }));

describe('the days of the demo', () => {
  it('fall where the rule of their series says, around any day of seeding', () => {
    expect(days(lastThursday, '2026-11-18T12:00:00Z')).toEqual([
      '2026-09-24',
      '2026-10-29',
      '2026-11-26',
      '2026-12-31',
    ]);
    expect(days(lastThursday, '2026-11-26T12:00:00Z')).toEqual([
      '2026-09-24',
      '2026-10-29',
      '2026-12-31',
      '2027-01-28',
    ]);
    expect(days(everyOther, '2026-11-18T12:00:00Z')).toEqual(['2026-10-22', '2026-11-05', '2026-11-19', '2026-12-03']);
    expect(days(everyOther, '2026-11-19T12:00:00Z')).toEqual(['2026-10-29', '2026-11-12', '2026-11-26', '2026-12-10']);
  });

  it('are days of the place, over the end of a month and a change of the clocks', () => {
    expect(laterDay('2026-10-24', 8)).toBe('2026-11-01');
    expect(dayFromToday(new Date('2026-10-24T20:00:00Z'), 1, 'Asia/Kolkata')).toBe('2026-10-26');
  });
});
