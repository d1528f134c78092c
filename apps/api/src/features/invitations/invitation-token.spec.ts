import { describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/database/new-id.ts';
import { hashOfAddress, idOf, tokenOf } from './invitation-token.ts';

const secret = 'a secret of this installation, long enough';
const id = newId();

describe('the token of an invitation', () => {
  it('gives the invitation back', () => {
    expect(idOf(tokenOf(id, secret), secret)).toBe(id);
  });

  it.each([
    ['of another installation', tokenOf(id, 'another secret')],
    ['with the id of another invitation', tokenOf(newId(), secret).slice(0, 22) + tokenOf(id, secret).slice(22)],
    ['cut short', tokenOf(id, secret).slice(0, -1)],
    ['with something behind', `${tokenOf(id, secret)}A`],
    ['empty', ''],
    ['a bare id', id],
  ])('is none %s', (_, token) => expect(idOf(token, secret)).toBeNull());

  it('is none with any other last letter, also one of the same bytes', () => {
    const token = tokenOf(id, secret);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const others = letters.filter((letter) => !token.endsWith(letter)).map((letter) => token.slice(0, -1) + letter);
    expect(others.map((other) => idOf(other, secret))).toEqual(Array(63).fill(null));
  });
});

it('remembers an address without holding it', () => {
  const hash = hashOfAddress('asha@example.org', secret);
  expect(hash.toString('latin1')).not.toContain('asha');
  expect(hash.equals(hashOfAddress('asha@example.org', 'another secret'))).toBe(false);
});
