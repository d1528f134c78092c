import { expect, it } from '@jest/globals';
import { moved } from './reorder.ts';

it('puts an item in front of another, or at the end', () => {
  expect(moved(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
});

it('goes to the end when the other has gone meanwhile, and stays when it is itself', () => {
  expect(moved(['a', 'b', 'c'], 'a', 'gone')).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 'b', 'b')).toEqual(['a', 'b', 'c']);
});
