import { fromMarkdown } from 'mdast-util-from-markdown';
import { light } from './look.ts';
import { escapeHtml as e, webAddress } from './user-text.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];

const ink = `color:${light.ink};overflow-wrap:anywhere;`;
const block = (tag: string, style: string, inner: string) =>
  `<${tag} dir="auto" class="h-ink" style="${style}${ink}">${inner}</${tag}>`;

/**
 * Markdown of organisers as HTML for mail programs: only the elements written here, each with its style, everything else as text.
 * Raw HTML is shown as it was typed, images are links, and links lead to web and mail addresses only.
 */
export function markdownHtml(text: string): string {
  /** What is nested deeper than anybody writes is shown as it was typed. */
  const typed = ({ position }: Nodes) => e(text.slice(position?.start.offset, position?.end.offset));
  const html = (node: Nodes, depth: number): string =>
    depth > deepest ? typed(node) : elementHtml(node, () => inside(node, depth));
  const inside = (node: Nodes, depth: number): string =>
    'children' in node ? node.children.map((child) => html(child, depth + 1)).join('') : '';
  return html(fromMarkdown(text), 0);
}

const deepest = 24;

function elementHtml(node: Nodes, all: () => string): string {
  switch (node.type) {
    case 'root':
      return all();
    case 'paragraph':
      return block('p', 'margin:0 0 16px;font-size:16px;line-height:1.5;', all());
    case 'heading':
      return block('h2', 'margin:20px 0 8px;font-size:19px;line-height:1.3;font-weight:700;', all());
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start = node.ordered && node.start && node.start !== 1 ? ` start="${Math.trunc(node.start)}"` : '';
      return `<${tag}${start} style="margin:0 0 18px;padding:0 0 0 22px;">${all()}</${tag}>`;
    }
    case 'listItem':
      return block('li', 'font-size:16px;line-height:1.5;', all());
    case 'blockquote':
      return `<blockquote style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${light.line};">${all()}</blockquote>`;
    case 'code':
      return `<pre class="h-ink" style="margin:0 0 16px;padding:12px;white-space:pre-wrap;font-family:Menlo,Consolas,monospace;font-size:14px;${ink}">${e(node.value)}</pre>`;
    case 'inlineCode':
      return `<code style="font-family:Menlo,Consolas,monospace;font-size:15px;">${e(node.value)}</code>`;
    case 'strong':
      return `<strong>${all()}</strong>`;
    case 'emphasis':
      return `<em>${all()}</em>`;
    case 'link':
      return linkHtml(node.url, all());
    case 'image':
      return linkHtml(node.url, e(node.alt || node.url));
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return `<hr style="margin:20px 0;border:0;border-top:1px solid ${light.line};">`;
    case 'definition':
      return '';
    default:
      return 'value' in node ? e(node.value) : all();
  }
}

function linkHtml(url: string, label: string): string {
  const href = webAddress(url) ?? (/^mailto:[^\s]+$/i.test(url) ? url : null);
  return href ? `<a href="${e(href)}" class="h-ink" style="color:${light.ink};">${label}</a>` : label;
}
