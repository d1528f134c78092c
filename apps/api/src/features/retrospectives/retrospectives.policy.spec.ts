import { expect, it } from '@jest/globals';
import { canChangeLesson } from './retrospectives.policy.ts';

const may = (role: 'organiser' | 'volunteer' | null, authorId: string | null) =>
  canChangeLesson({ roles: role && new Set([role]), memberId: 'me' }, { authorId });

it('lets a volunteer change what they wrote and nothing else', () => {
  expect(may('volunteer', 'me')).toBe(true);
  expect(may('volunteer', 'other')).toBe(false);
  expect(may('volunteer', null)).toBe(false);
});

it('lets organisers change every line, and strangers none, not even their own', () => {
  expect(may('organiser', 'other')).toBe(true);
  expect(may(null, 'me')).toBe(false);
});
