import { describe, expect, it } from '@jest/globals';
import { relativeTime, timeRange } from './dates.ts';

describe('times for the reader', () => {
  it('name the days of a meetup that ends on another one', () => {
    const range = timeRange('2026-12-03T18:30:00Z', '2026-12-04T01:00:00Z', 'UTC');
    expect(range).toMatch(/3/);
    expect(range).toMatch(/4/);
    expect(timeRange('2026-12-03T18:30:00Z', '2026-12-03T21:00:00Z', 'UTC')).not.toMatch(/Dec/);
  });

  it('count in the largest unit that fits', () => {
    const now = Date.parse('2026-12-03T12:00:00Z');
    expect(relativeTime('2026-12-03T14:00:00Z', now)).toBe('in 2 hours');
    expect(relativeTime('2026-11-30T12:00:00Z', now)).toBe('3 days ago');
    expect(relativeTime('2026-12-03T12:00:20Z', now)).toBe('now');
  });
});
