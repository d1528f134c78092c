import { common } from '@hallway/i18n/en/common';
import { ui } from '@hallway/i18n/en/ui';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';

interface SeatMeterProps {
  /** `null`: no limit. */
  capacity: number | null;
  going: number;
  waitlisted: number;
  compact?: boolean;
  /** The meetup is past: no seat is left to take. */
  past?: boolean;
}

/** A picture of the room: one seat per square up to 60, a filled bar beyond; those waiting stand outside the wall. */
export function SeatMeter({ capacity, going, waitlisted, compact = false, past = false }: SeatMeterProps) {
  const t = textOf({ ui });
  const c = textOf({ common });
  const left = capacity === null ? null : Math.max(0, capacity - going);
  const words =
    left === null ? t('seats.going', { count: going }) : left > 0 ? c('seatsLeft', { count: left }) : t('seats.full');
  const waiting = waitlisted > 0 ? c('waitlistLength', { count: waitlisted }) : null;
  if (compact)
    return (
      <span className={cx(left === 0 && 'font-semibold')}>
        {words}
        {waiting && ` · ${waiting}`}
      </span>
    );
  return (
    <div>
      <p className="mb-2 flex flex-wrap justify-between gap-x-4">
        {!(past && left) && <b className="font-semibold">{words}</b>}
        <span className="text-ink-soft">{capacity === null ? '' : t('seats.of', { going, capacity })}</span>
      </p>
      {capacity !== null && capacity <= 60 && (
        <div className="flex flex-wrap gap-1" aria-hidden="true">
          {Array.from({ length: capacity }, (_, seat) => (
            <span
              key={seat}
              className={cx('size-3 rounded-[3px] border', seat < going ? 'border-ink bg-ink' : 'border-line-strong')}
            />
          ))}
          {waitlisted > 0 && <span className="mx-1 w-0.5 self-stretch bg-line-strong" />}
          {Array.from({ length: Math.min(waitlisted, 24) }, (_, person) => (
            <span key={person} className="size-3 rounded-full border border-dashed border-ink-soft" />
          ))}
        </div>
      )}
      {capacity !== null && capacity > 60 && (
        <div className="h-3 overflow-hidden rounded-sm border border-line-strong" aria-hidden="true">
          <div className="h-full bg-ink" style={{ width: `${Math.min(100, (going / capacity) * 100)}%` }} />
        </div>
      )}
      {waiting && <p className="mt-2 text-ink-soft">{waiting}</p>}
    </div>
  );
}
