import type { ProposalRow, ProposalState } from '@hallway/contracts';

export const panelColumns = {
  new: ['submitted'],
  review: ['in-review'],
  shortlist: ['shortlisted', 'in-rehearsal'],
  yes: ['accepted', 'confirmed'],
  agenda: ['scheduled', 'delivered'],
  reserve: ['waitlisted'],
  no: ['rejected', 'withdrawn'],
} as const satisfies Record<string, readonly ProposalState[]>;

export type PanelColumnName = keyof typeof panelColumns;
export const columnNames = Object.keys(panelColumns) as PanelColumnName[];

/** Best first; those nobody has scored yet come before all others, because they wait. */
export const byScore = (a: ProposalRow, b: ProposalRow): number => (b.score ?? 6) - (a.score ?? 6);

export const inColumn = (rows: readonly ProposalRow[], column: PanelColumnName): ProposalRow[] =>
  rows.filter(({ state }) => (panelColumns[column] as readonly ProposalState[]).includes(state)).toSorted(byScore);

export type MineFilter = 'todo' | 'unreleased';

const reviewable = new Set<ProposalState>(['submitted', 'in-review', 'shortlisted', 'in-rehearsal']);
const decisions: readonly ProposalState[] = ['accepted', 'waitlisted', 'rejected'];

export const isDecision = (state: ProposalState): boolean => decisions.includes(state);

/** Decided, and the speaker does not know yet. */
export const isUnreleased = ({ state, decisionReleased }: Pick<ProposalRow, 'state' | 'decisionReleased'>): boolean =>
  !decisionReleased && isDecision(state);

export function filterMine(rows: readonly ProposalRow[], mine: MineFilter | undefined, me: string): ProposalRow[] {
  if (mine === 'todo')
    return rows.filter((row) => !row.reviewedByMe && row.speaker.id !== me && reviewable.has(row.state));
  if (mine === 'unreleased') return rows.filter(isUnreleased);
  return [...rows];
}
