import ICAL from 'ical.js';
import { addPerson, eventComponent, mailto, plain } from './event-component.ts';
import { calendarZone } from './time-zone.ts';
import type { CalendarEvent, CalendarFeed, CalendarInvitation } from './types.ts';

const productId = '-//Hallway//Hallway//EN';

/**
 * An invitation or its withdrawal as iCalendar text with CRLF (RFC 5545; iTIP, RFC 5546, sections 3.2.2 and 3.2.5).
 *
 * Send it as `text/calendar; method=REQUEST` or `CANCEL` with the same method, charset UTF-8. It has one ATTENDEE, who may
 * answer (RSVP=TRUE) while it is a request. Keep the uid, raise the sequence at each change of time or place.
 * A cancellation is always written with STATUS:CANCELLED.
 */
export function invitation(input: CalendarInvitation): string {
  const cancelled = input.method === 'CANCEL';
  const calendar = emptyCalendar();
  calendar.addPropertyWithValue('method', input.method);
  addZones(calendar, [input]);
  const event = eventComponent(cancelled ? { ...input, status: 'CANCELLED' } : input);
  const { sentBy } = input.organizer;
  addPerson(event, 'organizer', input.organizer, sentBy ? { 'sent-by': mailto(sentBy) } : {});
  addPerson(event, 'attendee', input.attendee, {
    cutype: 'INDIVIDUAL',
    role: 'REQ-PARTICIPANT',
    partstat: input.attendee.partstat,
    rsvp: cancelled ? 'FALSE' : 'TRUE',
  });
  calendar.addSubcomponent(event);
  return write(calendar);
}

/**
 * A feed to subscribe to (RFC 5545; name, colour and refresh interval of RFC 7986). It names no people, and so has no METHOD:
 * a METHOD:PUBLISH must name an ORGANIZER (RFC 5546, section 3.2.1).
 */
export function feed({ name, description, url, color, events }: CalendarFeed): string {
  const calendar = emptyCalendar();
  calendar.addPropertyWithValue('name', escaped(name));
  calendar.addPropertyWithValue('x-wr-calname', escaped(name));
  if (description) calendar.addPropertyWithValue('description', plain(description));
  if (url && URL.canParse(url)) calendar.addPropertyWithValue('url', new URL(url).href);
  if (color) calendar.addPropertyWithValue('color', color);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  addZones(calendar, events);
  const end = 'END:VCALENDAR\r\n';
  return `${write(calendar).slice(0, -end.length)}${events.map(writtenEvent).join('')}${end}`;
}

const written = new Map<string, string>();
const mostWritten = 5000;

/** Writing an entry is the slow part of a feed, and from one feed to the next few entries change. */
function writtenEvent(event: CalendarEvent): string {
  const key = JSON.stringify(event);
  let text = written.get(key);
  if (text === undefined) {
    if (written.size >= mostWritten) written.clear();
    written.set(key, (text = write(eventComponent(event))));
  }
  return text;
}

/** For properties ical.js does not know as text and would not escape (RFC 5545, section 3.3.11). */
const escaped = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&');

function emptyCalendar(): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', productId);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  return calendar;
}

function addZones(calendar: ICAL.Component, events: readonly CalendarEvent[]): void {
  const zones = new Map(
    events
      .flatMap(({ timeZone, recurrence }) => (recurrence ? [timeZone, recurrence.timeZone] : [timeZone]))
      .flatMap((name) => {
        const zone = calendarZone(name);
        return zone ? [[zone.tzid, zone] as const] : [];
      }),
  );
  for (const { component } of zones.values())
    calendar.addSubcomponent(new ICAL.Component(structuredClone(component.toJSON())));
}

// ical.js counts without the blank that begins a continuation line; RFC 5545, section 3.1 allows 75 octets with it.
ICAL.foldLength = 74;

/** CRLF after every line; ical.js leaves out the last. */
const write = (calendar: ICAL.Component): string => `${calendar.toString()}\r\n`;
