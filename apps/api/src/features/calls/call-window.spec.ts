import { describe, expect, it } from '@jest/globals';
import { isOpen } from './call-window.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

describe('the window of a call', () => {
  it('is open for good when neither end is set', () => {
    expect(isOpen({ opensAt: null, closesAt: null }, day(1))).toBe(true);
  });

  it('opens at its opening instant and not before', () => {
    expect(isOpen({ opensAt: day(2), closesAt: null }, day(1))).toBe(false);
    expect(isOpen({ opensAt: day(2), closesAt: null }, day(2))).toBe(true);
  });

  it('is closed from its closing instant on', () => {
    expect(isOpen({ opensAt: null, closesAt: day(2) }, new Date(+day(2) - 1))).toBe(true);
    expect(isOpen({ opensAt: null, closesAt: day(2) }, day(2))).toBe(false);
  });
});
