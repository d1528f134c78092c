import ICAL from 'ical.js';
import { calendarZone, wallTime } from './time-zone.ts';
import type { CalendarEvent, CalendarPerson } from './types.ts';

const maxDescription = 8_000;

/** A VEVENT (RFC 5545, section 3.6.1) without people. Throws a RangeError for a start or end that is no moment. */
export function eventComponent(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', plain(event.uid));
  if (event.recurrence) addRecurrenceId(component, event.recurrence);
  component.addPropertyWithValue('dtstamp', utc(event.dtstamp));
  component.addPropertyWithValue('sequence', event.sequence);
  if (event.lastModified) component.addPropertyWithValue('last-modified', utc(event.lastModified));
  const { start, end, tzid } = timesOf(event);
  for (const [name, time] of [
    ['dtstart', start],
    ['dtend', end],
  ] as const) {
    const property = component.addPropertyWithValue(name, time);
    if (tzid) property.setParameter('tzid', tzid);
  }
  component.addPropertyWithValue('summary', plain(event.summary));
  if (event.description)
    component.addPropertyWithValue('description', multiline(event.description).slice(0, maxDescription));
  if (event.location) component.addPropertyWithValue('location', plain(event.location));
  if (event.url && isWebAddress(event.url)) component.addPropertyWithValue('url', new URL(event.url).href);
  // RELTYPE is PARENT unless told (RFC 5545, section 3.8.4.5)
  if (event.relatedTo) component.addPropertyWithValue('related-to', plain(event.relatedTo));
  component.addPropertyWithValue('categories', event.level);
  component.addPropertyWithValue('class', event.visibility ?? 'PUBLIC');
  component.addPropertyWithValue('status', event.status);
  component.addPropertyWithValue('transp', event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE');
  return component;
}

/** Adds ORGANIZER or ATTENDEE. Throws a RangeError for an address that could break out of its line. */
export function addPerson(
  component: ICAL.Component,
  name: string,
  person: CalendarPerson,
  params: Record<string, string>,
): void {
  const address = mailto(person.email);
  const property = new ICAL.Property(name);
  for (const [key, value] of Object.entries(params)) property.setParameter(key, value);
  const commonName = plain(person.name).replaceAll('"', "'");
  if (commonName) property.setParameter('cn', commonName);
  property.setValue(address);
  component.addProperty(property);
}

/** @throws RangeError for an address that could break out of its line. */
export function mailto(address: string): string {
  if (!/^[^\s"<>@,;]+@[^\s"<>@,;]+$/.test(address))
    throw new RangeError(`Not a mail address for a calendar: ${address}`);
  return `mailto:${address}`;
}

/** An ISO moment as UTC, to the second. */
function utc(iso: string): ICAL.Time {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a moment: ${iso}`);
  return ICAL.Time.fromJSDate(date, true);
}

function timesOf(event: CalendarEvent): { start: ICAL.Time; end: ICAL.Time; tzid: string | null } {
  const [start, end] = [utc(event.start), utc(event.end)];
  const zone = calendarZone(event.timeZone);
  const wallStart = zone && wallTime(zone, new Date(event.start));
  const wallEnd = zone && wallTime(zone, new Date(event.end));
  return zone && wallStart && wallEnd
    ? { start: wallStart, end: wallEnd, tzid: zone.tzid }
    : { start, end, tzid: null };
}

/** Which occurrence it is (RFC 5545, section 3.8.4.4). */
function addRecurrenceId(component: ICAL.Component, { start, timeZone }: { start: string; timeZone: string }): void {
  const zone = calendarZone(timeZone);
  const wall = zone && wallTime(zone, new Date(start));
  const property = component.addPropertyWithValue('recurrence-id', wall ?? utc(start));
  if (zone && wall) property.setParameter('tzid', zone.tzid);
}

/** Control characters are not allowed in iCalendar text (RFC 5545, section 3.1), lone surrogates not in UTF-8. */
const multiline = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
export const plain = (text: string): string => multiline(text).replace(/\s+/g, ' ').trim();

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
