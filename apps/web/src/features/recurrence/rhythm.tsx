import type { Series } from '@hallway/contracts';
import { CalendarSync } from 'lucide-react';
import { ruleText } from './rule-text.ts';

/** When a series meets, in words. */
export default function Rhythm({ recurs }: { recurs: NonNullable<Series['recurs']> }) {
  return (
    <p className="mb-2 flex gap-2 font-semibold">
      <CalendarSync className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      {ruleText(recurs)} ({recurs.timeZone.replaceAll('_', ' ')})
    </p>
  );
}
