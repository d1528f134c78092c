import type { Board, PatchCard, PatchState, Project, Task, TaskState } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';

const place: Record<TaskState, number> = { open: 0, claimed: 1, 'patch-submitted': 2, merged: 3, closed: 4 };

/** Free ones first, checked ones before the rest; what is done sinks. */
export const inOrder = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort(
    (a, b) => place[a.state] - place[b.state] || Number(b.preReviewed) - Number(a.preReviewed) || a.number - b.number,
  );

/** What a newcomer can take at once: free, of the newbie level, checked by a lead. */
export const startHere = (tasks: readonly Task[], max = 3): Task[] =>
  inOrder(tasks.filter(({ level, state, preReviewed }) => level === 'newbie' && state === 'open' && preReviewed)).slice(
    0,
    max,
  );

export interface ProjectTasks {
  project: Project;
  open: number;
  levels: { level: Level; tasks: Task[] }[];
  closed: Task[];
}

export function byProject({ projects, tasks }: Pick<Board, 'projects' | 'tasks'>): ProjectTasks[] {
  return projects.map((project) => {
    const own = inOrder(tasks.filter(({ projectId }) => projectId === project.id));
    const shown = own.filter(({ state }) => state !== 'closed');
    return {
      project,
      open: own.filter(({ state }) => state === 'open').length,
      levels: (['newbie', 'advanced'] as const)
        .map((level) => ({ level, tasks: shown.filter((task) => task.level === level) }))
        .filter((group) => group.tasks.length > 0),
      closed: own.filter(({ state }) => state === 'closed'),
    };
  });
}

export const patchGroups = {
  approved: ['approved'],
  waiting: ['submitted', 'in-review'],
  changes: ['changes-requested'],
  merged: ['merged'],
  ended: ['rejected', 'abandoned', 'superseded'],
} as const satisfies Record<string, readonly PatchState[]>;
export type PatchGroup = keyof typeof patchGroups;

/** Who waits for somebody comes first; within a group, who has waited longest. Merged ones: the newest first. */
export const byGroup = (patches: readonly PatchCard[]): { group: PatchGroup; patches: PatchCard[] }[] =>
  (Object.keys(patchGroups) as PatchGroup[])
    .map((group) => ({
      group,
      patches: patches
        .filter(({ state }) => (patchGroups[group] as readonly PatchState[]).includes(state))
        .sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt)),
    }))
    .map(({ group, patches: own }) => ({ group, patches: group === 'merged' ? own.reverse() : own }))
    .filter(({ patches: own }) => own.length > 0);

export type Stage = 'open' | 'claimed' | 'submitted' | 'review' | 'approved' | 'merged';

/** The flow from open task to merge, each piece of work counted where it stands. Sent back for changes is still in review. */
export const stagesOf = ({ open, claimed, patches }: Board['flow']): { stage: Stage; count: number }[] => [
  { stage: 'open', count: open },
  { stage: 'claimed', count: claimed },
  { stage: 'submitted', count: patches.submitted },
  { stage: 'review', count: patches['in-review'] + patches['changes-requested'] },
  { stage: 'approved', count: patches.approved },
  { stage: 'merged', count: patches.merged },
];
