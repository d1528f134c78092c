/** What of a patch is shown; in the address, so that a link leads to the same place. */
export interface PatchSearch {
  view?: 'changes';
  /** The newest revision unless told. */
  rev?: number;
  by?: 'commit';
}

export function patchSearch({ view, rev, by }: Record<string, unknown>): PatchSearch {
  const number = Number(rev);
  return {
    ...(view === 'changes' && { view }),
    ...(Number.isInteger(number) && number > 0 && { rev: number }),
    ...(by === 'commit' && { by }),
  };
}
