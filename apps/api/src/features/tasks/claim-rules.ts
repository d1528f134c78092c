import type { TaskState } from '@hallway/contracts';

const hour = 3_600_000;
/** How long a claim holds a task, unless renewed or a patch arrives. */
export const claimMs = 48 * hour;
/** How long before the end its holder is warned. */
export const warningMs = 6 * hour;

/** Claims are for tasks nobody has finished or closed; one with a patch under review may be taken up by its author again. */
export const claimable = (state: TaskState): boolean => state === 'open' || state === 'claimed';

/** What the patches of a task make of it: merged wins, then anything still alive, then the claim. */
export function taskStateFrom({
  patches,
  claimed,
  closed,
}: {
  patches: readonly string[];
  claimed: boolean;
  closed: boolean;
}): TaskState {
  if (patches.includes('merged')) return 'merged';
  if (closed) return 'closed';
  const alive = patches.some((state) => !['rejected', 'abandoned', 'superseded'].includes(state));
  if (alive) return 'patch-submitted';
  return claimed ? 'claimed' : 'open';
}
