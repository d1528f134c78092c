import { type EndpointShape, endpoints, problemCatalogue } from '@hallway/contracts';
import { z } from 'zod';
import { apiPrefix } from '../http/implements.ts';
import { escapeHtml as escape } from '../web/html.ts';

/** The API reference as one page without scripts: a list by tag, every endpoint opens in place and has its own address. */
export function referencePage(): string {
  const byTag = new Map<string, [string, EndpointShape][]>();
  for (const entry of Object.entries(endpoints) as [string, EndpointShape][]) {
    byTag.set(entry[1].tag, [...(byTag.get(entry[1].tag) ?? []), entry]);
  }
  const tags = [...byTag].sort(([a], [b]) => a.localeCompare(b));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hallway API</title><style>${style}</style></head><body>
<nav aria-label="Sections"><b>Hallway API</b>${tags.map(([tag]) => `<a href="#${anchor(tag)}">${escape(tag)}</a>`).join('')}<a href="#problems">Problems</a></nav>
<main><h1>Hallway API</h1><p>Base <code>${apiPrefix}</code>. JSON. Sign in with the session cookie of the web app or with
<code>Authorization: Bearer</code> and a personal access token. Lists are <code>{ items, nextCursor }</code>. GETs carry an ETag, PATCH takes
<code>If-Match</code>, POST takes <code>Idempotency-Key</code>. The same as a machine reads it: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${tags.map(([tag, entries]) => `<section id="${anchor(tag)}"><h2>${escape(tag)}</h2>${entries.map(endpointBlock).join('')}</section>`).join('')}
<section id="problems"><h2>Problems</h2><table><thead><tr><th>Code<th>Status<th>Meaning</thead><tbody>${Object.entries(
    problemCatalogue,
  )
    .map(([code, { status, title }]) => `<tr><td><code>${code}</code><td>${status}<td>${escape(title)}`)
    .join('')}</tbody></table></section></main></body></html>`;
}

const anchor = (tag: string) => `tag-${tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

function endpointBlock([name, endpoint]: [string, EndpointShape]): string {
  return `<details id="${name}"><summary><span class="m ${endpoint.method}">${endpoint.method}</span> <code>${escape(endpoint.path)}</code>
<span>${escape(endpoint.summary)}</span> <span class="a">${endpoint.access}</span></summary>
${endpoint.description ? `<p>${escape(endpoint.description)}</p>` : ''}
${part('Path', endpoint.params, 'input')}${part('Query', endpoint.query, 'input')}${part('Body', endpoint.body, 'input')}
${endpoint.status === 204 ? '<h4>Answer 204</h4>' : part(`Answer ${endpoint.status ?? 200}${endpoint.mediaType ? ` ${endpoint.mediaType}` : ''}`, endpoint.response, 'output')}
${endpoint.problems?.length ? `<h4>Problems</h4><p>${endpoint.problems.map((code) => `<code>${code}</code>`).join(' ')}</p>` : ''}</details>`;
}

function part(title: string, schema: z.ZodType | undefined, io: 'input' | 'output'): string {
  if (!schema) return '';
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return `<h4>${title}</h4><pre tabindex="0">${escape(JSON.stringify(json, null, 2))}</pre>`;
}

const style = `:root{color-scheme:light dark;--line:light-dark(#d8d4cc,#3a3d42);--soft:light-dark(#6b665c,#a9adb3)}
body{margin:0;font:16px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:14rem minmax(0,1fr);background:light-dark(#fffdf9,#16181b);color:light-dark(#1d1b17,#e9e7e2)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem;box-sizing:border-box;border-right:1px solid var(--line);display:flex;flex-direction:column;gap:.4rem}
a{color:inherit}main{padding:1.5rem 2rem;max-width:60rem}details{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:.5rem .8rem}
summary{cursor:pointer}details:target{outline:2px solid currentColor}.m{display:inline-block;min-width:4rem;font-weight:700;font-size:.8rem}.a{color:var(--soft);font-size:.85rem}
pre{overflow:auto;max-height:24rem;background:light-dark(#f5f2ec,#202327);padding:.8rem;border-radius:.4rem;font-size:.85rem}h4{margin:.8rem 0 .2rem}
code{overflow-wrap:anywhere}table{border-collapse:collapse}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}
@media(max-width:50rem){body{display:block}main{padding:1rem}nav{position:static;height:auto;padding:1rem;flex-flow:row wrap;gap:.4rem 1rem;border:0}nav b{width:100%}}`;
