import { describe, expect, it } from '@jest/globals';
import { zoneOf } from './import-zone.ts';

const winter = ['2016-01-30T09:00:00+01:00', '2016-01-31T17:00:00+01:00'];

describe('the zone of an imported schedule', () => {
  it('is that of the community when its clocks agree with the file', () => {
    expect(zoneOf({ offset: '+01:00', starts: winter, communityZone: 'Europe/Brussels' })).toBe('Europe/Brussels');
    expect(zoneOf({ offset: '+00:00', starts: ['2026-01-05T09:00:00+00:00'], communityZone: 'Europe/London' })).toBe(
      'Europe/London',
    );
  });

  it('is one of the offset when they do not', () => {
    expect(zoneOf({ offset: '+01:00', starts: winter, communityZone: 'Asia/Kolkata' })).toBe('Etc/GMT-1');
    expect(zoneOf({ offset: '-05:00', starts: ['2026-01-05T09:00:00-05:00'], communityZone: 'UTC' })).toBe('Etc/GMT+5');
    expect(zoneOf({ offset: '+00:00', starts: ['2026-07-05T09:00:00+00:00'], communityZone: 'Europe/London' })).toBe(
      'UTC',
    );
  });

  it('stays that of the community for part hours, which have no zone of their own', () => {
    expect(zoneOf({ offset: '+05:30', starts: ['2026-01-05T09:00:00+05:30'], communityZone: 'UTC' })).toBe('UTC');
  });
});
