import { duties } from '@hallway/i18n/en/duties';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Duty } from '@hallway/contracts';
import { DoorOpen, Footprints, Hand, MessageSquareQuote, Mic, Projector, type LucideIcon } from 'lucide-react';
import { timeRange } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';

const icons: Record<Duty, LucideIcon> = {
  host: Mic,
  chair: MessageSquareQuote,
  runner: Footprints,
  door: DoorOpen,
  av: Projector,
  other: Hand,
};

interface ShiftHours {
  duty: Duty;
  title: string;
  note: string;
  startsAt: string;
  endsAt: string;
}

/** `Runner (Room K.3)`. */
export const dutyName = ({ duty, title }: Pick<ShiftHours, 'duty' | 'title'>): string =>
  `${textOf({ duties })(`word.${duty}`)}${title ? ` (${title})` : ''}`;

/** What, when, and what there is to do. */
export function ShiftHead({ shift, timeZone }: { shift: ShiftHours; timeZone: string }) {
  const Icon = icons[shift.duty];
  return (
    <div className="flex gap-3">
      <Icon className="mt-1 size-5 shrink-0 text-ink-soft" aria-hidden="true" />
      <div className="min-w-0">
        <h3 className="text-lg" dir="auto">
          {dutyName(shift)}
        </h3>
        <p className="tabular-nums">{timeRange(shift.startsAt, shift.endsAt, timeZone)}</p>
        {shift.note && (
          <p dir="auto" className="text-ink-soft">
            {shift.note}
          </p>
        )}
        <details className="mt-1 text-ink-soft">
          <summary className="min-h-6 cursor-pointer">{textOf({ housekeeping })('roster.does')}</summary>
          <p className="prose-width mt-1">{textOf({ duties })(`does.${shift.duty}`)}</p>
        </details>
      </div>
    </div>
  );
}
