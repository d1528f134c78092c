import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReply } from './reply.ts';

const reply = (lines: string[] = [], { method = 'REPLY', extra = '' } = {}) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Someone//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:meetup-1@hallway.example.org',
    'DTSTAMP:20260301T100000Z',
    ...lines,
    'END:VEVENT',
    extra,
    'END:VCALENDAR',
    '',
  ]
    .filter((line, at, all) => line || at === all.length - 1)
    .join('\r\n');
/** Brussels and Paris, as Windows calls and writes them. */
const romance = (summer = 'FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3') =>
  [
    'BEGIN:VTIMEZONE',
    'TZID:Romance Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    `RRULE:${summer}`,
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    '',
  ].join('\r\n');
const asha = 'ATTENDEE;CN="Rao, Asha";PARTSTAT=ACCEPTED:MAILTO:Asha@Example.org';

describe('the answer of a calendar program', () => {
  it('says who answers which invitation, and what', () => {
    expect(readReply(reply(['SEQUENCE:3', asha]))).toEqual({
      ok: true,
      reply: {
        uid: 'meetup-1@hallway.example.org',
        recurrence: null,
        sequence: 3,
        dtstamp: '2026-03-01T10:00:00.000Z',
        attendee: 'asha@example.org',
        answer: 'accepted',
      },
    });
  });

  it('leaves the sequence open when the program does', () => {
    expect(readReply(reply([asha]))).toMatchObject({ ok: true, reply: { sequence: null } });
  });

  it.each([
    ['DECLINED', 'declined'],
    ['tentative', 'tentative'],
  ])('knows %s', (partstat, answer) => {
    expect(readReply(reply([asha.replace('ACCEPTED', partstat)]))).toMatchObject({ ok: true, reply: { answer } });
  });

  it('is read from folded lines, as Outlook and Google send them', () => {
    const folded = reply([
      'SEQUENCE:0',
      'ATTENDEE;PARTSTAT=DECLINED;CN=Asha;X-NUM-GUESTS=0:mai\r\n lto:asha@example.org',
    ]);
    expect(readReply(folded)).toMatchObject({ ok: true, reply: { attendee: 'asha@example.org', answer: 'declined' } });
  });

  it.each([
    ['an invitation', reply([asha], { method: 'REQUEST' }), 'not-a-reply'],
    ['a counter proposal', reply([asha], { method: 'COUNTER' }), 'not-a-reply'],
    ['nobody', reply(), 'not-one-attendee'],
    ['a list with strangers', reply([asha, asha.replace('Asha@', 'eve@')]), 'not-one-attendee'],
    ['two events', reply([asha], { extra: 'BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT' }), 'not-one-event'],
    ['a delegation', reply([asha.replace('ACCEPTED', 'DELEGATED')]), 'no-answer'],
    ['no address', reply([asha.replace('MAILTO:Asha@Example.org', 'invalid:nomail')]), 'unreadable'],
    ['a negative sequence', reply(['SEQUENCE:-1', asha]), 'unreadable'],
    ['a broken time', reply([asha]).replace('20260301T100000Z', 'yesterday'), 'unreadable'],
    [
      'two occurrences',
      reply(['RECURRENCE-ID:20260301T100000Z', 'RECURRENCE-ID:20260401T100000Z', asha]),
      'unreadable',
    ],
    ['all that follow', reply(['RECURRENCE-ID;RANGE=THISANDFUTURE:20260301T100000Z', asha]), 'unreadable'],
    ['a whole day', reply(['RECURRENCE-ID;VALUE=DATE:20260301', asha]), 'unreadable'],
    ['a time of nowhere', reply(['RECURRENCE-ID:20260301T100000', asha]), 'unreadable'],
    ['a zone nobody knows', reply(['RECURRENCE-ID;TZID=Mars/Phobos:20260301T100000', asha]), 'unreadable'],
    ['a time before there were computers', reply([asha]).replace('20260301T100000Z', '00000101T000000Z'), 'unreadable'],
    ['an occurrence of the year 0', reply(['RECURRENCE-ID:00000101T000000Z', asha]), 'unreadable'],
    ['a UID with a NUL', reply([asha]).replace('UID:meetup-1', 'UID:meetup\u0000-1'), 'unreadable'],
    ['a UID without end', reply([asha]).replace('UID:meetup-1', `UID:${'x'.repeat(300)}`), 'unreadable'],
    ['an address with a NUL', reply([asha.replace('Asha@', 'asha\u0000@')]), 'unreadable'],
    ['half a calendar', reply([asha]).slice(0, 120), 'unreadable'],
    ['another text', 'Dear all, I am on holiday.', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['too much', reply([`DESCRIPTION:${'x'.repeat(70_000)}`, asha]), 'unreadable'],
  ])('does not count with %s', (_what, text, trouble) => {
    expect(readReply(text)).toEqual({ ok: false, trouble });
  });

  it.each([
    ['in UTC', 'RECURRENCE-ID:20260711T163000Z'],
    ['in the zone we wrote it in', 'RECURRENCE-ID;TZID=Europe/Brussels:20260711T183000'],
    ['in the zone of the one who answers', 'RECURRENCE-ID;TZID=Asia/Kolkata:20260711T220000'],
    ['as Exchange does, in a zone with a name of its own', 'RECURRENCE-ID;TZID=Romance Standard Time:20260711T183000'],
  ])('says which occurrence it answers: %s', (_how, line) => {
    const text = reply([line, asha]).replace('BEGIN:VEVENT', `${romance()}BEGIN:VEVENT`);
    expect(readReply(text)).toMatchObject({ ok: true, reply: { recurrence: '2026-07-11T16:30:00.000Z' } });
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=2',
    'FREQ=YEARLY;BYSECOND=0,1,2,3;BYMINUTE=1,2,3;BYHOUR=1,2,3',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYDAY=5MO',
  ])('is refused at once with a zone whose clock changes by %s: nobody may keep us counting', (rule) => {
    const hostile = romance(rule);
    for (const name of ['RECURRENCE-ID', 'DTSTAMP']) {
      const timed = `${name};TZID=Romance Standard Time:20260711T183000`;
      const lines = name === 'DTSTAMP' ? [asha] : [timed, asha];
      let text = reply(lines).replace('BEGIN:VEVENT', `${hostile}BEGIN:VEVENT`);
      if (name === 'DTSTAMP') text = text.replace('DTSTAMP:20260301T100000Z', timed);
      expect(readReply(text)).toEqual({ ok: false, trouble: 'unreadable' });
    }
  });

  it('never throws, whatever is in the mail', () => {
    const valid = reply(['SEQUENCE:3', asha]);
    fc.assert(
      fc.property(fc.nat(valid.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, removed, added) => {
        const text = valid.slice(0, at) + added + valid.slice(at + removed);
        expect(typeof readReply(text).ok).toBe('boolean');
      }),
    );
  }, 30_000);
});
