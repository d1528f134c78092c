import { type Board, type PatchState, patchStates, type TaskState } from '@hallway/contracts';

/** How much stands where between an open task and the merge. Counts work by state; nothing here celebrates a mere submission. */
export function flowOf({
  tasks,
  patches,
}: {
  tasks: readonly { state: TaskState }[];
  /** How many patches stand in a state; states without any may be missing. */
  patches: readonly { state: PatchState; count: number }[];
}): Board['flow'] {
  const byState = Object.fromEntries(patchStates.map((state) => [state, 0])) as Record<PatchState, number>;
  for (const { state, count } of patches) byState[state] = count;
  const tasksThat = (wanted: TaskState) => tasks.filter(({ state }) => state === wanted).length;
  return { open: tasksThat('open'), claimed: tasksThat('claimed'), patches: byState };
}
