import type { Commit, DiffFile } from '@hallway/contracts';

export interface ShownFile {
  /** For links and the keys j and k: `file-1`. */
  id: string;
  path: string;
  file: DiffFile;
  commit: Commit;
  /** Begins folded: the lines before it are enough for one page. */
  folded: boolean;
}

export interface ShownGroup {
  /** The commit whose files these are; absent when files of all commits stand together. */
  commit?: Commit;
  files: ShownFile[];
}

/** Lines shown at once; what comes after begins folded and is drawn when opened. */
const linesAtOnce = 3000;

export const pathOf = ({ oldPath, newPath }: DiffFile): string =>
  oldPath && newPath && oldPath !== newPath ? `${oldPath} → ${newPath}` : (newPath ?? oldPath ?? '');

const linesOf = ({ hunks }: DiffFile) => hunks.reduce((sum, { lines }) => sum + lines.length, 0);

/** The changes of a revision as they are read: commit by commit, or file by file with what each commit did to it in order. */
export function changedFiles(commits: readonly Commit[], by: 'file' | 'commit'): ShownGroup[] {
  const filesOf = (commit: Commit) => commit.files.map((file) => ({ commit, file }));
  const groups =
    by === 'commit'
      ? commits.map((commit) => ({ commit, files: filesOf(commit) }))
      : [{ files: together(commits.flatMap(filesOf), ({ file }) => file.newPath ?? file.oldPath) }];
  let lines = 0;
  let number = 0;
  return groups.map(({ files, ...group }) => ({
    ...group,
    files: files.map(({ commit, file }) => {
      lines += linesOf(file);
      return { id: `file-${++number}`, path: pathOf(file), file, commit, folded: lines > linesAtOnce };
    }),
  }));
}

/** Brings what has the same key together, in the order in which the keys first came. */
function together<T>(list: readonly T[], keyOf: (entry: T) => unknown): T[] {
  const groups = new Map<unknown, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()].flat();
}
