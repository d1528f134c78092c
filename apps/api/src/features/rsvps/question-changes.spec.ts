import { describe, expect, it } from '@jest/globals';
import { placedQuestions } from './question-changes.ts';

const before = [
  { id: 'a', kind: 'text', label: 'Diet?', required: false, choices: [], retired: false },
  { id: 'b', kind: 'choice', label: 'Size?', required: true, choices: ['S', 'M'], retired: true },
] as const;
const kept = before.map((question) => ({ ...question, choices: [...question.choices] }));
let count = 0;
const placed = (...wished: Parameters<typeof placedQuestions>[1]) =>
  placedQuestions(kept, wished, () => `new-${++count}`).map(({ id, place }) => [id, place]);
const text = { kind: 'text', label: 'Anything?', required: false, choices: [] as string[] } as const;

describe('questions that change', () => {
  it('stay the same question with other words, in another place, or when asked again', () => {
    count = 0;
    const again = { ...kept[1]!, label: 'Shirt?' };
    expect(placed(again, { ...text, id: 'a' }, text)).toEqual([
      ['b', 0],
      ['a', 1],
      ['new-1', 2],
    ]);
  });

  it('are new ones when of another kind, unknown, or named twice', () => {
    count = 0;
    expect(placed({ ...text, id: 'b' }, { ...text, id: 'z' }, { ...text, id: 'a' }, { ...text, id: 'a' })).toEqual([
      ['new-1', 0],
      ['new-2', 1],
      ['a', 2],
      ['new-3', 3],
    ]);
  });
});
