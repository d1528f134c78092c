import ICAL from 'ical.js';
import { calendarZone } from './time-zone.ts';

/**
 * The moment of a time that somebody else's program wrote, ISO 8601 in UTC. Null for what is none of our age: a date, a time without
 * a zone, before 1970, a zone nobody knows, and one whose rules would keep us counting.
 */
export function momentOf(property: ICAL.Property): string | null {
  const time = property.getFirstValue();
  if (!(time instanceof ICAL.Time) || time.isDate) return null;
  const zone = zoneOf(property, time);
  if (!zone) return null;
  const moment = new Date(ICAL.Time.fromData({ ...wallOf(time), isDate: false }, zone).toUnixTime() * 1000);
  return moment.getTime() > 0 ? moment.toISOString() : null;
}

const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time) => ({ year, month, day, hour, minute, second });

/** Ours for a name of the IANA; for others (Windows has names of its own) the rules that came along. */
function zoneOf(property: ICAL.Property, time: ICAL.Time): ICAL.Timezone | null {
  const name = property.getFirstParameter('tzid');
  if (!name) return time.zone === ICAL.Timezone.utcTimezone ? ICAL.Timezone.utcTimezone : null;
  if (/^(?:Etc\/)?UTC$/.test(name)) return ICAL.Timezone.utcTimezone;
  const known = calendarZone(name);
  if (known) return known.rules;
  const own = property.parent?.parent
    ?.getAllSubcomponents('vtimezone')
    .find((component) => component.getFirstPropertyValue('tzid') === name);
  return own && isCountable(own) ? new ICAL.Timezone(own) : null;
}

const mostParts = 20;
const onceAYear =
  /^FREQ=YEARLY(?:;(?:INTERVAL=1|WKST=[A-Z]{2}|UNTIL=\d{8}T\d{6}Z?|BYMONTH=(?:[1-9]|1[0-2])|BYDAY=(?:-1|[1-4])(?:SU|MO|TU|WE|TH|FR|SA)))*$/;

/** ical.js works out every change of the clock since the first, so a zone that changes each second would hold the process for good. */
function isCountable(zone: ICAL.Component): boolean {
  const parts = zone.getAllSubcomponents();
  return (
    parts.length > 0 &&
    parts.length <= mostParts &&
    parts.every((part) =>
      part.getAllProperties('rrule').every((rule) => onceAYear.test(String(rule.getFirstValue()).toUpperCase())),
    )
  );
}
