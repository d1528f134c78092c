import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

export type CalendarZone = {
  tzid: string;
  component: ICAL.Component;
  rules: ICAL.Timezone;
  clock: Intl.DateTimeFormat;
};

const known = new Set(tzlib_get_timezones());
const zones = new Map<string, CalendarZone>();
const threeHours = 3 * 3_600_000;

/**
 * The VTIMEZONE of an IANA zone with its present rules (RFC 5545, section 3.6.5), or null for UTC and for names nobody knows.
 * An alias gives the zone it stands for: `Asia/Calcutta` → `Asia/Kolkata`.
 */
export function calendarZone(name: string): CalendarZone | null {
  const cached = zones.get(name);
  if (cached) return cached;
  if (!known.has(name) || /^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|Greenwich|GMT)$/.test(name)) return null;
  const component = ICAL.Component.fromString(tzlib_get_ical_block(name)[0]!);
  const tzid = String(component.getFirstPropertyValue('tzid'));
  const zone = { component, tzid, rules: new ICAL.Timezone(component), clock: clockOf(tzid) };
  zones.set(name, zone);
  return zone;
}

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

/**
 * What the clock on the wall shows at a moment. Null where a wall time would not surely lead back to the moment: within three
 * hours of a clock change (an hour may come twice, and calendar programs, ical.js among them, err there), and where this
 * system and the VTIMEZONE sent along know different rules. Write such a moment in UTC.
 */
export function wallTime(zone: CalendarZone, moment: Date): ICAL.Time | null {
  const key = `${zone.tzid} ${moment.getTime()}`;
  let wall = walls.get(key);
  if (wall === undefined) {
    if (walls.size >= 10_000) walls.clear();
    walls.set(key, (wall = sureWall(zone, moment)));
  }
  return wall === null ? null : ICAL.Time.fromString(wall, null);
}

/** Mails about one meetup ask for the same two moments again and again, and asking the clock is slow. */
const walls = new Map<string, string | null>();

function sureWall(zone: CalendarZone, moment: Date): string | null {
  const wall = wallClock(zone, moment);
  const offset = Date.parse(`${wall}Z`) - Math.floor(moment.getTime() / 1000) * 1000;
  for (const away of [-threeHours, threeHours]) {
    const near = new Date(moment.getTime() + away);
    if (Date.parse(`${wallClock(zone, near)}Z`) - Math.floor(near.getTime() / 1000) * 1000 !== offset) return null;
  }
  return zone.rules.utcOffset(ICAL.Time.fromString(wall, null)) * 1000 === offset ? wall : null;
}

function wallClock(zone: CalendarZone, moment: Date): string {
  const part = Object.fromEntries(zone.clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}
