import { expect, it } from '@jest/globals';
import { retryDelay } from './retry-delay.ts';

it('tries again soon at first, then rarely, and stops one day', () => {
  const delays = Array.from({ length: 8 }, (_, tries) => retryDelay(tries + 1));
  expect(delays[0]).toBe(5000);
  expect(delays.at(-1)).toBeNull();
  const real = delays.filter((delay) => delay !== null);
  expect(real).toEqual([...real].sort((a, b) => a - b));
  expect(real.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(4 * 3_600_000);
});
