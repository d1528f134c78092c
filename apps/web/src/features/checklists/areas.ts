import type { ChecklistArea, DueRule } from '@hallway/contracts';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { textOf } from '../../lib/text.ts';

/** In the order in which they stand in menus. */
export const areas = [
  'venue',
  'gate',
  'av',
  'food',
  'recording',
  'conduct',
  'speakers',
  'people',
  'other',
] as const satisfies readonly ChecklistArea[];

/** `3 days before`. */
export const dueText = ({ amount, unit, side }: DueRule): string =>
  textOf({ housekeeping })(`due.${side}.${unit}`, { amount });
