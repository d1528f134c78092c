import { describe, expect, it } from '@jest/globals';
import { relativeTime, timeRange } from './dates.ts';

describe('times for the reader', () => {
  it('name the days of a meetup that ends on another one', () => {
    const range = timeRange('2026-12-03T18:30:00Z', '2026-12-04T01:00:00Z', 'UTC');
    expect(range).toMatch(/3/);
    expect(range).toMatch(/4/);
    expect(timeRange('2026-12-03T18:30:00Z', '2026-12-03T21:00:00Z', 'UTC')).not.toMatch(/Dec/);
  });

  it('say the weekdays of a meetup over several days, and the year where it is another one', () => {
    const year = new Date().getUTCFullYear();
    const days = (when: number) => [`${when}-03-26T09:00:00Z`, `${when}-03-29T17:00:00Z`] as const;
    expect(timeRange(...days(year), 'UTC').replaceAll(/\s/gu, ' ')).toMatch(/^\w{3}, Mar 26.* – \w{3}, Mar 29/u);
    expect(timeRange(...days(year), 'UTC')).not.toContain(String(year));
    expect(timeRange(...days(year + 1), 'UTC')).toContain(String(year + 1));
    expect(timeRange(...days(year - 1), 'UTC')).toContain(String(year - 1));
  });

  it('count in the largest unit that fits', () => {
    const now = Date.parse('2026-12-03T12:00:00Z');
    expect(relativeTime('2026-12-03T14:00:00Z', now)).toBe('in 2 hours');
    expect(relativeTime('2026-11-30T12:00:00Z', now)).toBe('3 days ago');
    expect(relativeTime('2026-12-03T12:00:20Z', now)).toBe('now');
  });
});
