import type { ChecklistItem } from '@hallway/contracts';

/** Whether an item should be in place by now. Once the meetup is over, only what is due afterwards can still be late. Pure. */
export const isLate = (
  { done, outcome, due, dueAt }: Pick<ChecklistItem, 'done' | 'outcome' | 'due' | 'dueAt'>,
  { endsAt, now }: { endsAt: string; now: number },
): boolean =>
  !done &&
  !outcome &&
  dueAt !== null &&
  Date.parse(dueAt) < now &&
  (now < Date.parse(endsAt) || (due?.side === 'after' && due.amount > 0));

/** What is late, the oldest first. */
export const lateItems = (
  items: readonly ChecklistItem[],
  meetup: { endsAt: string; now: number },
): readonly ChecklistItem[] =>
  items
    .filter((item) => isLate(item, meetup))
    .toSorted((one, other) => Date.parse(one.dueAt!) - Date.parse(other.dueAt!));
