import { describe, expect, it } from '@jest/globals';
import { markdownHtml } from './markdown-html.ts';

const bare = (text: string) => markdownHtml(text).replace(/ (?:style|class|dir)="[^"]*"/g, '');

describe('Markdown in a mail', () => {
  it.each([
    ['The **door** is *locked*.', '<p>The <strong>door</strong> is <em>locked</em>.</p>'],
    [
      '# Bring\n\n- a laptop\n- `git`',
      '<h2>Bring</h2><ul><li><p>a laptop</p></li><li><p><code>git</code></p></li></ul>',
    ],
    ['3. third', '<ol start="3"><li><p>third</p></li></ol>'],
    ['[map](https://example.org/a?b=1&c=2)', '<p><a href="https://example.org/a?b=1&#38;c=2">map</a></p>'],
    ['[write](mailto:hi@example.org)', '<p><a href="mailto:hi@example.org">write</a></p>'],
    ['![the room](https://example.org/x.png)', '<p><a href="https://example.org/x.png">the room</a></p>'],
  ])('%j', (text, html) => expect(bare(text)).toBe(html));

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](javascript:alert(1))',
    '<a href="https://example.org" onclick="x()">y</a>',
    '[x](https://example.org/"onmouseover="x)',
    '```"><script>x</script>\n</pre><script>\n```',
  ])('lets nothing dangerous through: %s', (text) => {
    const html = markdownHtml(text);
    expect(html).not.toMatch(/<(script|img)|href="(javascript|data)|<[^>]*\son\w+=/i);
  });

  it('reads ten thousand characters of nested quotes and brackets within a second', () => {
    const begun = performance.now();
    for (const piece of ['> ', '[', '*a_ ', '- ', '`']) markdownHtml(piece.repeat(10_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
