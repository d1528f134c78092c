import { describe, expect, it } from '@jest/globals';
import { complete, moved, questionsOf, rowsOf } from './question-rows.ts';

const size = { id: 'b', kind: 'choice', label: 'Size?', required: true, choices: ['S', 'M'] } as const;

describe('questions as they are typed', () => {
  it('go there and back unchanged', () => {
    const question = { ...size, choices: [...size.choices] };
    expect(questionsOf(rowsOf([question]))).toEqual([question]);
  });

  it('lose blank and repeated choices, and all of them when words are asked for', () => {
    const [row] = rowsOf([{ ...size, choices: [] }]);
    expect(questionsOf([{ ...row!, choices: ' S \n\nM\nS' }])[0]!.choices).toEqual(['S', 'M']);
    expect(questionsOf([{ ...row!, kind: 'text', choices: 'S\nM' }])[0]!.choices).toEqual([]);
  });

  it('can be sent when something is asked and there is something to choose from', () => {
    const [row] = rowsOf([{ ...size, choices: [...size.choices] }]);
    expect(complete(row!)).toBe(true);
    expect(complete({ ...row!, choices: 'only' })).toBe(false);
    expect(complete({ ...row!, label: ' ' })).toBe(false);
  });

  it('change places', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  });
});
