import { assumptionKey } from '@hallway/contracts/assumption-key';
import { describe, expect, it } from '@jest/globals';
import { fitOf } from './fit.ts';

const assumptions = ['You have run Kafka once', 'You can read Java.', 'You know what a partition is'];
const known = (...sentences: string[]) => new Set(sentences.map(assumptionKey));

describe('the fit', () => {
  it('names what is missing, in the words of the meetup', () => {
    expect(fitOf(assumptions, known('you have run kafka ONCE.', 'You can read Java'))).toEqual({
      total: 3,
      known: 2,
      missing: ['You know what a partition is'],
      verdict: 'missing',
    });
  });

  it('says nothing of people who have not ticked anything here', () => {
    expect(fitOf(assumptions, known('You have deployed OpenStack once')).verdict).toBe('untold');
  });

  it('fits who said yes to all of it', () => {
    expect(fitOf(assumptions, known(...assumptions)).verdict).toBe('fits');
    expect(fitOf([], known()).verdict).toBe('fits');
  });
});
