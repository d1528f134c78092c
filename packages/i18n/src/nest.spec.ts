import { describe, expect, it } from '@jest/globals';
import { nest } from './nest.ts';

describe('nesting of flat text keys', () => {
  it('turns each dot into a step down and keeps keys without a dot', () => {
    expect(nest({ 'rsvp.full': 'a', 'rsvp.window.closed': 'b', plain: 'c' })).toEqual({
      rsvp: { full: 'a', window: { closed: 'b' } },
      plain: 'c',
    });
  });

  it.each([[{ rsvp: 'a', 'rsvp.full': 'b' }], [{ 'rsvp.full': 'b', rsvp: 'a' }]])(
    'refuses a key that is the beginning of another one',
    (flat: Record<string, string>) => {
      expect(() => nest(flat)).toThrow('rsvp');
    },
  );
});
