import type { CalendarEvent } from '@hallway/formats/calendar';

/** Which meetup of a rule it is, as invitations name it for good. */
export interface Occurrence {
  uid: string;
  start: string;
  timeZone: string;
}

/** SQL: the `Occurrence`, or NULL for a meetup that no rule made. */
export const occurrenceJson = (meetup: string) => `CASE WHEN ${meetup}.calendar_uid IS NOT NULL THEN json_build_object(
  'uid', ${meetup}.calendar_uid, 'timeZone', ${meetup}.calendar_zone,
  'start', to_char(${meetup}.calendar_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) END`;

/** The name of a meetup's entry in calendars: that of its rule and which one of it, or a UID of its own (ADR 0015). */
export const calendarName = (
  ownUid: string,
  occurrence: Occurrence | null,
): Pick<CalendarEvent, 'uid' | 'recurrence'> =>
  occurrence
    ? { uid: occurrence.uid, recurrence: { start: occurrence.start, timeZone: occurrence.timeZone } }
    : { uid: ownUid };
