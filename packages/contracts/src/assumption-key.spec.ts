import { describe, expect, it } from '@jest/globals';
import { assumptionKey } from './assumption-key.ts';

describe('one assumption written in several ways', () => {
  it.each([
    ['case', 'You have run Kafka once', 'YOU have run kafka once'],
    ['spaces', 'You have run Kafka once', '  You  have\u00a0run Kafka\tonce '],
    ['the final full stop', 'You have run Kafka once', 'You have run Kafka once.'],
    ['the danda', 'आपने एक बार चलाया है', 'आपने एक बार चलाया है।'],
    ['composed and decomposed letters', 'Du kennst Züge', 'Du kennst Zu\u0308ge'],
    ['typographic quotes and dashes', `You know "make" - and what's in it`, 'You know “make” – and what’s in it'],
  ])('is the same with another way of %s', (_, one, other) => {
    expect(assumptionKey(other)).toBe(assumptionKey(one));
  });

  it('differs as soon as a word or a figure differs', () => {
    expect(assumptionKey('You have run it once')).not.toBe(assumptionKey('You have run it twice'));
    expect(assumptionKey('You know Python 3.1')).not.toBe(assumptionKey('You know Python 3.11'));
    expect(assumptionKey('You know C')).not.toBe(assumptionKey('You know C++'));
    expect(assumptionKey('You know C#')).not.toBe(assumptionKey('You know C'));
  });

  it('stays itself when made twice', () => {
    for (const text of ['İstanbul.', 'ΟΔΟΣ ...', 'ليلى؟', '“”.']) {
      expect(assumptionKey(assumptionKey(text))).toBe(assumptionKey(text));
    }
  });
});
