import { describe, expect, it } from '@jest/globals';
import { addToWallTime, toInstant, toWallTime, wallMinutes, zonedIso } from './zoned.ts';

describe('a wall time becomes an instant', () => {
  it.each([
    ['2026-12-03T18:30', 'Europe/Brussels', '2026-12-03T17:30:00Z'],
    ['2026-07-03T18:30', 'Europe/Brussels', '2026-07-03T16:30:00Z'],
    ['2026-12-03T18:30', 'Asia/Kolkata', '2026-12-03T13:00:00Z'],
    ['2026-12-03T18:30', 'Asia/Calcutta', '2026-12-03T13:00:00Z'],
    ['2026-12-03T18:30', 'US/Eastern', '2026-12-03T23:30:00Z'],
    ['2026-12-03T18:30', 'Australia/Lord_Howe', '2026-12-03T07:30:00Z'],
    ['2026-06-03T18:30', 'Australia/Lord_Howe', '2026-06-03T08:00:00Z'],
  ])('%s in %s is %s', (wallTime, timeZone, instant) => {
    expect(toInstant({ wallTime, timeZone })).toEqual({ ok: true, instant, ambiguous: false });
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Brussels'],
    ['2026-03-08T02:00', 'America/Toronto'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('refuses %s in %s: the clocks jump over it', (wallTime, timeZone) => {
    expect(toInstant({ wallTime, timeZone })).toEqual({ ok: false, reason: 'gap' });
  });

  it.each([
    ['2026-10-25T02:30', 'Europe/Brussels', '2026-10-25T00:30:00Z'],
    ['2026-11-01T01:30', 'America/Toronto', '2026-11-01T05:30:00Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
  ])('takes the earlier of two times %s in %s and says so', (wallTime, timeZone, instant) => {
    expect(toInstant({ wallTime, timeZone })).toEqual({ ok: true, instant, ambiguous: true });
  });

  it.each([
    ['2026-03-29T03:00', 'Europe/Brussels'],
    ['2026-10-04T02:30', 'Australia/Lord_Howe'],
    ['2026-10-25T03:00', 'Europe/Brussels'],
  ])('accepts the first moment after a change: %s in %s', (wallTime, timeZone) => {
    expect(toInstant({ wallTime, timeZone })).toMatchObject({ ok: true, ambiguous: false });
  });

  it.each([
    ['2026-02-30T10:00', 'Europe/Brussels'],
    ['2026-02-20T25:00', 'Europe/Brussels'],
    ['soon', 'Europe/Brussels'],
    ['2026-02-20T10:00', 'Mars/Olympus'],
  ])('calls %s in %s invalid instead of failing', (wallTime, timeZone) => {
    expect(toInstant({ wallTime, timeZone })).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('an instant becomes a wall time', () => {
  it.each([
    ['2026-12-03T18:30', 'America/Toronto'],
    ['2026-06-30T23:59:30', 'Australia/Lord_Howe'],
    ['2026-03-29T03:00', 'Europe/Brussels'],
  ])('comes back as %s in %s', (wallTime, timeZone) => {
    const there = toInstant({ wallTime, timeZone });
    expect(there.ok && toWallTime(there.instant, timeZone)).toBe(wallTime);
  });

  it('reads instants with an offset', () => {
    expect(toWallTime('2016-01-30T10:30:00+01:00', 'Asia/Kolkata')).toBe('2016-01-30T15:00');
  });
});

describe('a wall time', () => {
  it('moves on by minutes of the clock, over a night with a clock change too', () => {
    expect(addToWallTime('2027-03-27T22:30', 240)).toBe('2027-03-28T02:30');
    expect(wallMinutes('2027-03-27T22:30', '2027-03-28T02:30')).toBe(240);
  });
});

it('an instant is written with the offset its zone had then', () => {
  expect(zonedIso('2027-07-09T16:30:00Z', 'Asia/Kolkata')).toBe('2027-07-09T22:00:00+05:30');
  expect(zonedIso('2027-01-09T17:30:00Z', 'America/Toronto')).toBe('2027-01-09T12:30:00-05:00');
});
