/** Quotes and lists within one another, at the beginning of one line. */
const deepest = 12;
/** Emphasis opened and not closed, within one paragraph. */
const unclosed = 40;
const footnotes = 100;
const columns = 100;

const containers = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t])/g;
const delimiters = /[*_~]+/g;
const rule = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Whether a text asks for more than a person writes: thousands of quotes within one another, emphasis never closed. The parser
 * takes quadratic time for such, or falls over, and would take the page along for everybody who reads it.
 */
export function isOverwrought(text: string): boolean {
  if (count(text, /\[\^/g) > footnotes) return true;
  for (const line of text.split('\n')) {
    if (rule.test(line)) continue;
    if (count(/^[>\-+*.)\d \t]*/.exec(line)![0], containers) > deepest) return true;
    if (count(line, /\|/g) > columns) return true;
  }
  return text.split(/\n[ \t]*\n/).some(leavesOpen);
}

function leavesOpen(paragraph: string): boolean {
  let open = 0;
  for (const { index, 0: run } of paragraph.matchAll(delimiters)) {
    const [before, after] = [isEdge(paragraph[index - 1]), isEdge(paragraph[index + run.length])];
    if (before && !after) open++;
    else if (after && !before) open = Math.max(0, open - 1);
    if (open > unclosed) return true;
  }
  return false;
}

const isEdge = (letter: string | undefined) => letter === undefined || /[\s\p{P}\p{S}]/u.test(letter);
