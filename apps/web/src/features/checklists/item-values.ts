import type { ChecklistArea, DueRule, Person } from '@hallway/contracts';

/** An item as its form holds it; of a checklist and of a template alike. */
export interface ItemValues {
  text: string;
  area: ChecklistArea;
  note: string;
  dueAmount: number | null;
  due: `${DueRule['unit']}-${DueRule['side']}`;
  assigneeId: string;
}

interface Item {
  text: string;
  area: ChecklistArea;
  note: string;
  due: DueRule | null;
  assignee: Person | null;
}

export const valuesOf = (item?: Item): ItemValues => ({
  text: item?.text ?? '',
  area: item?.area ?? 'other',
  note: item?.note ?? '',
  dueAmount: item ? (item.due?.amount ?? null) : 3,
  due: item?.due ? `${item.due.unit}-${item.due.side}` : 'days-before',
  assigneeId: item?.assignee?.id ?? '',
});

export const bodyOf = ({ dueAmount, due, assigneeId, ...fields }: ItemValues) => {
  const [unit, side] = due.split('-') as [DueRule['unit'], DueRule['side']];
  return {
    ...fields,
    due: dueAmount === null ? null : { amount: dueAmount, unit, side },
    assigneeId: assigneeId || null,
  };
};

/** What the API takes of an item that is to stay as it is. */
export const sourceOf = (item: Item) => bodyOf(valuesOf(item));
