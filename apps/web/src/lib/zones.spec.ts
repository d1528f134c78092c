import { describe, expect, it } from '@jest/globals';
import { zoneName, zoneOptions } from './zones.ts';

describe('time zones to choose from', () => {
  it('carry the names people look for, once each', () => {
    const zones = zoneOptions().map(({ value }) => value);
    expect(zones).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'Asia/Kathmandu']));
    expect(zones.filter((zone) => ['Asia/Calcutta', 'Europe/Kiev'].includes(zone))).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
  });

  it('are zones every runtime knows', () => {
    for (const { value } of zoneOptions())
      expect(() => new Intl.DateTimeFormat('en', { timeZone: value })).not.toThrow();
    expect(zoneName('Europe/Brussels')).toBe('Europe/Brussels');
  });
});
