import type { ProposalState } from '@hallway/contracts';

export type StepName = 'draft' | 'submitted' | 'review' | 'accepted' | 'confirmed' | 'scheduled' | 'delivered';
export interface ProposalStep {
  name: StepName | 'waitlisted' | 'rejected' | 'withdrawn';
  state: 'done' | 'current' | 'ahead' | 'failed';
}

const path: StepName[] = ['draft', 'submitted', 'review', 'accepted', 'confirmed', 'scheduled', 'delivered'];

const place: Record<Exclude<ProposalState, 'waitlisted' | 'rejected' | 'withdrawn'>, StepName> = {
  draft: 'draft',
  submitted: 'submitted',
  'in-review': 'review',
  shortlisted: 'review',
  'in-rehearsal': 'review',
  accepted: 'accepted',
  confirmed: 'confirmed',
  scheduled: 'scheduled',
  delivered: 'delivered',
};

/** The way of a proposal from draft to stage. What ended it, or holds it, stands after the review. */
export function proposalSteps(state: ProposalState): ProposalStep[] {
  if (state === 'rejected' || state === 'withdrawn' || state === 'waitlisted') {
    const walked = path.slice(0, state === 'withdrawn' ? 2 : 3);
    return [
      ...walked.map((name) => ({ name, state: 'done' as const })),
      { name: state, state: state === 'waitlisted' ? 'current' : 'failed' },
    ];
  }
  const now = path.indexOf(place[state]);
  return path.map((name, index) => ({ name, state: index < now ? 'done' : index === now ? 'current' : 'ahead' }));
}
