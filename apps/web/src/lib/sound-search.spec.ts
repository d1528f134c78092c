import { describe, expect, it } from '@jest/globals';
import { lensSearch } from './lens.ts';
import { soundSearch } from './sound-search.ts';

describe('an address with odd words in it', () => {
  it('gives the page what it keeps, and nothing through the back door', () => {
    const raw = { level: 'wrong', when: 'nonsense' };
    expect({ ...raw, ...soundSearch(lensSearch)(raw) }).toEqual({});
    expect(soundSearch(lensSearch)({ level: 'newbie', utm: 'x' })).toEqual({ level: 'newbie' });
  });
});
