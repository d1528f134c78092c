import type { ChecklistArea, ChecklistResult } from '@hallway/contracts';
import type { DueColumns } from './due.ts';

export interface ItemSource extends DueColumns {
  text: string;
  area: ChecklistArea;
  note: string;
  assigneeId: string | null;
}

/** An item of the meetup before, of which somebody said how it went. */
export interface MarkedItem extends ItemSource {
  id: string;
  result: ChecklistResult;
}

export type PlannedItem = ItemSource & { origin: 'template' | 'carried'; carriedFrom: string | null };

/** The same thing to do, whatever case and spaces it is written in. */
export const itemKey = ({ area, text }: Pick<ItemSource, 'area' | 'text'>): string =>
  `${area}:${text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()}`;

/**
 * The checklist of a new meetup: what the template says, and what the meetup before it has tried. What stands in both is one item
 * that says how it went last time; what only the last one had comes after the template.
 */
export function mergeItems(template: readonly ItemSource[], marked: readonly MarkedItem[]): PlannedItem[] {
  const tried = new Map(marked.map((item) => [itemKey(item), item]));
  const seen = new Set<string>();
  const planned: PlannedItem[] = [];
  for (const item of template) {
    const key = itemKey(item);
    if (seen.has(key)) continue;
    seen.add(key);
    planned.push({ ...pick(item), origin: 'template', carriedFrom: tried.get(key)?.id ?? null });
  }
  for (const item of marked) {
    const key = itemKey(item);
    if (seen.has(key)) continue;
    seen.add(key);
    planned.push({ ...pick(item), origin: 'carried', carriedFrom: item.id });
  }
  return planned;
}

const pick = ({ text, area, note, assigneeId, dueOffset, dueUnit }: ItemSource): ItemSource => ({
  text,
  area,
  note,
  assigneeId,
  dueOffset,
  dueUnit,
});
