import { describe, expect, it } from '@jest/globals';
import { excerpt } from './excerpt.ts';

describe('the excerpt in a notification', () => {
  it('is the whole of a short comment, in one line', () => {
    expect(excerpt('Is there\n\nparking? ')).toBe('Is there parking?');
  });

  it('cuts a long one between letters, never inside one', () => {
    expect(excerpt('👩🏽‍🚀'.repeat(5), 2)).toBe('👩🏽‍🚀👩🏽‍🚀…');
    expect(excerpt('ओपनस्टैक पुणे', 4)).toBe('ओपनस्टै…');
  });
});
