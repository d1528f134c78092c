import { type PatchState, patchTransitions } from '@hallway/contracts';

/** What a person is to one patch. */
export interface Standing {
  lead: boolean;
  submitter: boolean;
}

type Party = 'lead' | 'submitter' | 'revision';

/** Who may bring a patch from one state to the other: the table in the contract, undefined where it leads nowhere. */
export function partyFor(from: PatchState, to: PatchState): Party | undefined {
  return (patchTransitions[from] as Partial<Record<PatchState, Party>>)[to];
}

export function canMove({ from, to }: { from: PatchState; to: PatchState }, { lead, submitter }: Standing): boolean {
  const party = partyFor(from, to);
  return (party === 'lead' && lead) || (party === 'submitter' && submitter);
}

/** The file for git am holds e-mail addresses: who merges needs them, and they are the submitter's own words. */
export const canTake = ({ lead, submitter }: Standing): boolean => lead || submitter;

/** Where a new revision brings a patch; undefined when it takes none any more. */
export function afterRevision(from: PatchState): PatchState | undefined {
  if (from === 'submitted' || from === 'in-review') return from;
  return partyFor(from, 'in-review') === 'revision' ? 'in-review' : undefined;
}

export type Verdict = 'comment' | 'approve' | 'request-changes' | 'reject';

const verdictState = {
  approve: 'approved',
  'request-changes': 'changes-requested',
  reject: 'rejected',
} as const satisfies Record<Exclude<Verdict, 'comment'>, PatchState>;

/** The state a verdict asks for; a comment asks for none. */
export const stateFor = (verdict: Verdict): PatchState | undefined =>
  verdict === 'comment' ? undefined : verdictState[verdict];
