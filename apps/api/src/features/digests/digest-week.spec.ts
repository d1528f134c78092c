import { describe, expect, it } from '@jest/globals';
import { digestWeek } from './digest-week.ts';

/** Every five minutes of these days, the weeks in which a digest was due, with the local hours of its first and last time. */
function dueTimes(zone: string, from: string, to: string): string[] {
  const found: string[] = [];
  let before: string | null = null;
  for (let at = Date.parse(from); at < Date.parse(to); at += 5 * 60_000) {
    const week = digestWeek(new Date(at), zone);
    if (week !== null && week !== before) {
      const hour = new Date(at).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      found.push(`${week} ${new Date(at).toISOString().slice(0, 16)}Z (${hour})`);
    }
    before = week;
  }
  return found;
}

describe('the weekly digest', () => {
  it.each([
    ['Europe/Brussels', '2026-10-18', ['2026-W43 2026-10-19T06:00Z (08:00)', '2026-W44 2026-10-26T07:00Z (08:00)']],
    ['America/Toronto', '2026-03-01', ['2026-W10 2026-03-02T13:00Z (08:00)', '2026-W11 2026-03-09T12:00Z (08:00)']],
    ['Asia/Kolkata', '2026-10-18', ['2026-W43 2026-10-19T02:30Z (08:00)', '2026-W44 2026-10-26T02:30Z (08:00)']],
    ['Pacific/Apia', '2026-10-18', ['2026-W43 2026-10-18T19:00Z (08:00)', '2026-W44 2026-10-25T19:00Z (08:00)']],
  ])('comes at eight of each Monday in %s, also when the clocks changed on Sunday', (zone, from, expected) => {
    const to = new Date(Date.parse(from) + 13 * 86_400_000).toISOString();
    expect(dueTimes(zone, from, to)).toEqual(expected);
  });

  it.each([
    ['2026-12-28T09:00:00Z', '2026-W53'],
    ['2027-01-04T09:00:00Z', '2027-W01'],
    ['2029-01-01T09:00:00Z', '2029-W01'],
    ['2024-12-30T09:00:00Z', '2025-W01'],
  ])('of %s is that of week %s', (now, week) => expect(digestWeek(new Date(now), 'UTC')).toBe(week));

  it.each(['2026-12-28T07:59:59Z', '2026-12-28T20:00:00Z', '2026-12-29T09:00:00Z', '2026-12-27T09:00:00Z'])(
    'is not due at %s',
    (now) => expect(digestWeek(new Date(now), 'UTC')).toBeNull(),
  );
});
