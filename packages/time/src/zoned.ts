import { Temporal } from 'temporal-polyfill';

export interface WallTime {
  /** Local date and time without offset: `2026-12-03T18:30` (seconds allowed). */
  wallTime: string;
  /** IANA time zone name, aliases included: `Europe/Brussels`, `Asia/Calcutta`. */
  timeZone: string;
}

export type ToInstantResult =
  | {
      ok: true;
      /** UTC, ISO 8601: `2026-12-03T17:30:00Z`. */
      instant: string;
      /** The clocks show this time twice that night; the earlier one was taken. */
      ambiguous: boolean;
    }
  | {
      ok: false;
      /** `gap`: the clocks jump over this time. `invalid`: no such date, time or zone (30 February). */
      reason: 'gap' | 'invalid';
    };

/** Reads a wall-clock time in its zone. Never moves a time silently: what does not exist there is refused. */
export function toInstant({ wallTime, timeZone }: WallTime): ToInstantResult {
  let local: Temporal.PlainDateTime;
  let earlier: Temporal.ZonedDateTime;
  try {
    local = Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' });
    earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'invalid' };
    throw error;
  }
  if (!earlier.toPlainDateTime().equals(local)) return { ok: false, reason: 'gap' };
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  return {
    ok: true,
    instant: earlier.toInstant().toString(),
    ambiguous: !earlier.toInstant().equals(later.toInstant()),
  };
}

/**
 * What a clock in that zone shows: `2026-12-03T18:30`, with seconds only when there are any.
 * @param instant ISO 8601 with offset or `Z`
 * @throws RangeError for text that is no instant, or an unknown zone
 */
export function toWallTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const whole = local.second === 0 && local.millisecond === 0;
  return local.toString({ smallestUnit: whole ? 'minute' : 'second' });
}

/**
 * An instant with the offset its zone had then: `2026-12-03T18:30:00+01:00`.
 * @param instant ISO 8601 with offset or `Z`
 */
export function zonedIso(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** A wall time so many minutes of the clock later: the end of an evening copied to another date. */
export function addToWallTime(wallTime: string, minutes: number): string {
  return Temporal.PlainDateTime.from(wallTime).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** Minutes of the clock from one wall time to another. */
export function wallMinutes(from: string, to: string): number {
  return Temporal.PlainDateTime.from(from).until(to).total('minutes');
}
