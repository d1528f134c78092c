import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';

const turndown = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  emDelimiter: '*',
  hr: '---',
});

/**
 * Turns untrusted HTML into Markdown: paragraphs, lists, emphasis, code, quotes and http(s)/mailto links survive,
 * everything else is dropped with its attributes. Lines of a paragraph that look like list items stay on lines of their own.
 */
export function htmlToMarkdown(html: string): string {
  if (html.trim() === '') return '';
  const safe = sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'ul',
      'ol',
      'li',
      'a',
      'em',
      'i',
      'strong',
      'b',
      'code',
      'pre',
      'blockquote',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
    ],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 24,
  });
  const lines = safe.includes('<pre') ? safe : safe.replace(/\n(?=(?:[-*•]|\d{1,2}[.)]) )/g, '<br>');
  return turndown
    .turndown(lines)
    .replace(/^\\(?=[-*+] )/gm, '')
    .replace(/^(\d{1,2})\\(?=[.)] )/gm, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
