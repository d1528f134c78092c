import { unexplainedPrerequisites } from '@hallway/formats';
import type { Rule } from './planned-meetup.ts';

/** Talks of a newbie meetup whose text asks for what neither talk nor meetup lists. */
export const unexplained: Rule = (meetup) => {
  if (meetup.level !== 'newbie') return null;
  const found = meetup.talks.flatMap(({ id, title, abstract, assumptions }) =>
    unexplainedPrerequisites(`${title}.\n${abstract}`, [...assumptions, ...meetup.assumptions]).map((words) => ({
      id,
      title,
      words,
    })),
  );
  if (found.length === 0) return null;
  return {
    kind: 'unexplained-prerequisites',
    meetup,
    about: found.map(({ title, words }) => `${title}: “${words}”`),
    facts: found.map(({ id, words }) => `${id} ${words}`).toSorted(),
  };
};
