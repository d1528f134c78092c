import { describe, expect, it } from '@jest/globals';
import type { Patch, PatchState } from '@hallway/contracts';
import { historyOf, patchSteps } from './patch-steps.ts';

const person = { id: 'asha', name: 'Asha', image: null };
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const events = (...states: PatchState[]): Patch['events'] =>
  states.map((to, index) => ({ from: states[index - 1] ?? null, to, actor: person, note: '', createdAt: at(index) }));
const shape = (state: PatchState, past: Patch['events']) =>
  patchSteps({ state, events: past }).map(({ to, state: as }) => `${to}:${as}`);

describe('the way of a patch', () => {
  it('shows what is still to come', () => {
    expect(shape('submitted', events('submitted'))).toEqual([
      'submitted:current',
      'in-review:ahead',
      'approved:ahead',
      'merged:ahead',
    ]);
  });

  it('shows requested changes only while they are open', () => {
    const past = events('submitted', 'changes-requested');
    expect(shape('changes-requested', past)).toEqual([
      'submitted:done',
      'in-review:done',
      'changes-requested:current',
      'approved:ahead',
      'merged:ahead',
    ]);
    expect(shape('in-review', [...past, ...events('in-review')])).not.toContain('changes-requested:current');
  });

  it('is done to its end when merged', () => {
    expect(shape('merged', events('submitted', 'approved', 'merged')).every((step) => step.endsWith(':done'))).toBe(
      true,
    );
  });

  it.each(['rejected', 'abandoned', 'superseded'] as const)('ends where it was %s', (state) => {
    expect(shape(state, events('submitted', state))).toEqual(['submitted:done', `${state}:failed`]);
  });
});

describe('the history of a patch', () => {
  it('tells a verdict and the move it caused as one thing, comments and later revisions by themselves, in order', () => {
    const review = (verdict: Patch['reviews'][number]['verdict'], minute: number) => ({
      id: `${verdict}${minute}`,
      reviewer: person,
      revision: 1,
      verdict,
      comment: 'Add a test.',
      createdAt: at(minute),
    });
    const history = historyOf({
      // with the revision the patch went back into review
      events: [...events('submitted', 'changes-requested'), { ...events('in-review')[0]!, createdAt: at(4) }],
      reviews: [review('request-changes', 1), review('comment', 2)],
      revisions: [1, 2].map((number) => ({ number, createdAt: at(number * 2), commits: 1, submitter: person })),
    });
    expect(history.map((entry) => [entry.kind, 'review' in entry && Boolean(entry.review)])).toEqual([
      ['event', false],
      ['event', true],
      ['review', true],
      ['revision', false],
    ]);
  });

  it('tells who took it into review', () => {
    const history = historyOf({ events: events('submitted', 'in-review'), reviews: [], revisions: [] });
    expect(history.map((entry) => entry.kind === 'event' && entry.event.to)).toEqual(['submitted', 'in-review']);
  });
});
