import { describe, expect, it } from '@jest/globals';
import { deviceTimes, skewOf } from './device-time.ts';

const now = new Date('2027-01-14T18:30:00Z');
const times = (ats: string[], sentAt: string) =>
  deviceTimes(
    ats.map((at) => ({ at })),
    { skewMs: skewOf(sentAt, now), now },
  ).map((time) => time.toISOString());
const at = (text: string, sentAt: string) => times([text], sentAt)[0];

describe('the time of a device', () => {
  it('is taken as it is when its clock goes right', () => {
    expect(at('2027-01-14T18:02:11.120Z', '2027-01-14T18:29:58Z')).toBe('2027-01-14T18:02:11.120Z');
  });

  it('is corrected when its clock is an hour late or a year early', () => {
    expect(at('2027-01-14T17:10:00Z', '2027-01-14T17:30:00Z')).toBe('2027-01-14T18:10:00.000Z');
    expect(at('2028-01-14T18:10:00Z', '2028-01-14T18:30:00Z')).toBe('2027-01-14T18:10:00.000Z');
  });

  it('is never after we heard of it', () => {
    expect(at('2027-01-14T18:30:30Z', '2027-01-14T18:30:31Z')).toBe(now.toISOString());
  });

  it('keeps the order of what one device did, also where all of it would be after we heard of it', () => {
    const told = ['2027-01-14T18:30:20Z', '2027-01-14T18:30:25Z', '2027-01-14T18:29:00Z'];
    expect(times(told, '2027-01-14T18:30:28Z')).toEqual([
      '2027-01-14T18:29:59.999Z',
      '2027-01-14T18:30:00.000Z',
      '2027-01-14T18:29:00.000Z',
    ]);
  });
});
