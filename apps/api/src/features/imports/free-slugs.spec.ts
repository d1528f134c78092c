import { describe, expect, it } from '@jest/globals';
import { freeSlugs } from './free-slugs.ts';

describe('addresses for many at once', () => {
  it('differ from the taken ones and from each other', async () => {
    const asked: string[][] = [];
    const slugs = await freeSlugs(['welcome', 'queues', 'welcome'], async (candidates) => {
      asked.push(candidates);
      return ['welcome', 'welcome-3'];
    });
    expect(slugs).toEqual(['welcome-2', 'queues', 'welcome-4']);
    expect(asked).toHaveLength(1);
  });

  it('stay different when a title comes back many times', async () => {
    const slugs = await freeSlugs(
      Array.from({ length: 30 }, () => 'lightning-talks'),
      async () => [],
    );
    expect(new Set(slugs).size).toBe(30);
  });
});
