import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import MarkdownBody from './markdown-body.tsx';

const html = (text: string) => renderToStaticMarkup(createElement(MarkdownBody, { text }));

describe('Markdown of members', () => {
  it.each([
    ['quotes', '>'.repeat(10_000)],
    ['quotes with spaces', `${'> '.repeat(5000)}x`],
    ['lists', '1. '.repeat(3333)],
    ['lists and quotes', '- > '.repeat(2500)],
    ['emphasis', '*a '.repeat(1600) + ' a*'.repeat(1600)],
    ['strong and struck', '~~a **a __a '.repeat(800) + ' a__ a** a~~'.repeat(800)],
    ['footnotes', `${'[^1]'.repeat(5000)}\n\n[^1]: a`],
    ['columns', `${'|a'.repeat(3333)}|\n${'|-'.repeat(3333)}|\n|x`],
  ])('shows a text of nothing but %s as it was typed, at once', (_, text) => {
    expect(html(text)).toMatch(/^<p class="whitespace-pre-line">/);
  });

  it.each([
    ['a list of many bold words', '- **Ceph**: *storage*, __fast__\n'.repeat(200), '<strong>Ceph</strong>'],
    ['a rule of dashes', `Above\n\n${'-'.repeat(60)}\n\n${'- '.repeat(20)}\n\nbelow`, '<hr/>'],
    ['names with underscores', 'set `a_b` and snake_case_name '.repeat(200), 'snake_case_name'],
    ['a quote in a quote', '> > I said\n>\n> you said', '<blockquote'],
    ['a wide table', `${'| a '.repeat(30)}|\n${'|---'.repeat(30)}|\n${'| 1 '.repeat(30)}|`, '<table'],
    ['right-to-left', '**مرحبا** بكم', '<strong>مرحبا</strong>'],
  ])('renders %s', (_, text, expected) => expect(html(text)).toContain(expected));

  it('fetches no picture in a comment: it leads to it', () => {
    const text = '![A cat](https://pictures.example/cat.png)';
    expect(html(text)).toContain('<img src="https://pictures.example/cat.png"');
    const comment = renderToStaticMarkup(createElement(MarkdownBody, { text, pictures: false }));
    expect(comment).not.toContain('<img');
    expect(comment).toContain('href="https://pictures.example/cat.png"');
    expect(comment).toContain('>A cat</a>');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '<javascript:alert(1)>',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<iframe src="https://evil.example"></iframe>',
  ])('makes nothing that runs of %j', (text) => {
    expect(html(text)).not.toMatch(/<script|<iframe|<img[^>]+onerror|(?:href|src)="(?!https?:|mailto:|")[^"]/i);
  });
});
