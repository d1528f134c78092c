import { describe, expect, it } from '@jest/globals';
import { isOpen, refusal } from './feedback.policy.ts';

const meetup = {
  present: true,
  state: 'published',
  endsAt: new Date('2026-12-03T15:30:00Z'),
  timeZone: 'Asia/Kolkata',
} as const;
const during = new Date('2026-12-03T15:00:00Z');
const after = new Date('2026-12-03T15:30:00Z');

describe('who says whether the level was true', () => {
  it('is who was checked in, from the end of the meetup on', () => {
    expect(refusal(meetup, after)).toBeNull();
    expect(refusal(meetup, during)).toBe('feedback.not-yet');
  });

  it('is nobody who was not checked in, and nobody of a meetup that did not take place', () => {
    expect(refusal({ ...meetup, present: false }, after)).toBe('feedback.not-there');
    expect(refusal({ ...meetup, state: 'cancelled' }, after)).toBe('feedback.not-yet');
  });

  it('has fourteen days from the morning after', () => {
    expect(isOpen(meetup, new Date('2026-12-18T03:29:59Z'))).toBe(true);
    expect(isOpen(meetup, new Date('2026-12-18T03:30:00Z'))).toBe(false);
    expect(isOpen({ ...meetup, present: false }, after)).toBe(false);
  });
});
