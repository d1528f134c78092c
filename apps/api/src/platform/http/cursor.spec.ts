import { describe, expect, it } from '@jest/globals';
import { cursorKeys, encodeCursor, page } from './cursor.ts';

const id = '0197a3c4-5d6e-7f80-9a1b-2c3d4e5f6071';

describe('a cursor', () => {
  it('carries its keys through an address', () => {
    const keys = ['2026-11-21T10:00:00.000Z', 'ü/?&', 7, '-1763719200000001', id];
    const cursor = encodeCursor(keys);
    expect(encodeURIComponent(cursor)).toBe(cursor);
    expect(cursorKeys(cursor, ['instant', 'text', 'integer', 'bigint', 'id'])).toEqual(keys);
  });

  it('is nothing but nulls for the first page', () => {
    expect(cursorKeys(undefined, ['instant', 'id'])).toEqual([null, null]);
  });

  it.each([
    '',
    'nonsense',
    encodeCursor([1]),
    encodeCursor([1, 'not an id']),
    encodeCursor([1.5, id]),
    encodeCursor([3_000_000_000, id]),
    encodeCursor([1, id, 1]),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[{},[]]').toString('base64url'),
    Buffer.from('[null,null]').toString('base64url'),
  ])('refuses %j as a cursor of a number and an id', (text) => {
    expect(() => cursorKeys(text, ['integer', 'id'])).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });

  it.each([
    ['instant', '2026-02-31T10:00:00.000Z'],
    ['instant', 'soon'],
    ['bigint', '99999999999999999999'],
    ['text', 'a\0b'],
  ] as const)('refuses the %s %j, which PostgreSQL could not read', (kind, key) => {
    expect(() => cursorKeys(encodeCursor([key]), [kind])).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });
});

describe('a page', () => {
  const make = (count: number) =>
    page({
      rows: Array.from({ length: count }, (_, n) => ({ n })),
      limit: 3,
      keys: ({ n }) => [n],
      view: ({ n }) => n,
    });

  it('has no next one when all rows fit', () => {
    expect(make(3)).toEqual({ items: [0, 1, 2], nextCursor: null });
  });

  it('leaves the extra row to the next one, which begins after the last row shown', () => {
    expect(make(4)).toEqual({ items: [0, 1, 2], nextCursor: encodeCursor([2]) });
  });
});
