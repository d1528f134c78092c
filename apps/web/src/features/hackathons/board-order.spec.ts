import { describe, expect, it } from '@jest/globals';
import type { Board, PatchCard, Project, Task } from '@hallway/contracts';
import { byGroup, byProject, stagesOf, startHere } from './board-order.ts';

const task = (number: number, fields: Partial<Task> = {}): Task => ({
  id: `t${number}`,
  number,
  projectId: 'p1',
  title: `Task ${number}`,
  description: '',
  level: 'newbie',
  link: null,
  skills: [],
  preReviewed: false,
  state: 'open',
  claim: null,
  version: 1,
  ...fields,
});
const patch = (number: number, state: PatchCard['state'], updatedAt = '2026-03-01T10:00:00Z') =>
  ({ number, state, updatedAt }) as PatchCard;
const numbers = (list: readonly { number: number }[]) => list.map(({ number }) => number);

describe('where a newcomer starts', () => {
  it('is a free newbie task that a lead has checked, and nothing else', () => {
    const tasks = [
      task(1),
      task(2, { preReviewed: true, level: 'advanced' }),
      task(3, { preReviewed: true, state: 'claimed' }),
      task(4, { preReviewed: true }),
    ];
    expect(numbers(startHere(tasks))).toEqual([4]);
  });
});

describe('the tasks of a project', () => {
  it('stand by level, free and checked ones first, and closed ones aside', () => {
    const tasks = [
      task(1, { state: 'merged' }),
      task(2, { state: 'closed' }),
      task(3),
      task(4, { preReviewed: true }),
      task(5, { level: 'advanced' }),
      task(6, { projectId: 'p2' }),
    ];
    const [first] = byProject({ projects: [{ id: 'p1' } as Project], tasks });
    expect(first!.levels.map(({ level, tasks: own }) => [level, numbers(own)])).toEqual([
      ['newbie', [4, 3, 1]],
      ['advanced', [5]],
    ]);
    expect(numbers(first!.closed)).toEqual([2]);
    expect(first!.open).toBe(3);
  });
});

describe('the patches of a board', () => {
  it('begin with those that wait for a merge or a review, the longest wait first', () => {
    const groups = byGroup([
      patch(1, 'merged'),
      patch(2, 'in-review', '2026-03-01T12:00:00Z'),
      patch(3, 'submitted', '2026-03-01T11:00:00Z'),
      patch(4, 'approved'),
    ]);
    expect(groups.map(({ group, patches }) => [group, numbers(patches)])).toEqual([
      ['approved', [4]],
      ['waiting', [3, 2]],
      ['merged', [1]],
    ]);
  });
});

describe('the flow', () => {
  it('counts a patch sent back for changes as in review', () => {
    const patches = { submitted: 1, 'in-review': 2, 'changes-requested': 3, approved: 4, merged: 5, rejected: 9 };
    const flow = { open: 7, claimed: 6, patches } as Board['flow'];
    expect(stagesOf(flow).map(({ count }) => count)).toEqual([7, 6, 1, 5, 4, 5]);
  });
});
