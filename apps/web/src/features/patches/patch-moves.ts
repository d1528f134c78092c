import { patchTransitions, type PatchState } from '@hallway/contracts/patches';
import { movedBy } from './patch-steps.ts';

/** Who looks at a patch. */
export interface Standing {
  lead: boolean;
  own: boolean;
}

type Verdict = 'comment' | 'approve' | 'request-changes' | 'reject';
type Move = 'in-review' | 'merged' | 'superseded' | 'abandoned';

const party = (from: PatchState, to: PatchState) =>
  (patchTransitions[from] as Partial<Record<PatchState, 'lead' | 'submitter' | 'revision'>>)[to];

/** Verdicts the contract's table allows now; a comment always, approval never on one's own patch. */
export function verdictsFor(state: PatchState, { lead, own }: Standing): Verdict[] {
  const open = (Object.keys(movedBy) as (keyof typeof movedBy)[]).filter(
    (verdict) => lead && party(state, movedBy[verdict]) === 'lead' && !(own && verdict === 'approve'),
  );
  return [...open, 'comment'];
}

/** Moves one may make now without a review. */
export function movesFor(state: PatchState, { lead, own }: Standing): Move[] {
  return (['merged', 'in-review', 'superseded', 'abandoned'] as const).filter((to) => {
    const who = party(state, to);
    return (who === 'lead' && lead) || (who === 'submitter' && own);
  });
}

export const takesRevision = (state: PatchState): boolean =>
  state === 'submitted' || state === 'in-review' || party(state, 'in-review') === 'revision';
