import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { GroupedCalls } from './grouped-calls.ts';

function recorder({ parallel = 8, largest = 100 } = {}) {
  const calls: { key: string; inputs: readonly number[] }[] = [];
  let inFlight = 0;
  let most = 0;
  const grouped = new GroupedCalls<number, number>({
    parallel,
    largest,
    run: async (key, inputs) => {
      calls.push({ key, inputs });
      most = Math.max(most, ++inFlight);
      await turn();
      inFlight--;
      if (inputs.includes(13)) throw new Error('unlucky');
      return inputs.map((input) => input * 10);
    },
  });
  return { grouped, calls, most: () => most };
}

describe('grouped calls', () => {
  it('sends the first at once, and those who came meanwhile together, in their order', async () => {
    const { grouped, calls } = recorder();
    const answers = await Promise.all([1, 2, 3, 4].map((input) => grouped.submit('a', input)));
    expect(answers).toEqual([10, 20, 30, 40]);
    expect(calls.map(({ inputs }) => inputs)).toEqual([[1], [2, 3, 4]]);
  });

  it('fails only the one whose input is bad', async () => {
    const { grouped } = recorder();
    const answers = await Promise.allSettled([1, 2, 13, 4].map((input) => grouped.submit('a', input)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps to its limits and forgets no key', async () => {
    const { grouped, calls, most } = recorder({ parallel: 2, largest: 3 });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(keys.flatMap((key) => [1, 2, 3, 4, 5, 6].map((input) => grouped.submit(key, input))));
    expect(most()).toBe(2);
    expect(Math.max(...calls.map(({ inputs }) => inputs.length))).toBe(3);
    for (const key of keys)
      expect(calls.filter((call) => call.key === key).flatMap(({ inputs }) => inputs)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
