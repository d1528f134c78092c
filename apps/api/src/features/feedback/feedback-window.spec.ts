import { describe, expect, it } from '@jest/globals';
import { askingTime, closingTime } from './feedback-window.ts';

const asking = (endsAt: string, timeZone: string) => askingTime({ endsAt: new Date(endsAt), timeZone }).toISOString();
const closing = (endsAt: string, timeZone: string) => closingTime({ endsAt: new Date(endsAt), timeZone }).toISOString();

describe('when people are asked', () => {
  it('is nine o’clock of the next morning, where the meetup was', () => {
    expect(asking('2026-12-03T15:30:00Z', 'Asia/Kolkata')).toBe('2026-12-04T03:30:00.000Z');
    expect(asking('2026-12-04T01:30:00Z', 'America/Toronto')).toBe('2026-12-04T14:00:00.000Z');
  });

  it('is the same morning after a night, but never within two hours', () => {
    expect(asking('2026-12-04T00:30:00+01:00', 'Europe/Brussels')).toBe('2026-12-04T08:00:00.000Z');
    expect(asking('2026-12-04T07:00:00+01:00', 'Europe/Brussels')).toBe('2026-12-04T08:00:00.000Z');
    expect(asking('2026-12-04T07:01:00+01:00', 'Europe/Brussels')).toBe('2026-12-05T08:00:00.000Z');
  });

  it('stays nine o’clock in the night the clocks change', () => {
    expect(asking('2026-03-28T21:00:00+01:00', 'Europe/Brussels')).toBe('2026-03-29T07:00:00.000Z');
    expect(asking('2026-10-24T21:00:00+02:00', 'Europe/Brussels')).toBe('2026-10-25T08:00:00.000Z');
    expect(asking('2026-11-01T01:30:00Z', 'America/Toronto')).toBe('2026-11-01T14:00:00.000Z');
  });

  it('is the day after where a day is missing', () => {
    expect(asking('2011-12-29T20:00:00-10:00', 'Pacific/Apia')).toBe('2011-12-30T19:00:00.000Z');
  });
});

describe('how long answers are taken', () => {
  it('is fourteen days by the calendar, also across a change of the clocks', () => {
    expect(closing('2026-12-03T15:30:00Z', 'Asia/Kolkata')).toBe('2026-12-18T03:30:00.000Z');
    expect(closing('2026-10-15T21:00:00+02:00', 'Europe/Brussels')).toBe('2026-10-30T08:00:00.000Z');
  });
});
