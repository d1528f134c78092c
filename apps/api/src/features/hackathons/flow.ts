import { type Board, type PatchState, patchStates, type TaskState } from '@hallway/contracts';

/** How much stands where between an open task and the merge. Counts work by state; nothing here celebrates a mere submission. */
export function flowOf({
  tasks,
  patches,
}: {
  tasks: readonly { state: TaskState }[];
  patches: readonly { state: PatchState }[];
}): Board['flow'] {
  const byState = Object.fromEntries(patchStates.map((state) => [state, 0])) as Record<PatchState, number>;
  for (const { state } of patches) byState[state] += 1;
  const count = (wanted: TaskState) => tasks.filter(({ state }) => state === wanted).length;
  return { open: count('open'), claimed: count('claimed'), patches: byState };
}
