import ICAL from 'ical.js';
import type { CaughtMail } from '../../../api/test/support/mail-catcher.ts';

/** What a calendar program reads from the calendar part of a mail. */
export function readInvitation({ calendar, calendarMethod }: CaughtMail) {
  if (calendar === null) throw new Error('This mail has no calendar part.');
  const root = new ICAL.Component(ICAL.parse(calendar));
  const event = root.getFirstSubcomponent('vevent')!;
  const text = (name: string) => event.getFirstPropertyValue(name)?.toString();
  const start = event.getFirstProperty('dtstart')!;
  return {
    partMethod: calendarMethod,
    method: root.getFirstPropertyValue('method'),
    zones: root.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
    uid: text('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    attendees: event.getAllProperties('attendee').map((attendee) => attendee.getFirstValue()),
    start: { zone: start.getFirstParameter('tzid'), wall: text('dtstart') },
  };
}
