import { describe, expect, it } from '@jest/globals';
import { durationMinutes, formatMeetupTime, isSameZoneOffset, relativeDays, zoneLabel, zoneShort } from './format.ts';

const evening = {
  startsAt: '2026-12-03T17:30:00Z',
  endsAt: '2026-12-03T19:30:00Z',
  timeZone: 'Europe/Brussels',
  locale: 'en',
};

describe('the time of a meetup', () => {
  it('is written in its own zone, with the zone', () => {
    expect(formatMeetupTime(evening)).toEqual({
      date: 'Thursday 3 December 2026',
      time: '18:30–20:30',
      zone: 'CET (UTC+1)',
      full: 'Thursday 3 December 2026, 18:30–20:30 CET (UTC+1)',
      yours: null,
    });
  });

  it('is repeated in the reader’s zone when their clocks differ', () => {
    expect(formatMeetupTime({ ...evening, viewerTimeZone: 'America/Toronto' }).yours).toBe('12:30–14:30 EST (UTC−5)');
  });

  it('names the reader’s date when it is another day there', () => {
    const yours = formatMeetupTime({ ...evening, viewerTimeZone: 'Australia/Lord_Howe' }).yours;
    expect(yours).toContain('Friday 4 December 2026, 04:30–06:30');
    expect(yours).toContain('UTC+11');
  });

  it('is not repeated for another zone with the same clock', () => {
    expect(formatMeetupTime({ ...evening, viewerTimeZone: 'Europe/Paris' }).yours).toBeNull();
  });

  it('is repeated for zones that part ways in the middle of the meetup', () => {
    // Brussels leaves summer time at 01:00Z, Johannesburg has none.
    const night = { ...evening, startsAt: '2026-10-24T23:00:00Z', endsAt: '2026-10-25T03:00:00Z' };
    expect(formatMeetupTime({ ...night, viewerTimeZone: 'Africa/Johannesburg' }).yours).toBe(
      '01:00–05:00 SAST (UTC+2)',
    );
  });

  it('keeps an evening that ends after midnight on its date', () => {
    expect(formatMeetupTime({ ...evening, endsAt: '2026-12-04T01:00:00Z' }).full).toBe(
      'Thursday 3 December 2026, 18:30–02:00 CET (UTC+1)',
    );
  });

  it('names both days of a weekend', () => {
    const weekend = { ...evening, startsAt: '2016-01-30T09:00:00+01:00', endsAt: '2016-01-31T18:00:00+01:00' };
    expect(formatMeetupTime(weekend).full).toBe(
      'Saturday 30 January 2016, 09:00 – Sunday 31 January 2016, 18:00 CET (UTC+1)',
    );
  });

  it('speaks German', () => {
    expect(formatMeetupTime({ ...evening, locale: 'de' }).full).toBe(
      'Donnerstag, 3. Dezember 2026, 18:30–20:30 CET (UTC+1)',
    );
  });
});

describe('zone labels', () => {
  it.each([
    ['2026-07-03T12:00:00Z', 'Europe/Brussels', 'CEST (UTC+2)'],
    ['2026-07-03T12:00:00Z', 'America/Toronto', 'EDT (UTC−4)'],
    ['2026-07-03T12:00:00Z', 'US/Eastern', 'EDT (UTC−4)'],
    ['2026-07-03T12:00:00Z', 'Asia/Kolkata', 'IST (UTC+5:30)'],
    ['2026-07-03T12:00:00Z', 'Asia/Calcutta', 'IST (UTC+5:30)'],
    ['2026-07-03T12:00:00Z', 'Asia/Kathmandu', 'UTC+5:45'],
    ['2026-07-03T12:00:00Z', 'UTC', 'UTC'],
    ['2026-12-03T12:00:00Z', 'Europe/London', 'GMT'],
  ])('at %s in %s: %s', (instant, zone, label) => expect(zoneLabel(instant, zone)).toBe(label));

  it('shrink to what a card has room for', () => {
    expect(zoneShort('2026-07-03T12:00:00Z', 'Asia/Kolkata')).toBe('IST');
    expect(zoneShort('2026-07-03T12:00:00Z', 'Asia/Kathmandu')).toBe('UTC+5:45');
  });

  it('know half-hour daylight saving', () => {
    expect(zoneLabel('2026-12-03T12:00:00Z', 'Australia/Lord_Howe')).toContain('UTC+11');
    expect(zoneLabel('2026-06-03T12:00:00Z', 'Australia/Lord_Howe')).toContain('UTC+10:30');
  });
});

describe('days and durations', () => {
  it('compares clocks at the instant, not names', () => {
    expect(isSameZoneOffset('2026-12-03T12:00:00Z', 'Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(isSameZoneOffset('2026-12-03T12:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(true);
    expect(isSameZoneOffset('2026-07-03T12:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(false);
  });

  it('counts calendar days as people there do', () => {
    expect(relativeDays('2026-12-03T22:30:00Z', '2026-12-03T10:00:00Z', 'Asia/Kolkata')).toBe(1);
    expect(relativeDays('2026-12-03T22:30:00Z', '2026-12-03T10:00:00Z', 'Europe/Brussels')).toBe(0);
    expect(relativeDays('2026-03-30T10:00:00Z', '2026-03-28T23:30:00Z', 'Europe/Brussels')).toBe(1);
    expect(relativeDays('2026-12-01T10:00:00Z', '2026-12-03T10:00:00Z', 'UTC')).toBe(-2);
  });

  it('counts real minutes through the night the clocks change', () => {
    expect(durationMinutes('2026-03-29T01:00:00+01:00', '2026-03-29T04:00:00+02:00')).toBe(120);
  });
});
