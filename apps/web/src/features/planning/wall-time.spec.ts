import { describe, expect, it } from '@jest/globals';
import { durationText, instantOf, shiftWall, wallMinutes, wallOf } from './wall-time.ts';

describe('wall times of the editor', () => {
  it('mean an instant in the zone of the meetup', () => {
    expect(instantOf('2026-12-10T18:30', 'Asia/Kolkata')).toBe('2026-12-10T13:00:00Z');
    expect(wallOf('2026-12-10T13:00:00Z', 'Asia/Kolkata')).toBe('2026-12-10T18:30');
  });

  it('mean nothing where the clocks jump over them', () => {
    expect(instantOf('2027-03-28T02:30', 'Europe/Brussels')).toBeNull();
    expect(instantOf(null, 'Europe/Brussels')).toBeNull();
  });

  it('keep their distance over midnight and the end of a month', () => {
    expect(shiftWall('2026-12-31T23:00', 150)).toBe('2027-01-01T01:30');
    expect(wallMinutes('2026-12-31T23:00', '2027-01-01T01:30')).toBe(150);
  });

  it('read as hours and minutes', () => {
    expect([45, 60, 150].map(durationText)).toEqual(['45 min', '1 h', '2 h 30 min']);
  });
});
