import { describe, expect, it } from '@jest/globals';
import { deviceTime, noteOfSkew, skewOf } from './device-time.ts';

const now = new Date('2027-01-14T18:30:00Z');
const at = (text: string, sentAt: string) => deviceTime(text, { skewMs: skewOf(sentAt, now), now }).toISOString();

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

  it('notes a clock that is decades off without overflowing', () => {
    expect(noteOfSkew(skewOf('2100-01-01T00:00:00Z', now))).toBe(2_147_483_647);
  });
});
