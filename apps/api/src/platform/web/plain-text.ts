/**
 * The words of a Markdown text on one line, cut between words to about `length` characters: for descriptions in page heads.
 * Not for showing text as HTML: nothing is escaped here.
 */
export function plainText(markdown: string, length = 200): string {
  // enough for the words wanted; the patterns below take quadratic time on a text of nothing but brackets
  const words = markdown
    .slice(0, length * 20)
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/(?<![\p{L}\p{N}])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  const atWord = cut.lastIndexOf(' ');
  return `${cut.slice(0, atWord > length / 2 ? atWord : length)}…`;
}
