import type { RsvpQuestion } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { asksFirst, owesAnswer } from './asks-first.ts';

const question = (id: string, required: boolean): RsvpQuestion => ({
  id,
  required,
  kind: 'text',
  label: id,
  choices: [],
});
const questions = [question('a', false), question('b', true)];

describe('questions with the RSVP', () => {
  it('stand in the way only when one needs an answer', () => {
    expect(asksFirst({ questions: [] })).toBe(false);
    expect(asksFirst({ questions: [questions[0]!] })).toBe(false);
    expect(asksFirst({ questions })).toBe(true);
  });

  it('are owed until the needed ones are answered', () => {
    expect(owesAnswer({ questions }, { answers: { a: 'x' } })).toBe(true);
    expect(owesAnswer({ questions }, { answers: { b: [] } })).toBe(true);
    expect(owesAnswer({ questions }, { answers: { b: 'x' } })).toBe(false);
  });
});
