import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { htmlToMarkdown } from './clean-html.ts';
import { readXcal } from './read-xcal.ts';
import { readDuration, readTime } from './session.ts';

const small = readFileSync(resolve(import.meta.dirname, '../../fixtures/small-conference.xcal'), 'utf8');
const read = (xml: string) => {
  const result = readXcal(xml);
  if (!result.ok) throw new Error(`${result.line}:${result.column} ${result.reason}`);
  return result;
};

describe('readXcal', () => {
  it('reads a session with its real moment, speakers and repaired address', () => {
    const { sessions, conference } = read(small);
    expect(conference).toMatchObject({ title: 'Hallway Days 2026', firstDay: '2026-03-28', lastDay: '2026-03-29' });
    expect(sessions[0]).toMatchObject({
      uid: '1@HALLWAY26@pentabarf.org',
      pentabarfEventId: '1',
      start: '2026-03-28T23:30:00+01:00',
      end: '2026-03-29T00:20:00+01:00',
      durationMinutes: 50,
      speakers: [{ name: 'Asha Rao' }, { name: 'Jörg Šimek' }],
      url: 'https://example.org/2026/queues/',
      room: 'Room 1',
      track: 'Messaging',
    });
  });

  it('turns the escaped HTML into safe Markdown', () => {
    const { description } = read(small).sessions[0]!;
    expect(description).toMatch(/^What a queue is & why: *\n- order *\n- \*back pressure\*/);
    expect(description).toContain('See [the page](https://example.org/q) or not.');
    expect(description).not.toMatch(/alert|javascript|onclick|</);
  });

  it('works out the end from the duration, and keeps the offset', () => {
    expect(read(small).sessions[1]).toMatchObject({
      end: '2026-03-29T13:00:00+02:00',
      durationMinutes: 60,
      url: 'https://example.org/2026/lunch/',
    });
  });

  it('says what it repaired and what is missing', () => {
    const codes = read(small).warnings.map((warning) => [warning.code, warning.count]);
    expect(Object.fromEntries(codes)).toEqual({
      'url-repaired': 1,
      'session-without-speaker': 1,
      'session-without-track': 1,
      'session-without-description': 1,
      'several-offsets': 1,
    });
  });

  it.each([
    ['a tag that is not closed', small.replace('</pentabarf:title>', ''), 'broken-xml', 30],
    ['an unknown entity', small.replace('First in', '&first; in'), 'broken-xml', 14],
    ['an unbound prefix', small.replaceAll('pentabarf:track', 'frab:track'), 'broken-xml', 16],
    ['text cut off in the middle', small.slice(0, 900), 'broken-xml', 18],
    [
      'a document type',
      small.replace('<iCalendar', '<!DOCTYPE x [<!ENTITY a "aa">]>\n<iCalendar'),
      'doctype-refused',
      2,
    ],
    ['another document', '<?xml version="1.0"?>\n<schedule/>', 'not-xcal', 2],
    ['no XML at all', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'not-xml', 1],
    ['no session', '<iCalendar><vcalendar/></iCalendar>', 'no-sessions', 1],
    [
      'a session without start',
      small.replace(/<pentabarf:start>2026-03-28.*/, '').replace(/<dtstart>.*/, ''),
      'field-missing',
      8,
    ],
    ['a floating start', small.replace('2026-03-28 23:30:00 +0100', '2026-03-28 23:30:00'), 'field-invalid', 17],
    ['a day that does not exist', small.replace('2026-03-28 23:30', '2026-02-30 23:30'), 'field-invalid', 17],
    ['an end before the start', small.replace('2026-03-29 00:20', '2026-03-28 00:20'), 'field-invalid', 18],
    ['a uid twice', small.replace('2@HALLWAY26', '1@HALLWAY26'), 'duplicate-uid', 31],
    ['nothing', ' \n', 'empty', 1],
  ])('refuses %s with its line', (_, xml, code, line) => {
    expect(readXcal(xml)).toMatchObject({ ok: false, code, line });
  });

  it('says where the tag was opened that is not closed', () => {
    const result = readXcal(small.replace('</pentabarf:title>', ''));
    expect(result).toMatchObject({ reason: expect.stringContaining('<pentabarf:title>, opened in line 13') });
  });

  it('refuses more than its limits', () => {
    expect(readXcal(`<iCalendar>${'<a>'.repeat(100_000)}`)).toMatchObject({ ok: false, code: 'too-deep' });
    expect(readXcal(small, { maxSessions: 1 })).toMatchObject({ ok: false, code: 'too-many-sessions' });
    expect(readXcal(small, { maxTextCharacters: 100 })).toMatchObject({ ok: false, code: 'text-too-long', line: 22 });
    expect(readXcal(small, { maxCharacters: 100 })).toMatchObject({ ok: false, code: 'too-large' });
  });

  it('reads Pentabarf durations as hours, minutes, seconds, frames', () => {
    expect(['00:50:00:00', '01:45:00:00', 'PT1H30M', 'soon', ''].map(readDuration)).toEqual([50, 105, 90, null, null]);
  });

  it('takes only times that name a moment', () => {
    expect(['2016-01-31 09:00:00 +0100', '20160131T090000Z', '20160131T090000'].map(readTime)).toEqual([
      '2016-01-31T09:00:00+01:00',
      '2016-01-31T09:00:00+00:00',
      null,
    ]);
  });

  it('survives HTML nested without end', () => {
    expect(htmlToMarkdown(`${'<blockquote>'.repeat(20_000)}deep`)).toContain('deep');
  });
});
