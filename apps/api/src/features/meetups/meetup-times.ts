import { toInstant } from '@hallway/time';
import { problems } from '../../platform/http/problems.ts';

const longestMs = 31 * 24 * 3_600_000;

export interface WallHours {
  wallStart: string;
  wallEnd: string;
  timeZone: string;
}

/**
 * The instants of a meetup's hours. A time the clocks show twice is the earlier one.
 * @throws ProblemError for a time in the gap of the clocks, no real date, an end before the start, or more than 31 days.
 */
export function meetupInstants({ wallStart, wallEnd, timeZone }: WallHours): { startsAt: Date; endsAt: Date } {
  const startsAt = instantOf('wallStart', wallStart, timeZone);
  const endsAt = instantOf('wallEnd', wallEnd, timeZone);
  if (endsAt <= startsAt) throw problems.raise('meetup.ends-before-start');
  if (endsAt.getTime() - startsAt.getTime() > longestMs) throw invalidField('wallEnd', 'too-long');
  return { startsAt, endsAt };
}

function instantOf(field: string, wallTime: string, timeZone: string): Date {
  const result = toInstant({ wallTime, timeZone });
  if (result.ok) return new Date(result.instant);
  if (result.reason === 'gap') throw problems.raise('meetup.wall-time-invalid', { params: { wallTime, timeZone } });
  throw invalidField(field, 'invalid-date');
}

/** @throws ProblemError when RSVP would close before it opens. */
export function checkWindow({ opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null }): void {
  if (opensAt && closesAt && closesAt <= opensAt) throw invalidField('closesAt', 'closes-before-open');
}

/** A field of the request that says what cannot be. */
export const invalidField = (field: string, code: string) =>
  problems.raise('request.invalid', { issues: [{ path: `body.${field}`, code, message: code }] });
