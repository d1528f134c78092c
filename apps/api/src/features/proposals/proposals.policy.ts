import { type CommunityRole, type ProposalState, proposalTransitions } from '@hallway/contracts';
import { has } from '../communities/index.ts';

/** What a person is to one proposal. `roles` null: not in the community. */
export interface Standing {
  speaker: boolean;
  roles: ReadonlySet<CommunityRole> | null;
}

type Party = 'speaker' | 'panel' | 'schedule';

/** Who brings a proposal into a state. `schedule` is the act of placing it on an agenda or taking it off, done by an organiser. */
const mover: Record<ProposalState, Party> = {
  draft: 'speaker',
  submitted: 'speaker',
  withdrawn: 'speaker',
  confirmed: 'speaker',
  'in-review': 'panel',
  shortlisted: 'panel',
  'in-rehearsal': 'panel',
  accepted: 'panel',
  waitlisted: 'panel',
  rejected: 'panel',
  scheduled: 'schedule',
  delivered: 'schedule',
};

const decisions = ['accepted', 'waitlisted', 'rejected'] as const satisfies readonly ProposalState[];
export type Decision = (typeof decisions)[number];

export const isDecision = (state: ProposalState): state is Decision => decisions.some((each) => each === state);

export function follows(from: ProposalState, to: ProposalState): boolean {
  return (proposalTransitions[from] as readonly ProposalState[]).includes(to);
}

const onPanel = ({ speaker, roles }: Standing) => !speaker && roles !== null && has(roles, 'panellist');

/** What was never submitted is its speaker's own, also when it is withdrawn; from submission on the panel reads too. */
export function canRead({ submitted }: { submitted: boolean }, standing: Standing): boolean {
  return standing.speaker || (submitted && onPanel(standing));
}

/** Nobody reviews or decides their own proposal, whatever their role. */
export const canReview = onPanel;

export function canMove({ to }: { to: ProposalState }, standing: Standing): boolean {
  switch (mover[to]) {
    case 'speaker':
      return standing.speaker;
    case 'panel':
      return onPanel(standing);
    case 'schedule':
      return standing.roles !== null && has(standing.roles, 'organiser');
  }
}

/** The states a panellist may choose next. */
export function nextForPanel(from: ProposalState): ProposalState[] {
  // what stands on an agenda leaves it by the hand of an organiser or of its speaker
  return from === 'scheduled' ? [] : proposalTransitions[from].filter((to) => mover[to] === 'panel');
}

/** What the panel thinks, not what it has said. */
export const hiddenUntilReleased: readonly ProposalState[] = ['shortlisted', 'in-rehearsal', ...decisions];

/** A speaker sees no decision before it is released: until then the proposal is in review, in what they read and in what they may do. */
export function stateForSpeaker({ state, released }: { state: ProposalState; released: boolean }): ProposalState {
  return released || !hiddenUntilReleased.includes(state) ? state : 'in-review';
}

export const visibleToSpeaker = ({
  state,
  decisionReleasedAt,
}: {
  state: ProposalState;
  decisionReleasedAt: Date | null;
}): ProposalState => stateForSpeaker({ state, released: decisionReleasedAt !== null });

/** Words may change while nobody has decided on them. */
export const editable = (state: ProposalState): boolean => state === 'draft' || state === 'submitted';

/** Re-levelling is refused once a talk stands on an agenda or is out of the running. */
export const relevellable = (state: ProposalState): boolean =>
  !['scheduled', 'delivered', 'rejected', 'withdrawn'].includes(state);
