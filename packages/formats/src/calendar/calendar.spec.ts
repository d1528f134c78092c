import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { feed, invitation } from './calendar.ts';
import type { CalendarInvitation } from './types.ts';

const given = (changes: Partial<CalendarInvitation> = {}): CalendarInvitation => ({
  uid: 'meetup-1@hallway.example.org',
  sequence: 0,
  method: 'REQUEST',
  start: '2026-03-28T18:00:00Z',
  end: '2026-03-28T20:00:00Z',
  timeZone: 'Europe/Brussels',
  summary: 'Queues from the inside',
  level: 'advanced',
  status: 'CONFIRMED',
  dtstamp: '2026-03-01T10:00:00Z',
  organizer: { name: 'Queue people', email: 'noreply@hallway.example.org' },
  attendee: { name: 'Asha Rao', email: 'asha@example.org', partstat: 'ACCEPTED' },
  ...changes,
});
const parse = (text: string) => {
  const calendar = ICAL.Component.fromString(text);
  return { calendar, event: calendar.getFirstSubcomponent('vevent')! };
};
const unfold = (text: string) => text.replace(/\r\n /g, '').split('\r\n');
/** The moment a calendar program arrives at, by the zone rules that came along. */
const moment = (text: string, name: string) => {
  const { calendar, event } = parse(text);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const time = event.getFirstPropertyValue(name) as ICAL.Time;
  if (zone && time.zone !== ICAL.Timezone.utcTimezone) time.zone = new ICAL.Timezone(zone);
  return new Date(time.toUnixTime() * 1000).toISOString();
};

describe('invitation', () => {
  it('is a request to one attendee, with everything a calendar program needs to answer', () => {
    const lines = unfold(
      invitation(given({ sequence: 3, location: 'Room 1', url: 'https://hallway.example.org/m/1' })),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:meetup-1@hallway.example.org',
        'SEQUENCE:3',
        'DTSTAMP:20260301T100000Z',
        'DTSTART;TZID=Europe/Brussels:20260328T190000',
        'DTEND;TZID=Europe/Brussels:20260328T210000',
        'CATEGORIES:advanced',
        'CLASS:PUBLIC',
        'STATUS:CONFIRMED',
        'LOCATION:Room 1',
        'URL:https://hallway.example.org/m/1',
        'ORGANIZER;CN=Queue people:mailto:noreply@hallway.example.org',
        'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=Asha Rao:mailto:asha@example.org',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
  });

  it('withdraws with the same uid and a cancelled status', () => {
    const lines = unfold(invitation(given({ method: 'CANCEL', sequence: 4 })));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4', 'UID:meetup-1@hallway.example.org']),
    );
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toContain('RSVP=FALSE');
  });

  it.each([
    ['Europe/Brussels', '2026-03-28T18:00:00.000Z', '20260328T190000'],
    ['Europe/Brussels', '2026-03-29T17:00:00.000Z', '20260329T190000'],
    ['Europe/Brussels', '2026-10-25T18:00:00.000Z', '20261025T190000'],
    ['Asia/Kolkata', '2026-07-01T13:30:00.000Z', '20260701T190000'],
    ['America/Toronto', '2026-03-08T00:00:00.000Z', '20260307T190000'],
    ['America/Toronto', '2026-03-08T23:00:00.000Z', '20260308T190000'],
    ['America/Toronto', '2026-11-02T00:00:00.000Z', '20261101T190000'],
    ['America/Sao_Paulo', '2026-12-01T22:00:00.000Z', '20261201T190000'],
    ['Asia/Tehran', '2026-07-01T15:30:00.000Z', '20260701T190000'],
  ])('in %s writes %s as the wall time %s, which leads back to the moment', (timeZone, start, wall) => {
    const text = invitation(given({ timeZone, start, end: '2026-12-31T00:00:00Z' }));
    expect(text).toContain(`DTSTART;TZID=${timeZone}:${wall}\r\n`);
    expect(moment(text, 'dtstart')).toBe(start);
  });

  it('leads back to the moment at every hour around a clock change', () => {
    for (const [timeZone, change] of [
      ['Europe/Brussels', '2026-03-29T01:00:00Z'],
      ['Europe/Brussels', '2026-10-25T01:00:00Z'],
      ['America/Toronto', '2026-03-08T07:00:00Z'],
      ['America/Toronto', '2026-11-01T06:00:00Z'],
      ['Australia/Sydney', '2026-10-03T16:00:00Z'],
    ] as const)
      for (let halfHour = -10; halfHour <= 10; halfHour += 1) {
        const start = new Date(Date.parse(change) + halfHour * 1_800_000).toISOString();
        expect(`${timeZone} ${moment(invitation(given({ timeZone, start })), 'dtstart')}`).toBe(`${timeZone} ${start}`);
      }
  });

  it('keeps the moment of an alias and of a zone nobody knows', () => {
    expect(invitation(given({ timeZone: 'Asia/Calcutta' }))).toContain('DTSTART;TZID=Asia/Kolkata:20260328T233000');
    expect(invitation(given({ timeZone: 'Mars/Phobos' }))).toContain('DTSTART:20260328T180000Z');
    expect(invitation(given({ timeZone: 'UTC' }))).not.toContain('VTIMEZONE');
  });

  it('brings text with commas, semicolons, newlines, Devanagari and emoji back unchanged, in lines of at most 75 octets', () => {
    const summary = 'नमस्ते दुनिया, मिलते हैं; 🎉 \\ "quotes" — '.repeat(6).trim();
    const description = `First, second; third\nनई पंक्ति ${'👩‍💻'.repeat(40)}\n\nend\\n`;
    const text = invitation(given({ summary, description }));
    const { event } = parse(text);
    expect(event.getFirstPropertyValue('summary')).toBe(summary);
    expect(event.getFirstPropertyValue('description')).toBe(description);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)|\uFFFD/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('lets no name, place or address write a line of its own', () => {
    const evil = 'x\r\nATTENDEE:mailto:all@example.org\u0000';
    const text = invitation(
      given({
        summary: evil,
        location: evil,
        uid: evil,
        attendee: { name: `${evil}";CN="y`, email: 'a@example.org', partstat: 'ACCEPTED' },
        url: 'javascript:alert(1)',
      }),
    );
    expect(unfold(text).filter((line) => /^(?:ATTENDEE|URL)/.test(line))).toHaveLength(1);
    expect(() => invitation(given({ organizer: { name: 'x', email: 'a@b\r\nX:y' } }))).toThrow(RangeError);
    expect(() => invitation(given({ start: 'soon' }))).toThrow(RangeError);
  });
});

describe('feed', () => {
  it('publishes events of several zones, each zone once, and no people', () => {
    const event = given();
    const text = feed({
      name: 'Queue people, Pune',
      events: [event, { ...event, uid: '2' }, { ...event, uid: '3', timeZone: 'Asia/Kolkata' }],
    });
    const { calendar } = parse(text);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(3);
    expect(calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([
      'Europe/Brussels',
      'Asia/Kolkata',
    ]);
    expect(unfold(text)).toEqual(
      expect.arrayContaining([
        'NAME:Queue people\\, Pune',
        'X-WR-CALNAME:Queue people\\, Pune',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      ]),
    );
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|asha@/);
  });

  it('is a valid calendar when there is nothing yet', () => {
    expect(parse(feed({ name: 'Empty', events: [] })).calendar.getFirstPropertyValue('x-wr-calname')).toBe('Empty');
  });
});
