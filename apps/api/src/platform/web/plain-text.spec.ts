import { describe, expect, it } from '@jest/globals';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['# Title\n\nA **bold** word and `code`.', 'Title A bold word and code.'],
    ['See [the docs](https://example.org/x) and ![a map](m.png)', 'See the docs and a map'],
    ['- one\n- two\n\n> quoted', 'one two quoted'],
    ['snake_case stays, 2 * 3 too', 'snake_case stays, 2 * 3 too'],
    ['```\nrm -rf /\n```\nafter', 'after'],
    ['', ''],
  ])('makes of %j: %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(['[', '![', '[]('])('is quick on a long text of nothing but %j', (bracket) => {
    const begun = performance.now();
    plainText(bracket.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it('cuts between words and says so', () => {
    const text = plainText('depth '.repeat(100), 50);
    expect(text).toMatch(/^(depth )+depth…$/);
    expect(text.length).toBeLessThanOrEqual(51);
  });
});
