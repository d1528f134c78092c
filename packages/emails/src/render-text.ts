import type { Block, Draft } from './blocks.ts';
import { levelMarks } from './look.ts';
import type { Frame } from './render-html.ts';

const width = 72;

/** Breaks at spaces so that no line is longer than 72 columns; an address is never broken. */
export function wrap(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => {
      const rows: string[] = [];
      let row = '';
      for (const word of line.split(' ')) {
        if (row !== '' && indent.length + row.length + 1 + word.length > width) {
          rows.push(row);
          row = word;
        } else row = row === '' ? word : `${row} ${word}`;
      }
      rows.push(row);
      return rows.map((one) => (one === '' ? '' : indent + one)).join('\n');
    })
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'text':
    case 'small':
      return wrap(block.text);
    case 'code':
      return `    ${block.code}`;
    case 'facts':
      return block.rows
        .map(({ label, value, url }) => {
          const own = url && url !== value ? `${value}\n${url}` : value;
          return `${label}:\n${wrap(own, '    ')}`;
        })
        .join('\n');
    case 'list':
      return [`${block.title}:`, ...block.items.map((item) => `  - ${wrap(item, '    ').trimStart()}`)].join('\n');
    case 'quote':
      return [...(block.title ? [`${block.title}:`] : []), wrap(block.text, '> ')].join('\n');
    case 'markdown':
      return wrap(block.text);
    case 'cards':
      return block.cards
        .map(({ level, levelWord, badge, title, url, lines }) =>
          [
            [`${levelMarks[level]} ${levelWord}`, badge].filter(Boolean).join(' · '),
            wrap(title),
            ...lines.map((line) => wrap(line, '    ')),
            url,
          ].join('\n'),
        )
        .join('\n\n');
    case 'picture':
      // the link beside it leads to the same
      return '';
    case 'link':
    case 'action':
      return `${block.label}:\n${block.url}`;
  }
}

/** The text part: what stands in the HTML part, in the same order, without markup. */
export function renderText(draft: Draft, frame: Frame): string {
  const level = draft.level ? `${levelMarks[draft.level]} ${frame.levelWord(draft.level)}` : undefined;
  const footer = [
    wrap(draft.why),
    ...[frame.preferences, frame.unsubscribe]
      .filter((entry) => entry !== undefined)
      .map(({ label, url }) => `${label}:\n${url}`),
  ];
  return [
    [frame.site, level].filter(Boolean).join('  |  '),
    `${wrap(draft.title)}\n${'='.repeat(Math.min(width, draft.title.length))}`,
    ...draft.blocks.map(blockText).filter(Boolean),
    `-- \n${footer.join('\n')}`,
    '',
  ].join('\n\n');
}
