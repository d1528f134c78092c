import { type CommunityRole, type ProposalState, proposalStates, proposalTransitions } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import {
  canMove,
  canRead,
  canReview,
  follows,
  nextForPanel,
  type Standing,
  stateForSpeaker,
} from './proposals.policy.ts';

const person = (speaker: boolean, ...roles: CommunityRole[]): Standing => ({ speaker, roles: new Set(roles) });
const stranger: Standing = { speaker: false, roles: null };
const member = person(false);
const speaker = person(true);
const panellist = person(false, 'panellist');
const organiser = person(false, 'organiser');
const speakingOrganiser = person(true, 'organiser');

const speakerStates: ProposalState[] = ['draft', 'submitted', 'withdrawn', 'confirmed'];
const panelStates: ProposalState[] = ['in-review', 'shortlisted', 'in-rehearsal', 'accepted', 'waitlisted', 'rejected'];

describe('who moves a proposal', () => {
  it.each(proposalStates)('lets exactly the right people bring it to %s', (to) => {
    const allowed = [stranger, member, speaker, panellist, organiser].map((standing) => canMove({ to }, standing));
    if (speakerStates.includes(to)) expect(allowed).toEqual([false, false, true, false, false]);
    else if (panelStates.includes(to)) expect(allowed).toEqual([false, false, false, true, true]);
    else expect(allowed).toEqual([false, false, false, false, true]);
  });

  it.each(panelStates)('never lets speakers bring their own to %s, organisers neither', (to) => {
    expect(canMove({ to }, speakingOrganiser)).toBe(false);
  });

  it.each(proposalStates)('follows the one table from %s', (from) => {
    const reached = proposalStates.filter((to) => follows(from, to));
    expect(reached.sort()).toEqual([...proposalTransitions[from]].sort());
  });

  it('offers the panel no state that belongs to the speaker or the schedule', () => {
    for (const from of proposalStates) for (const to of nextForPanel(from)) expect(panelStates).toContain(to);
  });
});

describe('who reads and reviews a proposal', () => {
  it('keeps drafts to their speaker', () => {
    expect(
      [speaker, panellist, organiser, member, stranger].map((each) => canRead({ submitted: false }, each)),
    ).toEqual([true, false, false, false, false]);
  });

  it('shows submitted ones to the panel and to no other member', () => {
    expect([speaker, panellist, organiser, member, stranger].map((each) => canRead({ submitted: true }, each))).toEqual(
      [true, true, true, false, false],
    );
  });

  it('lets nobody review their own', () => {
    expect([panellist, organiser, speakingOrganiser, speaker].map(canReview)).toEqual([true, true, false, false]);
  });
});

describe('what the speaker sees', () => {
  it.each(['accepted', 'rejected', 'waitlisted', 'shortlisted', 'in-rehearsal'] as const)(
    'shows %s as in review until it is released',
    (state) => {
      expect(stateForSpeaker({ state, released: false })).toBe('in-review');
      expect(stateForSpeaker({ state, released: true })).toBe(state);
    },
  );

  it('hides nothing of what speakers do themselves', () => {
    expect(stateForSpeaker({ state: 'submitted', released: false })).toBe('submitted');
    expect(stateForSpeaker({ state: 'withdrawn', released: false })).toBe('withdrawn');
  });
});
