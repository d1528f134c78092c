import { describe, expect, it } from '@jest/globals';
import { leaning } from './leaning.ts';

const of = (tooBasic: number, justRight: number, tooDeep: number) =>
  leaning({ answers: tooBasic + justRight + tooDeep, tooBasic, justRight, tooDeep });

describe('how a level was felt', () => {
  it('is right as long as neither pole has a third', () => {
    expect(of(2, 6, 2)).toEqual({ fit: 'just-right', share: 0.6 });
    expect(of(0, 5, 0)).toEqual({ fit: 'just-right', share: 1 });
  });

  it('leans to the heavier pole from a third on', () => {
    expect(of(0, 4, 2)).toEqual({ fit: 'too-deep', share: 1 / 3 });
    expect(of(5, 3, 2)).toEqual({ fit: 'too-basic', share: 0.5 });
    expect(of(0, 9, 14).fit).toBe('too-deep');
  });

  it('is too deep rather than too basic where both weigh the same: newcomers are who stays away', () => {
    expect(of(3, 0, 3).fit).toBe('too-deep');
  });
});
