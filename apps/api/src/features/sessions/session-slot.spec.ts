import { describe, expect, it } from '@jest/globals';
import { slotOf, within } from './session-slot.ts';

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 11, 3, hour, minute));
const evening = { startsAt: at(18), endsAt: at(21) };

describe('a slot of the agenda', () => {
  it('may fill the whole meetup', () => {
    expect(within(slotOf(at(18), 180), evening)).toBe(true);
  });

  it('may not begin before the meetup', () => {
    expect(within(slotOf(at(17, 59), 30), evening)).toBe(false);
  });

  it('may not end after the meetup', () => {
    expect(within(slotOf(at(20, 31), 30), evening)).toBe(false);
  });
});
