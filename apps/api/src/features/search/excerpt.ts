import { plainText } from '../../platform/web/plain-text.ts';

/** Around what was found, in what PostgreSQL answers; private use characters, which no text that we store has a use for. */
export const hitMarks = { start: '\ue000', stop: '\ue001' };

/** The pieces of a marked headline of Markdown, as plain text. */
export function excerptOf(headline: string): { text: string; hit: boolean }[] {
  const words = plainText(headline, 280);
  return words
    .split(/(\ue000[^\ue000\ue001]*\ue001?)/)
    .map((piece) => ({ text: piece.replace(/[\ue000\ue001]/g, ''), hit: piece.startsWith(hitMarks.start) }))
    .filter(({ text }) => text !== '');
}
