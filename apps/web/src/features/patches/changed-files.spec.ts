import { describe, expect, it } from '@jest/globals';
import type { Commit, DiffFile } from '@hallway/contracts';
import { changedFiles } from './changed-files.ts';

const file = (path: string, lines = 1): DiffFile => ({
  oldPath: path,
  newPath: path,
  status: 'modified',
  binary: false,
  additions: lines,
  deletions: 0,
  hunks: [
    {
      header: '',
      oldStart: 1,
      oldLines: 0,
      newStart: 1,
      newLines: lines,
      lines: Array.from({ length: lines }, () => ({ kind: 'add' as const, text: 'x' })),
    },
  ],
  truncated: false,
});
const commit = (position: number, files: DiffFile[]): Commit => ({
  position,
  subject: `Commit ${position}`,
  authorName: 'Noor',
  authoredAt: null,
  body: '',
  additions: 0,
  deletions: 0,
  files,
});

describe('the changes of a revision', () => {
  const commits = [commit(1, [file('a.c'), file('b.c')]), commit(2, [file('c.c'), file('a.c')])];

  it('file by file, what several commits did to one file stands together in their order', () => {
    const [group] = changedFiles(commits, 'file');
    expect(group!.files.map(({ path, commit: { position } }) => `${path}@${position}`)).toEqual([
      'a.c@1',
      'a.c@2',
      'b.c@1',
      'c.c@2',
    ]);
  });

  it('commit by commit, each keeps its own files, and every file has its own place to jump to', () => {
    const groups = changedFiles(commits, 'commit');
    expect(groups.map((group) => group.files.map(({ path }) => path))).toEqual([
      ['a.c', 'b.c'],
      ['c.c', 'a.c'],
    ]);
    expect(new Set(groups.flatMap(({ files }) => files.map(({ id }) => id))).size).toBe(4);
  });

  it('folds the files behind the first three thousand lines', () => {
    const [group] = changedFiles([commit(1, [file('a', 2000), file('b', 900), file('c', 200)])], 'file');
    expect(group!.files.map(({ folded }) => folded)).toEqual([false, false, true]);
  });
});
