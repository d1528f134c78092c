import { describe, expect, it } from '@jest/globals';
import { failureOf } from './import-failure.ts';

describe('what stopped an import', () => {
  it.each([
    ['a row that breaks a rule of the database', { code: '23505' }, 'conflict'],
    ['the same, wrapped', { driverError: { code: '23503' } }, 'conflict'],
    ['a database that shuts down', { code: '57P01' }, 'busy'],
    ['a lost connection', { code: '08006' }, 'busy'],
    ['a bug', new TypeError('x is not a function'), 'unexpected'],
    ['an error of Node', { code: 'ERR_INVALID_ARG_TYPE' }, 'unexpected'],
  ])('is told in a word: %s', (_, error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });
});
