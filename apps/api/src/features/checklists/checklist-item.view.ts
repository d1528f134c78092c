import type { ChecklistArea, ChecklistItem, ChecklistResult, Person } from '@hallway/contracts';
import { type DueColumns, dueRuleOf } from './due.ts';

type PastMeetup = NonNullable<ChecklistItem['carried']>['meetup'];

export interface ChecklistItemRow extends DueColumns {
  id: string;
  text: string;
  area: ChecklistArea;
  note: string;
  dueAt: string | null;
  assignee: Person | null;
  doneAt: string | null;
  doneBy: Person | null;
  result: ChecklistResult | null;
  resultNote: string;
  carried: { result: ChecklistResult; note: string; meetup: PastMeetup } | null;
  lesson: { text: string; meetup: PastMeetup } | null;
  version: number;
}

export const toChecklistItem = (row: ChecklistItemRow): ChecklistItem => ({
  id: row.id,
  text: row.text,
  area: row.area,
  note: row.note,
  due: dueRuleOf(row),
  dueAt: row.dueAt,
  assignee: row.assignee,
  done: row.doneAt === null ? null : { at: row.doneAt, by: row.doneBy },
  outcome: row.result === null ? null : { result: row.result, note: row.resultNote },
  carried: row.carried,
  lesson: row.lesson,
  version: row.version,
});
