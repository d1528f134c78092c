import { type Level, type LevelProposal, type LevelReason, type LevelWords, proposeLevel } from './propose-level.ts';

const namePatterns: Record<Level, RegExp> = {
  newbie:
    /\b(?:beginn\w+|newcomers?|newbies?|novices?|introduct\w+|intro|getting started|first steps|basics|tutorials?|101)\b/iu,
  advanced: /\b(?:advanced|experts?|internals?|deep[- ]dives?|in[- ]depth|under the hood)\b/iu,
};

const has = ({ reasons }: LevelProposal, code: LevelReason['code']) => reasons.some((reason) => reason.code === code);
const silent = (proposal: LevelProposal) => has(proposal, 'nothing-stated');
const social = (proposal: LevelProposal) => has(proposal, 'opening-or-social');

/**
 * Proposes levels for the sessions of one schedule, in their order: each from its own words, and where these say nothing, from its track.
 *
 * A track gives a hint when its name says one level, or when at least half of its talks (and two or more) do and none says the other. The half keeps
 * two introductions from turning a whole devroom into one. Sessions without words follow the hint and are no doubt any more. Without a hint they
 * stay doubts, and openings, breaks and panels take the level of most talks around them, so that none stands alone in a meetup of the other level.
 */
export function proposeLevels(sessions: readonly LevelWords[]): LevelProposal[] {
  const own = sessions.map(proposeLevel);
  for (const [name, places] of placesByTrack(sessions)) {
    const talks = places.map((at) => own[at]!).filter((proposal) => !social(proposal));
    const hint = hintOf(name, talks);
    for (const at of places) {
      const proposal = own[at]!;
      if (!silent(proposal) && !social(proposal)) continue;
      if (hint) own[at] = { level: hint.level, doubt: false, reasons: [...proposal.reasons, hint.reason] };
      else if (social(proposal) && talks.length > 0) own[at] = { ...proposal, level: mostOf(talks) };
    }
  }
  return own;
}

function placesByTrack(sessions: readonly LevelWords[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { track }] of sessions.entries()) {
    if (!track) continue;
    if (!places.has(track)) places.set(track, []);
    places.get(track)!.push(at);
  }
  return places;
}

function hintOf(name: string, talks: readonly LevelProposal[]): { level: Level; reason: LevelReason } | null {
  const words = { newbie: namePatterns.newbie.exec(name)?.[0], advanced: namePatterns.advanced.exec(name)?.[0] };
  for (const [level, other] of pairs) {
    if (words[level] && !words[other])
      return { level, reason: { code: 'track-name-says', words: [words[level].toLowerCase()] } };
  }
  const sure = talks.filter(({ doubt }) => !doubt);
  const [first] = sure;
  if (!first || sure.length < 2 || sure.length * 2 < talks.length) return null;
  const agreed = sure.every(({ level }) => level === first.level);
  return agreed ? { level: first.level, reason: { code: 'track-says', words: [] } } : null;
}

const pairs = [
  ['newbie', 'advanced'],
  ['advanced', 'newbie'],
] as const;

const mostOf = (talks: readonly LevelProposal[]): Level =>
  talks.filter(({ level }) => level === 'newbie').length * 2 > talks.length ? 'newbie' : 'advanced';
