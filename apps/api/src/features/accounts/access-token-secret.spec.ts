import { describe, expect, it } from '@jest/globals';
import { bearerSecret, hashTokenSecret, newTokenSecret, tokenStart } from './access-token-secret.ts';

describe('the secret of an access token', () => {
  it('is read from a Bearer header, whatever the case of the scheme', () => {
    const secret = newTokenSecret();
    expect(bearerSecret(`Bearer ${secret}`)).toBe(secret);
    expect(bearerSecret(`bearer  ${secret}`)).toBe(secret);
  });

  it.each(['Bearer', 'Bearer abc', 'Basic aHdfOng=', 'Bearer hw_short', `Bearer hw_${'a'.repeat(44)}`])(
    'is not found in %p',
    (header) => {
      expect(bearerSecret(header)).toBeNull();
    },
  );

  it('never repeats, and shows too little of itself to be guessed', () => {
    const [one, two] = [newTokenSecret(), newTokenSecret()];
    expect(one).not.toBe(two);
    expect(hashTokenSecret(one).equals(hashTokenSecret(two))).toBe(false);
    expect(tokenStart(one)).toHaveLength(9);
  });
});
