import { describe, expect, it } from '@jest/globals';
import { seatSteps, share, upperEdge } from './seat-steps.ts';

const box = { width: 100, height: 50, top: 10, until: Date.parse('2026-05-11') };

describe('the picture of seats asked for', () => {
  it('rises on each day and stays until today', () => {
    const days = [
      { day: '2026-05-01', going: 2 },
      { day: '2026-05-06', going: 5 },
    ];
    expect(seatSteps(days, box)).toBe('M0 50H0V40H50V25H100');
  });

  it('has a width on the first day already, and nothing without answers', () => {
    expect(seatSteps([{ day: '2026-05-11', going: 5 }], box)).toBe('M0 50H0V25H100');
    expect(seatSteps([], box)).toBe('');
  });

  it('leaves air above the line, with and without a limit', () => {
    expect(upperEdge(50, 40)).toBeGreaterThan(50);
    expect(upperEdge(5, 40)).toBeGreaterThan(40);
    expect(upperEdge(0, null)).toBeGreaterThan(0);
  });
});

it('says no share of nothing', () => {
  expect(share(0, 0, 'en')).toBe('–');
  expect(share(1, 4, 'en')).toBe('25%');
});
