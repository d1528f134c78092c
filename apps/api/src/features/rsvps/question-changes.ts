import type { KeptQuestion, RsvpQuestion } from '@hallway/contracts';
import type { PlacedQuestion } from './questions.repository.ts';

type Wished = Omit<RsvpQuestion, 'id'> & { id?: string | undefined };

/**
 * The questions as they are to be stored. One that keeps its kind stays the same question, whatever its words, and keeps its answers;
 * of another kind, or of an id that is not this meetup's, it is a new one.
 */
export function placedQuestions(
  before: readonly KeptQuestion[],
  wished: readonly Wished[],
  newId: () => string,
): PlacedQuestion[] {
  const kinds = new Map(before.map(({ id, kind }) => [id, kind]));
  const taken = new Set<string>();
  return wished.map(({ id, ...question }, place) => {
    const same = id !== undefined && kinds.get(id) === question.kind && !taken.has(id);
    if (same) taken.add(id);
    return { ...question, id: same ? id : newId(), place };
  });
}
