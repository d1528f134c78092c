import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { feed, invitation } from './calendar.ts';
import type { CalendarInvitation } from './types.ts';

/** How often a property stands in the VEVENT: the tables of RFC 5546, sections 3.2.2 (REQUEST) and 3.2.5 (CANCEL). */
const tables = {
  REQUEST: { attendee: 1, dtstamp: 1, dtstart: 1, organizer: 1, sequence: 1, summary: 1, uid: 1, status: 1 },
  CANCEL: { attendee: 1, dtstamp: 1, organizer: 1, sequence: 1, uid: 1, status: 1 },
} as const;
const statuses = { REQUEST: ['CONFIRMED', 'TENTATIVE'], CANCEL: ['CANCELLED'] };
const once = ['class', 'created', 'description', 'dtend', 'geo', 'last-modified', 'location', 'transp', 'url'];

const given: CalendarInvitation = {
  uid: 'meetup-1@hallway.example.org',
  sequence: 2,
  method: 'REQUEST',
  start: '2027-07-01T16:30:00Z',
  end: '2027-07-01T19:00:00Z',
  timeZone: 'Europe/Brussels',
  summary: 'Storage, from the inside; for operators',
  description: `${'वितरित भंडारण '.repeat(30)}\nsecond line`,
  location: 'قاعة المؤتمرات، الطابق الثالث',
  url: 'https://hallway.example.org/m/storage',
  level: 'advanced',
  status: 'CONFIRMED',
  visibility: 'PRIVATE',
  relatedTo: 'series-1@hallway.example.org',
  dtstamp: '2027-06-01T10:00:00Z',
  organizer: {
    name: 'OpenStack Pune',
    email: 'rsvp+0123456789abcdef0123456789abcdef@hallway.example.org',
    sentBy: 'hallway@hallway.example.org',
  },
  attendee: { name: 'आशा राव', email: 'asha@example.org', partstat: 'ACCEPTED' },
};

describe.each(['REQUEST', 'CANCEL'] as const)('METHOD:%s', (method) => {
  const text = invitation({ ...given, method });
  const calendar = ICAL.Component.fromString(text);
  const event = calendar.getFirstSubcomponent('vevent')!;

  it('has each property as often as RFC 5546 allows', () => {
    for (const [name, count] of Object.entries(tables[method]))
      expect([name, event.getAllProperties(name).length]).toEqual([name, count]);
    for (const name of once) expect(event.getAllProperties(name).length).toBeLessThanOrEqual(1);
    for (const name of ['prodid', 'version', 'method']) expect(calendar.getAllProperties(name)).toHaveLength(1);
    expect(statuses[method]).toContain(event.getFirstPropertyValue('status'));
  });

  it('brings the rules of every zone it writes times in, and no reminder', () => {
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
    const used = event.getAllProperties().flatMap((property) => property.getFirstParameter('tzid') ?? []);
    expect(new Set(zones)).toEqual(new Set(used));
    expect(event.getAllSubcomponents()).toEqual([]);
  });

  it('is UTF-8 in CRLF lines of at most 75 octets, none cut inside a letter', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString('utf8')).not.toContain('\uFFFD');
    }
    expect(event.getFirstPropertyValue('location')).toBe(given.location);
  });

  it('is an entry of its own that says which series it belongs to, and by itself no exception to a rule', () => {
    expect(event.getFirstPropertyValue('related-to')).toBe('series-1@hallway.example.org');
    for (const name of ['recurrence-id', 'rrule', 'rdate']) expect(event.hasProperty(name)).toBe(false);
  });

  it('says which occurrence of a rule it is, in the zone of the rule, wherever and whenever the meetup is now', () => {
    const recurrence = { start: '2027-06-12T13:00:00Z', timeZone: 'Asia/Kolkata' };
    const one = ICAL.Component.fromString(invitation({ ...given, method, recurrence }));
    const entry = one.getFirstSubcomponent('vevent')!;
    expect(entry.getAllProperties('recurrence-id').map((property) => property.toICALString())).toEqual([
      'RECURRENCE-ID;TZID=Asia/Kolkata:20270612T183000',
    ]);
    expect(entry.getFirstProperty('dtstart')!.toICALString()).toBe('DTSTART;TZID=Europe/Brussels:20270701T183000');
    for (const name of ['rrule', 'rdate']) expect(entry.hasProperty(name)).toBe(false);
    expect(one.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([
      'Europe/Brussels',
      'Asia/Kolkata',
    ]);
  });

  it('names an occurrence that began while the clock changed by its moment', () => {
    const recurrence = { start: '2027-10-31T01:30:00Z', timeZone: 'Europe/Brussels' };
    expect(invitation({ ...given, method, recurrence })).toContain('\r\nRECURRENCE-ID:20271031T013000Z\r\n');
  });

  it('wants answers at an address of its own, and says who sends the mail', () => {
    const organizer = event.getFirstProperty('organizer')!;
    expect(organizer.getFirstValue()).toBe(`mailto:${given.organizer.email}`);
    expect(organizer.getFirstParameter('sent-by')).toBe('mailto:hallway@hallway.example.org');
    expect(text).toContain('SENT-BY="mailto:');
  });
});

describe('a time zone', () => {
  const transitions = (timeZone: string) =>
    ICAL.Component.fromString(invitation({ ...given, timeZone }))
      .getFirstSubcomponent('vtimezone')!
      .getAllSubcomponents()
      .map((part) => [part.name, part.getFirstPropertyValue('tzoffsetto')?.toString()])
      .sort();

  it('comes with summer and winter where there is one, and without where there is none', () => {
    expect(transitions('Europe/Brussels')).toEqual([
      ['daylight', '+02:00'],
      ['standard', '+01:00'],
    ]);
    expect(transitions('America/Toronto')).toEqual([
      ['daylight', '-04:00'],
      ['standard', '-05:00'],
    ]);
    expect(transitions('Asia/Kolkata')).toEqual([['standard', '+05:30']]);
  });
});

it('a feed says how to name, paint and refresh it', () => {
  const { method: _, organizer: __, attendee: ___, ...event } = given;
  const calendar = ICAL.Component.fromString(
    feed({ name: 'OpenStack Pune', color: 'seagreen', events: [{ ...event, lastModified: '2027-06-01T10:00:00Z' }] }),
  );
  const value = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
  expect([value('name'), value('color'), value('refresh-interval'), value('x-published-ttl')]).toEqual([
    'OpenStack Pune',
    'seagreen',
    'PT1H',
    'PT1H',
  ]);
  const [published] = calendar.getAllSubcomponents('vevent');
  expect(published!.getFirstPropertyValue('last-modified')?.toString()).toBe('2027-06-01T10:00:00Z');
});
