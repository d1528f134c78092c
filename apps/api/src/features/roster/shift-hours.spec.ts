import { describe, expect, it } from '@jest/globals';
import { belongsTo, leaveUntil, mayLeave } from './shift-hours.ts';

const at = (time: string) => new Date(`2026-12-03T${time}:00Z`);
const hours = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const meetup = hours('13:00', '15:00');

describe('the hours of a shift', () => {
  it('may begin before the doors open and end after they close', () => {
    expect(belongsTo(hours('12:00', '16:00'), meetup)).toBe(true);
    expect(belongsTo(hours('07:00', '08:00'), meetup)).toBe(true);
    expect(belongsTo(hours('20:00', '21:00'), meetup)).toBe(true);
  });

  it('do not lie on another part of the day', () => {
    expect(belongsTo(hours('06:59', '08:00'), meetup)).toBe(false);
    expect(belongsTo(hours('20:00', '21:01'), meetup)).toBe(false);
  });

  it('count the time to leave back from the start', () => {
    expect(leaveUntil({ startsAt: at('13:00'), leaveHours: 24 }).toISOString()).toBe('2026-12-02T13:00:00.000Z');
  });

  it('lets go who took it by mistake a moment ago, however late it is', () => {
    const shift = { startsAt: at('13:00'), leaveHours: 24 };
    expect(mayLeave(shift, { since: at('11:50'), now: at('12:00') })).toBe(true);
    expect(mayLeave(shift, { since: at('11:40'), now: at('12:00') })).toBe(false);
  });
});
