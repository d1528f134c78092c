import type { Block, Card, Draft, Fact } from './blocks.ts';
import { font, levelMarks, light, styleSheet } from './look.ts';
import { markdownHtml } from './markdown-html.ts';
import { escapeHtml as e, webAddress } from './user-text.ts';
import type { Level } from './views.ts';

export interface Frame {
  locale: string;
  site: string;
  siteUrl: string;
  levelWord: (level: Level) => string;
  preferences?: { label: string; url: string };
  unsubscribe?: { label: string; url: string };
  linkHint: string;
}

const lines = (text: string) => e(text).replace(/\n/g, '<br>');

const paragraphHtml = (text: string) =>
  `<p dir="auto" class="h-ink" style="margin:0 0 16px;font-size:16px;line-height:1.5;color:${light.ink};overflow-wrap:anywhere;">${lines(text)}</p>`;

const soft = (text: string, style = '') =>
  `<p dir="auto" class="h-soft" style="margin:0 0 4px;font-size:14px;line-height:1.45;color:${light.soft};overflow-wrap:anywhere;${style}">${text}</p>`;

const link = (url: string, label: string) =>
  `<a href="${e(url)}" class="h-soft" style="color:${light.soft};text-decoration:underline;">${e(label)}</a>`;

const box = (inner: string) =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;"><tr><td class="h-sunken" style="background:${light.sunken};border:1px solid ${light.line};border-radius:8px;padding:16px 18px;">${inner}</td></tr></table>`;

function factHtml({ label, value, strong, url }: Fact, index: number): string {
  const size = strong ? 'font-size:19px;line-height:1.35;font-weight:700;' : 'font-size:16px;line-height:1.45;';
  const style = `${size}color:${light.ink};`;
  const href = url === undefined ? null : webAddress(url);
  const shown = href ? `<a href="${e(href)}" class="h-ink" style="color:${light.ink};">${e(value)}</a>` : lines(value);
  return `${soft(e(label), `margin:${index === 0 ? 0 : 10}px 0 0;font-size:13px;`)}<p dir="auto" class="h-ink" style="margin:0;overflow-wrap:anywhere;${style}">${shown}</p>`;
}

function actionHtml(label: string, url: string, level: Level | undefined, hint: string): string {
  const href = webAddress(url);
  if (!href) return paragraphHtml(`${label}: ${url}`);
  const { solid, on } = level ? light[level] : { solid: light.ink, on: light.surface };
  const name = level ? `h-${level}-solid` : 'h-button';
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 14px;"><tr>` +
    `<td class="${name}" bgcolor="${solid}" style="background:${solid};border-radius:8px;">` +
    `<a href="${e(href)}" class="${name}" style="display:inline-block;padding:13px 22px;font-family:${font};font-size:16px;font-weight:600;line-height:20px;color:${on};text-decoration:none;border-radius:8px;">${e(label)}</a>` +
    `</td></tr></table>` +
    soft(`${e(hint)}<br>${link(href, href)}`, 'margin-bottom:20px;font-size:13px;')
  );
}

function cardHtml({ level, levelWord, badge, title, url, lines: rows }: Card): string {
  const heading = `<p dir="auto" style="margin:8px 0 4px;font-size:18px;line-height:1.35;font-weight:700;"><a href="${e(url)}" class="h-ink" style="color:${light.ink};text-decoration:none;overflow-wrap:anywhere;">${e(title)}</a></p>`;
  const isNew = badge
    ? ` &#160;<span class="h-soft" style="font-size:13px;color:${light.soft};">· ${e(badge)}</span>`
    : '';
  return box(pill(level, levelWord) + isNew + heading + rows.map((row) => soft(e(row))).join(''));
}

function blockHtml(block: Block, hint: string): string {
  switch (block.type) {
    case 'text':
      return paragraphHtml(block.text);
    case 'small':
      return soft(lines(block.text), 'margin-bottom:16px;');
    case 'code':
      return box(
        `<p dir="ltr" class="h-ink" style="margin:0;text-align:center;font-family:Menlo,Consolas,monospace;font-size:32px;line-height:40px;font-weight:700;letter-spacing:6px;color:${light.ink};">${e(block.code)}</p>`,
      );
    case 'facts':
      return box(block.rows.map(factHtml).join(''));
    case 'list':
      return (
        soft(e(block.title), 'font-weight:600;') +
        `<ul style="margin:0 0 18px;padding:0 0 0 22px;">${block.items.map((item) => `<li dir="auto" class="h-ink" style="font-size:16px;line-height:1.5;color:${light.ink};overflow-wrap:anywhere;">${lines(item)}</li>`).join('')}</ul>`
      );
    case 'quote':
      return (
        (block.title ? soft(e(block.title), 'font-weight:600;') : '') +
        box(
          `<p dir="auto" class="h-ink" style="margin:0;font-size:16px;line-height:1.5;color:${light.ink};overflow-wrap:anywhere;">${lines(block.text)}</p>`,
        )
      );
    case 'markdown':
      return markdownHtml(block.text);
    case 'cards':
      return block.cards.map(cardHtml).join('');
    case 'picture':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 6px;"><tr><td bgcolor="#ffffff" style="background:#ffffff;border-radius:8px;"><img src="${e(block.source)}" alt="${e(block.alt)}" width="${block.width}" height="${block.width}" style="display:block;border:0;border-radius:8px;image-rendering:pixelated;"></td></tr></table>`;
    case 'link':
      return soft(link(block.url, block.label), 'margin-bottom:16px;');
    case 'action':
      return actionHtml(block.label, block.url, block.level, hint);
  }
}

function pill(level: Level, word: string): string {
  return `<span class="h-${level}-pill" style="display:inline-block;padding:4px 12px;border-radius:999px;background:${light[level].tint};color:${light[level].text};font-size:14px;line-height:20px;font-weight:700;white-space:nowrap;"><span aria-hidden="true">${levelMarks[level]}&#160;</span>${e(word)}</span>`;
}

/** One HTML document: tables and inline styles for Outlook and Gmail, a style sheet only for phone widths and dark themes. */
export function renderHtml(draft: Draft, frame: Frame): string {
  const { level } = draft;
  const band = level ? light[level].solid : light.ink;
  const home = webAddress(frame.siteUrl);
  const brand = `<span class="h-ink" style="font-size:17px;font-weight:700;color:${light.ink};">${e(frame.site)}</span>`;
  const first = draft.blocks.find((block) => block.type === 'text');
  const footer = [
    soft(e(draft.why), 'font-size:13px;margin-bottom:8px;'),
    [frame.preferences, frame.unsubscribe]
      .filter((entry) => entry !== undefined)
      .map((entry) => link(entry.url, entry.label))
      .join(' &#160;·&#160; '),
  ];
  return `<!doctype html>
<html lang="${e(frame.locale)}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<title>${e(draft.subject)}</title>
<style>${styleSheet}</style>
</head>
<body class="h-page" style="margin:0;padding:0;background:${light.page};">
<div style="display:none;max-height:0;overflow:hidden;">${e(first?.text ?? draft.title)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="h-page" bgcolor="${light.page}" style="background:${light.page};">
<tr><td align="center" class="h-page" style="padding:24px 12px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="h-card" style="width:100%;max-width:600px;table-layout:fixed;background:${light.surface};border:1px solid ${light.line};border-radius:12px;overflow:hidden;font-family:${font};text-align:start;">
<tr><td class="${level ? `h-${level}-band` : 'h-button'}" bgcolor="${band}" style="height:6px;line-height:6px;font-size:0;background:${band};">&#160;</td></tr>
<tr><td class="h-pad" style="padding:22px 36px 0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td align="left" style="font-family:${font};">${home ? `<a href="${e(home)}" class="h-ink" style="color:${light.ink};text-decoration:none;">${brand}</a>` : brand}</td>
<td align="right" style="font-family:${font};">${level ? pill(level, frame.levelWord(level)) : '&#160;'}</td>
</tr></table></td></tr>
<tr><td class="h-pad" style="padding:22px 36px 14px;font-family:${font};">
<h1 dir="auto" class="h-ink" style="margin:0 0 12px;font-size:25px;line-height:1.25;font-weight:700;color:${light.ink};overflow-wrap:anywhere;">${e(draft.title)}</h1>
${draft.blocks.map((block) => blockHtml(block, frame.linkHint)).join('\n')}
</td></tr>
<tr><td class="h-pad h-sunken" style="padding:16px 36px 20px;border-top:1px solid ${light.line};background:${light.sunken};font-family:${font};font-size:13px;line-height:1.5;">
${footer.join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
