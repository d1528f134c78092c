// Without zod, so that a page can read a state from its address before it loads anything.

export const proposalStates = [
  'draft',
  'submitted',
  'in-review',
  'shortlisted',
  'in-rehearsal',
  'accepted',
  'confirmed',
  'scheduled',
  'delivered',
  'waitlisted',
  'rejected',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Those the panel meets: a draft is its speaker's own. */
export const panelStates = proposalStates.filter((state) => state !== 'draft');

/** The one table of what may follow what; who may do it is in the API's policy. */
export const proposalTransitions = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in-review', 'shortlisted', 'accepted', 'rejected', 'waitlisted', 'withdrawn'],
  'in-review': ['shortlisted', 'in-rehearsal', 'accepted', 'rejected', 'waitlisted', 'withdrawn'],
  shortlisted: ['in-rehearsal', 'accepted', 'rejected', 'waitlisted', 'withdrawn'],
  'in-rehearsal': ['accepted', 'rejected', 'waitlisted', 'withdrawn'],
  accepted: ['confirmed', 'scheduled', 'rejected', 'withdrawn'],
  confirmed: ['scheduled', 'withdrawn'],
  scheduled: ['accepted', 'confirmed', 'delivered', 'withdrawn'],
  delivered: [],
  waitlisted: ['accepted', 'rejected', 'withdrawn'],
  rejected: ['in-review'],
  withdrawn: [],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;
