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
const asha = 'ATTENDEE;CN="Rao, Asha";PARTSTAT=ACCEPTED:MAILTO:Asha@Example.org';

describe('the answer of a calendar program', () => {
  it('says who answers which invitation, and what', () => {
    expect(readReply(reply(['SEQUENCE:3', asha]))).toEqual({
      ok: true,
      reply: {
        uid: 'meetup-1@hallway.example.org',
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
    ['half a calendar', reply([asha]).slice(0, 120), 'unreadable'],
    ['another text', 'Dear all, I am on holiday.', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['too much', reply([`DESCRIPTION:${'x'.repeat(70_000)}`, asha]), 'unreadable'],
  ])('does not count with %s', (_what, text, trouble) => {
    expect(readReply(text)).toEqual({ ok: false, trouble });
  });

  it('never throws, whatever is in the mail', () => {
    const valid = reply(['SEQUENCE:3', asha]);
    fc.assert(
      fc.property(fc.nat(valid.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, removed, added) => {
        const text = valid.slice(0, at) + added + valid.slice(at + removed);
        expect(typeof readReply(text).ok).toBe('boolean');
      }),
    );
  });
});
