export type PatchSubject = {
  /** The subject without reply marks, list tags and the patch bracket. */
  text: string;
  reply: boolean;
  /** True when a bracket says PATCH, or holds nothing but `n/m`. */
  marked: boolean;
  version: number;
  number: number | null;
  total: number | null;
  tags: string[];
};

const replyMark = /^(?:re|aw|sv|antw|fwd?|wg)(?:\[\d+\])?: ?/i;

/**
 * Reads the subject line of a patch mail: `Re: [list] [RFC PATCH net-next v2 3/7] subsystem: summary`.
 * Brackets before the patch bracket are list tags; brackets after it belong to the commit.
 */
export function readPatchSubject(subject: string): PatchSubject {
  const result: PatchSubject = {
    text: '',
    reply: false,
    marked: false,
    version: 1,
    number: null,
    total: null,
    tags: [],
  };
  let rest = subject.replace(/\s+/g, ' ').trim();
  const plain = () => {
    for (let match = replyMark.exec(rest); match; match = replyMark.exec(rest)) {
      result.reply = true;
      rest = rest.slice(match[0].length);
    }
  };
  plain();
  const whole = rest;
  while (rest.startsWith('[')) {
    const close = rest.indexOf(']');
    if (close === -1) break;
    const words = rest
      .slice(1, close)
      .split(/[\s,]+/)
      .filter(Boolean);
    const patch = words.some((word) => /^patch(?:es|set)?(?:v\d+)?$/i.test(word));
    const numbered = words.length === 1 && /^\d{1,4}\/\d{1,4}$/.test(words[0]!);
    if (result.marked && !numbered) break;
    if (patch || numbered) {
      result.marked = true;
      for (const word of words) readWord(result, word);
    }
    rest = rest.slice(close + 1).replace(/^:? ?/, '');
    plain();
  }
  result.text = (result.marked ? rest : whole).trim();
  return result;
}

function readWord(result: PatchSubject, word: string): void {
  const position = /^(\d{1,4})\/(\d{1,4})$/.exec(word);
  const version = /^(?:patch(?:es|set)?)?v(\d{1,4})$/i.exec(word);
  if (position) [result.number, result.total] = [Number(position[1]), Number(position[2])];
  else if (version) result.version = Math.max(1, Number(version[1]));
  else if (!/^patch(?:es|set)?$/i.test(word)) result.tags.push(word);
}
