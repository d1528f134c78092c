import type { Patch, PatchState } from '@hallway/contracts';

export interface PatchStep {
  to: PatchState;
  state: 'done' | 'current' | 'ahead' | 'failed';
  /** The last time the patch came there. */
  event?: Patch['events'][number];
}

const way: readonly PatchState[] = ['submitted', 'in-review', 'approved', 'merged'];
const endings: readonly PatchState[] = ['rejected', 'abandoned', 'superseded'];

/**
 * The way of a patch to the merge: where it has been, where it is, what comes. Changes requested stand in it while they are open;
 * what ended before the merge ends the way. Steps that were jumped over (approved without a review noted) count as done.
 */
export function patchSteps({ state, events }: Pick<Patch, 'state' | 'events'>): PatchStep[] {
  const last = (to: PatchState) => events.findLast((event) => event.to === to);
  const step = (to: PatchState, as: PatchStep['state']): PatchStep => {
    const event = last(to);
    return { to, state: as, ...(event && as !== 'ahead' && { event }) };
  };
  if (endings.includes(state))
    return [...way.filter((to) => to !== 'merged' && last(to)).map((to) => step(to, 'done')), step(state, 'failed')];
  const at = state === 'changes-requested' ? way.indexOf('in-review') : way.indexOf(state);
  return way.flatMap((to, index) => {
    if (state === 'changes-requested' && to === 'in-review') return [step(to, 'done'), step(state, 'current')];
    if (index === at) return [step(to, to === 'merged' ? 'done' : 'current')];
    return [step(to, index < at ? 'done' : 'ahead')];
  });
}

export type HistoryEntry =
  | { kind: 'event'; at: string; event: Patch['events'][number]; review?: Patch['reviews'][number] }
  | { kind: 'review'; at: string; review: Patch['reviews'][number] }
  | { kind: 'revision'; at: string; revision: Patch['revisions'][number] };

/** Where a verdict takes a patch. */
export const movedBy = { approve: 'approved', 'request-changes': 'changes-requested', reject: 'rejected' } as const;

/**
 * Everything that happened, the oldest first. A verdict and the move it caused are one entry, so are a revision and the
 * review it went back to; the first revision is the submission.
 */
export function historyOf({
  events,
  reviews,
  revisions,
}: Pick<Patch, 'events' | 'reviews' | 'revisions'>): HistoryEntry[] {
  const left = [...reviews];
  const later = revisions.filter(({ number }) => number > 1);
  const broughtBack = ({ to, actor, createdAt }: Patch['events'][number]) =>
    to === 'in-review' &&
    later.some(({ submitter, createdAt: at }) => submitter?.id === actor?.id && sameMoment(at, createdAt));
  const moves = events
    .filter((event) => !broughtBack(event))
    .map((event): HistoryEntry => {
      const index = left.findIndex(
        (review) =>
          review.verdict !== 'comment' &&
          movedBy[review.verdict] === event.to &&
          sameMoment(review.createdAt, event.createdAt),
      );
      const review = index < 0 ? undefined : left.splice(index, 1)[0];
      return { kind: 'event', at: event.createdAt, event, ...(review && { review }) };
    });
  return [
    ...moves,
    ...left.map((review): HistoryEntry => ({ kind: 'review', at: review.createdAt, review })),
    ...later.map((revision): HistoryEntry => ({ kind: 'revision', at: revision.createdAt, revision })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const sameMoment = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) < 1000;
