/** What follows these words is asked of the audience; group `what` is it, up to the end of the clause. */
const demands: RegExp[] = [
  /\bprerequisites?:\s*(?<what>[^.;\n]{3,120})/giu,
  /\b(?:requires?|assumes?|assuming|expects?|presupposes?)\s+(?:that\s+)?(?:(?:you|the audience|attendees|listeners|everybody)\s+(?:have|has|know|knows|are|is|can)\s+)?(?:some\s+|a\s+|prior\s+|previous\s+|basic\s+|good\s+|working\s+|solid\s+)*(?<what>(?:knowledge|familiarity|experience|understanding|fluency|fluent|familiar)\b[^.;,\n]{0,100})/giu,
  /\b(?:you|attendees|listeners|the audience|everybody)\s+(?:should|must|need to|have to)\s+(?:already\s+)?(?<what>(?:know|have|be familiar|be comfortable|be able|understand|bring experience)\b[^.;,\n]{0,100})/giu,
  /\b(?<what>(?:good|working|solid|prior|previous)\s+(?:knowledge|understanding|experience)\s+(?:of|with|in)\b[^.;,\n]{0,100})/giu,
  /\b(?<what>familiarity\s+with\s+[^.;,\n]{1,60}?)\s+(?:is\s+)?(?:required|expected|assumed|recommended)/giu,
];

/** "No prior knowledge of C is needed" asks for nothing. */
const denied =
  /\b(?:no|not|without|never|nothing|neither|isn['’]t|aren['’]t|don['’]t|doesn['’]t|needn['’]t)\b[^.;,\n]{0,40}$/iu;
/** "Working knowledge of C is not needed" neither. */
const deniedAfter = /\b(?:not|nor|no longer)\s+(?:be\s+)?(?:needed|required|necessary|expected|assumed)\b/iu;
/** What everybody who comes has. */
const trifles = /\b(?:bring|have|laptop|ticket|fun|questions?|curiosity|a laptop|internet|browser)\b/iu;

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}+#][\p{L}\p{N}+#.-]*/gu) ?? [])
      .map((word) => word.replace(/[.-]+$/u, ''))
      .filter((word) => !common.has(word)),
  );
const common = new Set(
  'a an and any are at basic be been comfortable before can experience familiar familiarity good have has how in is it know knowledge least little of on once or prior previous should solid some the this to understand understanding used using with working you your able bring'.split(
    ' ',
  ),
);

/**
 * What a text asks of its audience and the listed assumptions do not say: "You should know Kubernetes" in a talk that lists nothing.
 * English words only. Each entry is a stretch of the text, at most 120 characters; at most 5, without repeats.
 * A demand counts as listed when one of its own words ("kubernetes") stands in an assumption. The first 20 000 characters are read.
 * @example unexplainedPrerequisites('Requires working knowledge of C.', []) // ['knowledge of C']
 */
export function unexplainedPrerequisites(text: string, assumptions: readonly string[]): string[] {
  const read = text.slice(0, 20_000).replace(/[ \t]+/g, ' ');
  const listed = wordsOf(assumptions.join(' '));
  const found = new Map<string, string>();
  for (const pattern of demands) {
    for (const match of read.matchAll(pattern)) {
      const what = (match.groups?.['what'] ?? '').trim();
      if (denied.test(read.slice(Math.max(0, match.index - 60), match.index)) || denied.test(match[0])) continue;
      if (deniedAfter.test(read.slice(match.index, match.index + match[0].length + 40).split(/[.;\n]/u)[0]!)) continue;
      const asked = [...wordsOf(what)].filter((word) => !trifles.test(word));
      if (asked.length === 0 || asked.some((word) => listed.has(word))) continue;
      const key = asked.join(' ');
      if (![...found.keys()].some((other) => other.includes(key) || key.includes(other))) found.set(key, what);
    }
  }
  return [...found.values()].slice(0, 5);
}
