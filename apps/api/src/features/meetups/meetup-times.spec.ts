import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/http/problems.ts';
import { checkWindow, meetupInstants } from './meetup-times.ts';

const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.particulars.issues?.[0]?.code ?? error.code;
    throw error;
  }
  return 'none';
};

const brussels = { timeZone: 'Europe/Brussels' };

describe('meetupInstants', () => {
  it('reads the hours in the zone of the meetup, summer and winter', () => {
    const winter = meetupInstants({ ...brussels, wallStart: '2026-12-03T18:30', wallEnd: '2026-12-03T20:30' });
    expect(winter.startsAt.toISOString()).toBe('2026-12-03T17:30:00.000Z');
    const summer = meetupInstants({ ...brussels, wallStart: '2026-07-03T18:30', wallEnd: '2026-07-03T20:30' });
    expect(summer.startsAt.toISOString()).toBe('2026-07-03T16:30:00.000Z');
  });

  it('counts a night in which the clocks go back as one hour longer', () => {
    const night = meetupInstants({ ...brussels, wallStart: '2026-10-24T22:00', wallEnd: '2026-10-25T06:00' });
    expect(night.endsAt.getTime() - night.startsAt.getTime()).toBe(9 * 3_600_000);
  });

  it('refuses a time that the clocks jump over', () => {
    const gap = { ...brussels, wallStart: '2026-03-29T02:30', wallEnd: '2026-03-29T05:00' };
    expect(failure(() => meetupInstants(gap))).toBe('meetup.wall-time-invalid');
  });

  it('sees that 02:45 after 02:15 in the hour that comes twice is no end before the start', () => {
    const twice = meetupInstants({ ...brussels, wallStart: '2026-10-25T02:15', wallEnd: '2026-10-25T02:45' });
    expect(twice.endsAt.getTime() - twice.startsAt.getTime()).toBe(30 * 60_000);
  });

  it.each([
    ['2026-12-03T18:30', '2026-12-03T18:30', 'meetup.ends-before-start'],
    ['2026-12-03T18:30', '2026-12-03T17:30', 'meetup.ends-before-start'],
    ['2026-02-30T18:30', '2026-03-01T17:30', 'invalid-date'],
    ['2026-12-03T18:30', '2027-02-03T17:30', 'too-long'],
  ])('refuses %s to %s: %s', (wallStart, wallEnd, code) => {
    expect(failure(() => meetupInstants({ ...brussels, wallStart, wallEnd }))).toBe(code);
  });
});

describe('checkWindow', () => {
  it('refuses an RSVP that closes before it opens, and nothing else', () => {
    const [early, late] = [new Date('2026-12-01T00:00:00Z'), new Date('2026-12-02T00:00:00Z')];
    expect(failure(() => checkWindow({ opensAt: late, closesAt: early }))).toBe('closes-before-open');
    checkWindow({ opensAt: early, closesAt: late });
    checkWindow({ opensAt: null, closesAt: early });
  });
});
