import type { LevelDoubt, ScheduleImport } from '@hallway/contracts';

/** What of an import is listed: one kind of doubt, or everything. */
export type Show = LevelDoubt | 'all';

export interface ItemsSearch {
  show?: Show;
  track?: string;
}

type Doubts = Pick<ScheduleImport, 'doubts'>;

export const doubtful = ({ doubts }: Doubts): number => doubts.contradicting + doubts.unstated;

/** The kinds of doubt that are left, the stronger first. */
export const doubtsLeft = ({ doubts }: Doubts): LevelDoubt[] =>
  (['contradicting', 'unstated'] as const).filter((kind) => doubts[kind] > 0);

/** What the address asks for while there is any of it, then the strongest doubt, then everything. */
export function shownOf(run: Doubts, { show }: ItemsSearch): Show {
  const left = doubtsLeft(run);
  if (show === 'all') return show;
  return left.find((kind) => kind === show) ?? left[0] ?? 'all';
}
