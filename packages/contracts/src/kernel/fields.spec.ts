import { describe, expect, it } from '@jest/globals';
import { instant, line, timeZone, wallTime } from './fields.ts';

describe('one line of human text', () => {
  it.each(['Ana', 'ليلى حداد', 'דנה \u200f(חיפה)', 'अनुष्का', '👩🏽‍🚀', '  trimmed  '])('takes %j', (text) => {
    expect(line(120).safeParse(text).success).toBe(true);
  });

  it.each([
    ['a header injection', 'Ana\r\nBcc: everyone@example.org'],
    ['a line separator', 'Ana\u2028Ben'],
    ['a next-line control', 'Ana\u0085Ben'],
    ['a direction override', 'Ana \u202egro.live'],
    ['an isolate that is never closed', 'Ana \u2067'],
    ['nothing one can see', '\u200b\u3164'],
  ])('refuses %s', (_, text) => {
    expect(line(120).safeParse(text).success).toBe(false);
  });

  it('may be empty where it may', () => {
    expect(line(120, 0).parse('  ')).toBe('');
  });
});

describe('a time', () => {
  it('lies in an age in which zones have whole minutes and years four figures', () => {
    for (const year of ['0000', '0001', '1899', '2200', '9999']) {
      expect(wallTime.safeParse(`${year}-01-01T00:00`).success).toBe(false);
      expect(instant.safeParse(`${year}-01-01T00:00:00Z`).success).toBe(false);
    }
    expect(wallTime.safeParse('2026-12-03T18:30').success).toBe(true);
    expect(instant.safeParse('2026-12-03T18:30:00+05:30').success).toBe(true);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'Etc/GMT-14'])(
    'may be %s',
    (zone) => expect(timeZone.safeParse(zone).success).toBe(true),
  );

  it.each(['CET', 'IST', 'BST', 'SST', 'EST5EDT', '+05:30', 'Moon/Base', 'SystemV/EST5', 'US/Pacific-New', ''])(
    'is not %j: abbreviations mean one thing here and another in PostgreSQL',
    (zone) => expect(timeZone.safeParse(zone).success).toBe(false),
  );
});
