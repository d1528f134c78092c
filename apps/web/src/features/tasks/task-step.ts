import type { Task } from '@hallway/contracts';

/** What a task is to the one who looks at it. */
export type TaskStep = 'free' | 'mine' | 'taken' | 'patch' | 'merged' | 'closed';

export function taskStep({ state, claim }: Pick<Task, 'state' | 'claim'>, memberId: string | undefined): TaskStep {
  if (state === 'merged' || state === 'closed') return state;
  if (claim) return claim.member.id === memberId ? 'mine' : 'taken';
  return state === 'patch-submitted' ? 'patch' : 'free';
}
