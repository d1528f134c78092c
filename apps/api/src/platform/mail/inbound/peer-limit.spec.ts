import { expect, it } from '@jest/globals';
import { PeerLimit } from './peer-limit.ts';

it('holds back one peer, not the others, and not for longer than a minute', () => {
  const limit = new PeerLimit(2);
  expect([limit.take('a', 0), limit.take('a', 10), limit.take('a', 20), limit.take('b', 30)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(limit.take('a', 60_000)).toBe(true);
});

it('counts nothing when there is no limit', () => {
  const limit = new PeerLimit(0);
  expect(Array.from({ length: 1000 }, () => limit.take('a', 0))).not.toContain(false);
});
