import { describe, expect, it } from '@jest/globals';
import { periodsOf } from './periods.ts';

const hours = (instant: string, count: number) => new Date(Date.parse(instant) + count * 3_600_000).toISOString();
const at = (startsAt: string, { timeZone = 'Asia/Kolkata', lasts = 2, state = 'published' } = {}) => ({
  state,
  startsAt,
  endsAt: hours(startsAt, lasts),
  timeZone,
});
const now = '2026-11-21T20:00:00Z';
const names = (meetups: Parameters<typeof periodsOf>[0]) =>
  periodsOf(meetups, now).map(({ name, month }) => name ?? month);

describe('the periods of a list', () => {
  it('counts days as people at the meetup count them', () => {
    // In Kolkata it is the 22nd already.
    expect(names([at('2026-11-22T18:00:00+05:30')])).toEqual(['today']);
    expect(names([at('2026-11-22T18:00:00Z', { timeZone: 'Europe/Lisbon' })])).toEqual(['tomorrow']);
  });

  it('names the two coming weeks and writes months out after that', () => {
    const dates = ['2026-11-25', '2026-12-02', '2026-12-20', '2027-01-10'].map((day) => at(`${day}T18:00:00+05:30`));
    expect(names(dates)).toEqual(['thisWeek', 'nextWeek', 'December 2026', 'January 2027']);
  });

  it('keeps the order of the list inside a period', () => {
    const [first, second] = [at('2026-12-20T10:00:00+05:30'), at('2026-12-20T12:00:00+05:30')];
    expect(periodsOf([first, second], now)).toMatchObject([{ key: '2026-12', items: [first, second] }]);
  });

  it('groups what lies behind by month', () => {
    expect(names([at('2026-11-20T10:00:00+05:30'), at('2026-10-20T10:00:00+05:30')])).toEqual([
      'November 2026',
      'October 2026',
    ]);
  });

  it('puts what goes on now first, whenever it began', () => {
    const weekend = at('2026-11-20T10:00:00+05:30', { lasts: 56 });
    const evening = at('2026-11-21T19:00:00Z');
    expect(periodsOf([weekend, evening, at('2026-11-25T18:00:00Z')], now)).toMatchObject([
      { name: 'now', items: [weekend, evening] },
      { name: 'thisWeek' },
    ]);
  });

  it('begins at the minute and ends at the minute', () => {
    expect(names([at(now)])).toEqual(['now']);
    expect(names([at(hours(now, -2))])).toEqual(['November 2026']);
  });

  it('leaves a cancelled one where its day is', () => {
    const off = at('2026-11-20T10:00:00+05:30', { lasts: 56, state: 'cancelled' });
    expect(names([off, at('2026-11-21T19:00:00Z')])).toEqual(['now', 'today']);
  });
});
