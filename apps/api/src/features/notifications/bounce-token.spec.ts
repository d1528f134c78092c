import { describe, expect, it } from '@jest/globals';
import { bounceToken, readBounceToken } from './bounce-token.ts';

describe('the token of a mail for those who report on it', () => {
  it.each(['1', '35', '36', '999999999999999999'])('leads back to mail %s, and fits into an address', (id) => {
    const token = bounceToken('secret', id);
    expect(token).toMatch(/^[a-z0-9]{33,56}$/);
    expect(readBounceToken(token, 'secret')).toBe(id);
  });

  it('is of no use for another mail, under another secret, or changed', () => {
    const token = bounceToken('secret', '1000');
    expect(readBounceToken(token, 'another')).toBeNull();
    expect(readBounceToken(token.slice(0, 32) + (1001).toString(36), 'secret')).toBeNull();
    for (const bad of ['', 'x', token.slice(0, 32), `${token}0`, `0${token.slice(1)}x`, 'z'.repeat(56)])
      expect(readBounceToken(bad, 'secret')).toBeNull();
  });
});
