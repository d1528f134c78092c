import type { DueRule } from '@hallway/contracts';

export interface DueColumns {
  dueOffset: number | null;
  dueUnit: 'hours' | 'days' | null;
}

export const dueColumns = (due: DueRule | null): DueColumns =>
  due === null
    ? { dueOffset: null, dueUnit: null }
    : // never -0, which JSON and PostgreSQL write differently
      { dueOffset: due.side === 'before' ? 0 - due.amount : due.amount, dueUnit: due.unit };

export const dueRuleOf = ({ dueOffset, dueUnit }: DueColumns): DueRule | null =>
  dueOffset === null || dueUnit === null
    ? null
    : { amount: Math.abs(dueOffset), unit: dueUnit, side: dueOffset <= 0 ? 'before' : 'after' };

/**
 * SQL: when an item `i` of a meetup `m` is due. Days are days of the calendar where the meetup is, at the hour of its start, so that
 * "3 days before" stays at 18:30 across a change of the clocks; hours are real hours.
 */
export const dueAtSql = /* sql */ `(CASE i.due_unit
    WHEN 'hours' THEN m.starts_at + make_interval(hours => i.due_offset)
    WHEN 'days' THEN ((m.starts_at AT TIME ZONE m.time_zone) + make_interval(days => i.due_offset)) AT TIME ZONE m.time_zone
  END)`;
