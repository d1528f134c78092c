import { expect, it } from '@jest/globals';
import { readOutcome } from './reply-outcome.ts';

it.each([
  ['changed-to-waitlisted', { kind: 'changed', status: 'waitlisted' }],
  ['unchanged', { kind: 'unchanged' }],
  ['tentative', { kind: 'tentative' }],
  ['rsvp.window-closed', { kind: 'refused', why: 'closed' }],
  ['a word of next year', { kind: 'refused', why: 'other' }],
])('an answer by calendar that ended as %s is shown in words', (outcome, read) => {
  expect(readOutcome(outcome)).toEqual(read);
});
