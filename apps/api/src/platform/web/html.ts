import { createHash } from 'node:crypto';
import type { PageHead } from './page-head.ts';

const placeholder = '<!--hallway-head-->';

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON that cannot end its script element, whatever people write into their titles. */
const scriptJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Puts a head into the built index.html. Without one the page is an ordinary shell. */
export function renderHtml({
  template,
  head,
  publicUrl,
}: {
  template: string;
  head: PageHead | null;
  publicUrl: string;
}): string {
  return template.replace(placeholder, () => (head ? headHtml(head, publicUrl) : '<title>Hallway</title>'));
}

function headHtml(head: PageHead, publicUrl: string): string {
  const url = publicUrl + head.path;
  const meta = (name: string, content: string, kind = 'name') =>
    `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`;
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    meta('description', head.description),
    `<link rel="canonical" href="${escapeHtml(url)}" />`,
    meta('og:title', head.title, 'property'),
    meta('og:description', head.description, 'property'),
    meta('og:type', head.ogType ?? 'website', 'property'),
    meta('og:url', url, 'property'),
    meta('og:site_name', 'Hallway', 'property'),
    head.image && meta('og:image', new URL(head.image, publicUrl).href, 'property'),
    meta('twitter:card', head.image ? 'summary_large_image' : 'summary'),
    (head.noIndex || head.status === 404) && meta('robots', 'noindex'),
    head.jsonLd && `<script type="application/ld+json">${scriptJson(head.jsonLd)}</script>`,
    head.data && `<script id="hallway-data" type="application/json">${scriptJson(head.data)}</script>`,
  ]
    .filter(Boolean)
    .join('\n    ');
}

/** The policy of our pages. Inline scripts of the built index.html are allowed by their hash, no other ones; styles are set by components. */
export function contentSecurityPolicy(template: string): string {
  const inline = [...template.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    // the reader of tickets is WebAssembly; it brings no `eval` of scripts
    `script-src 'self' 'wasm-unsafe-eval' ${inline.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
