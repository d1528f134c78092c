export type Level = 'newbie' | 'advanced';

export type LevelWords = {
  title: string;
  subtitle?: string | null;
  abstract?: string | null;
  description?: string | null;
  track?: string | null;
  type?: string | null;
};

/** Stable codes; the catalogue of texts has one entry for each. */
export type LevelReasonCode =
  | 'newbie-in-title'
  | 'newbie-in-text'
  | 'no-prerequisites-stated'
  | 'advanced-in-title'
  | 'prerequisites-stated'
  | 'advanced-in-text'
  | 'opening-or-social'
  | 'contradicting-words'
  | 'introduces-a-news-item'
  | 'nothing-stated'
  | 'track-name-says'
  | 'track-says';

export type LevelReason = { code: LevelReasonCode; words: string[] };

/** `doubt`: its words contradict each other (then `contradicting-words` is among the reasons), or there are none to go by. */
export type LevelProposal = { level: Level; doubt: boolean; reasons: LevelReason[] };

type Rule = { code: LevelReasonCode; level: Level; weight: number; pattern: RegExp };

/** The title says what a session is; a paragraph only mentions. */
const titleRules: Rule[] = [
  {
    code: 'newbie-in-title',
    level: 'newbie',
    weight: 3,
    pattern:
      /\b(?:(?:a |an )?(?:gentle |short |quick |brief )?introduction (?:to|for)|intro to|getting started|first steps|for (?:absolute )?beginners|beginners?'? guide|for newcomers|for newbies|for dummies|crash course|primer|tutorial|\w+ 101|from (?:zero|scratch) to|the basics|basics of)\b/giu,
  },
  {
    code: 'advanced-in-title',
    level: 'advanced',
    weight: 3,
    pattern:
      /\b(?:advanced|internals?|deep[- ]dives?|under the hood|in[- ]depth|for experts|hacking on|post-?mortem|performance notes)\b/giu,
  },
];

const textRules: Rule[] = [
  {
    code: 'no-prerequisites-stated',
    level: 'newbie',
    weight: 4,
    pattern:
      /\b(?:no (?:prior|previous|special|specific) (?:knowledge|experience)|no prerequisites|no (?:programming |technical )?experience (?:is )?(?:needed|required)|assumes nothing|(?:suitable|aimed|targeted|intended) (?:for|at) (?:absolute )?(?:beginners|newcomers|newbies|people new to)|(?:as a )?newcomer you|(?:those|people)(?: of you)? (?:that|who) are unfamiliar with|non-\w+ experts)\b/giu,
  },
  {
    code: 'newbie-in-text',
    level: 'newbie',
    weight: 2,
    pattern:
      /\b(?:(?:gives?|give|provides?|provide|is|be|offers?|with) (?:you )?an? (?:short |gentle |brief |general |quick )?introduction (?:to|into)|introductory|for beginners|beginner[- ]friendly|(?:this )?crash course|getting started with|learn the basics|time to get started)\b/giu,
  },
  {
    code: 'prerequisites-stated',
    level: 'advanced',
    weight: 4,
    pattern:
      /\b(?:prerequisites?:|(?:assumes?|assuming|expects?|requires?) (?:(?:that )?(?:you|the audience|attendees|listeners) (?:have|has|know|are)|(?:some |prior |basic |good |working |solid )+(?:knowledge|familiarity|experience|understanding))|(?:good|working|solid|prior) (?:knowledge|understanding) of|(?:should|must) (?:already )?(?:be familiar with|know|have used)|(?<!un)familiarity with \w+ (?:is )?(?:required|expected|assumed)|not for beginners|experienced (?:developers|users|administrators|programmers) (?:only|will))\b/giu,
  },
  {
    code: 'advanced-in-text',
    level: 'advanced',
    weight: 1,
    pattern:
      /\b(?:deep[- ]dives?|dive deep|in[- ]depth|under the hood|internals|implementation details|low[- ]level|lessons learn(?:ed|t)|in production)\b/giu,
  },
];

const openingPattern =
  /\b(?:welcome|opening(?! up)|closing(?! (?:the|a|in))|keynote|wrap[- ]?up|intro(?:duction)? to (?:the |this )?(?:\w+ ){0,3}(?:track|devroom|room|day)|lightning talks|break|lunch|panel|round ?table|get[- ]together|bof)\b/iu;
/** "An introduction to the new compiler" announces news to people who know the old one. */
const newsPattern = /\bintroduction (?:to|of) (?:the |our )?(?:new|next|upcoming|version)\b|\bintroducing\b/iu;
/** "For beginning and experienced programmers" promises both. */
const bothPattern =
  /\b(?:beginn\w+|new(?:comers)?|novices?)\b.{0,25}\b(?:and|as well as|or)\b.{0,15}\b(?:experienced|advanced|experts?)\b/iu;

const found = (text: string, pattern: RegExp): string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([words]) => words.toLowerCase()))].slice(0, 5);

/**
 * Proposes a level for an imported session from its own words; `proposeLevels` asks its track too, and the organiser decides.
 *
 * Conferences rarely state prerequisites (in FOSDEM 2016 none of 611 sessions does, and about 30 call themselves an introduction), so:
 * - words in the title weigh 3, stated prerequisites or their absence 4, mentions in the text 1-2 (each rule once);
 * - the heavier side wins; it is a doubt when the other side has words too;
 * - openings, panels and social slots say nothing of a level: newbie (anybody can follow them), in doubt;
 * - with nothing stated it is advanced, in doubt: a talk that does not promise to explain its ground must not be announced to
 *   newcomers as one that does. A wrong "newbie" breaks the promise in the room, a wrong "advanced" costs a click.
 *
 * Time is linear: the first 20 000 characters of each text are read.
 */
export function proposeLevel(words: LevelWords): LevelProposal {
  const title = `${words.title} | ${words.subtitle ?? ''}`.slice(0, 2_000);
  const text = `${words.abstract ?? ''}\n${words.description ?? ''}`.slice(0, 20_000).replace(/\s+/g, ' ');
  const reasons: LevelReason[] = [];
  const weights: Record<Level, number> = { newbie: 0, advanced: 0 };
  const apply = (rules: readonly Rule[], source: string) => {
    for (const { code, level, weight, pattern } of rules) {
      const hits = found(source, pattern);
      if (hits.length === 0) continue;
      weights[level] += weight;
      reasons.push({ code, words: hits });
    }
  };

  const opening = openingPattern.exec(`${words.title} ${words.type ?? ''}`);
  if (opening)
    return {
      level: 'newbie',
      doubt: true,
      reasons: [{ code: 'opening-or-social', words: [opening[0].toLowerCase()] }],
    };
  apply(titleRules, title);
  apply(textRules, text);
  if (reasons.length === 0) return { level: 'advanced', doubt: true, reasons: [{ code: 'nothing-stated', words: [] }] };

  const news = newsPattern.exec(title);
  if (news && weights.newbie > 0) {
    reasons.push(
      { code: 'introduces-a-news-item', words: [news[0].toLowerCase()] },
      { code: 'contradicting-words', words: [] },
    );
    return { level: 'advanced', doubt: true, reasons };
  }
  const both = bothPattern.exec(`${title} ${text}`);
  const contradicts = both !== null || (weights.newbie > 0 && weights.advanced > 0);
  if (contradicts) reasons.push({ code: 'contradicting-words', words: both ? [both[0].toLowerCase()] : [] });
  const level: Level = weights.newbie > weights.advanced ? 'newbie' : 'advanced';
  return { level, doubt: contradicts, reasons };
}
