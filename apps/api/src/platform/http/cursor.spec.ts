import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, page } from './cursor.ts';

describe('a cursor', () => {
  it('carries its keys through an address', () => {
    const keys = ['2026-11-21T10:00:00.000Z', 'ü/?&', 7, null];
    const cursor = encodeCursor(keys);
    expect(encodeURIComponent(cursor)).toBe(cursor);
    expect(decodeCursor(cursor, 4)).toEqual(keys);
  });

  it.each([
    '',
    'nonsense',
    encodeCursor(['one']),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[{},[]]').toString('base64url'),
  ])('refuses %j as a cursor of two keys', (text) => {
    expect(() => decodeCursor(text, 2)).toThrow(expect.objectContaining({ code: 'request.invalid' }));
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
