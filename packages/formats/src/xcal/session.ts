import { htmlToMarkdown } from './clean-html.ts';
import type { XcalSession, XcalWarningCode } from './types.ts';
import { stop } from './xml-events.ts';
import type { XmlPlace } from './xml-events.ts';

/** The child elements of one `vevent`: name → texts in order, each with its place. */
export type RawSession = { at: XmlPlace; fields: Map<string, { text: string; at: XmlPlace }[]> };

export type ReadSession = { session: XcalSession; warnings: XcalWarningCode[] };

/** Makes a session of one `vevent`. Throws XcalStop when uid, title or start are missing or unreadable. */
export function readSession(raw: RawSession): ReadSession {
  const warnings: XcalWarningCode[] = [];
  const first = (...names: string[]) =>
    names.map((name) => raw.fields.get(name)?.[0]).find((field) => field && oneLine(field.text) !== '');
  const text = (...names: string[]) => shortLine(names.at(-1)!, first(...names));
  const all = (name: string) => (raw.fields.get(name) ?? []).map((field) => shortLine(name, field)).filter(Boolean);
  const need = (field: string, ...names: string[]) =>
    first(...names) ?? stop('field-missing', raw.at, `A session has no ${field}.`, field);

  const startField = need('start', 'pentabarf:start', 'dtstart');
  const start =
    readTime(startField.text) ??
    stop(
      'field-invalid',
      startField.at,
      `The start "${oneLine(startField.text).slice(0, 60)}" is not a date and time with an offset.`,
      'start',
    );
  const stated = readDuration(text('pentabarf:duration', 'duration'));
  const endField = first('pentabarf:end', 'dtend');
  const end = (endField && readTime(endField.text)) ?? (stated === null ? null : plusMinutes(start, stated));
  if (end === null)
    stop('field-missing', endField?.at ?? raw.at, 'A session has neither a readable end nor a duration.', 'end');
  const durationMinutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  if (durationMinutes <= 0) stop('field-invalid', endField?.at ?? raw.at, 'A session ends before it starts.', 'end');
  if (stated !== null && stated !== durationMinutes) warnings.push('duration-mismatch');

  const written = text('url');
  const url = readUrl(written);
  if (written && !url) warnings.push('url-dropped');
  else if (url !== null && !/^https?:\/\//i.test(written)) warnings.push('url-repaired');
  const session: XcalSession = {
    uid: shortLine('uid', need('uid', 'uid')),
    pentabarfEventId: text('pentabarf:event-id') || null,
    slug: text('pentabarf:event-slug') || null,
    title: shortLine('title', need('title', 'pentabarf:title', 'summary')),
    subtitle: text('pentabarf:subtitle'),
    track: text('pentabarf:track', 'categories') || null,
    room: text('location', 'pentabarf:room') || null,
    start,
    end,
    durationMinutes,
    language: text('pentabarf:language', 'language') || null,
    speakers: all('attendee').map((name) => ({ name })),
    abstract: htmlToMarkdown(first('pentabarf:abstract', 'abstract')?.text ?? ''),
    description: htmlToMarkdown(first('description')?.text ?? ''),
    url,
    type: text('pentabarf:event-type', 'pentabarf:type', 'type') || null,
    attachments: [...all('attach'), ...all('pentabarf:attachment')].flatMap((link) => readUrl(link) ?? []),
    line: raw.at.line,
  };
  if (session.speakers.length === 0) warnings.push('session-without-speaker');
  if (session.track === null) warnings.push('session-without-track');
  if (session.room === null) warnings.push('session-without-room');
  if (!session.abstract && !session.description) warnings.push('session-without-description');
  return { session, warnings };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Of what becomes a name, a title or a key, which has to fit into a line and into an index. */
const longestLine = 500;

function shortLine(name: string, field: { text: string; at: XmlPlace } | undefined): string {
  const line = oneLine(field?.text ?? '');
  if (line.length > longestLine)
    stop('field-invalid', field!.at, `The ${name} has more than ${longestLine} characters.`, name);
  return line;
}

/**
 * `2016-01-31 09:00:00 +0100` (Pentabarf) or a date-time with `Z` or an offset, as ISO text with offset. Null for anything
 * else, years far from ours and floating times included: in Pentabarf's xCal `dtstart` is floating, so it names no moment.
 */
export function readTime(text: string): string | null {
  const match = /^((?:19|2[01])\d{2})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2}):?(\d{2})? ?(Z|[+-]\d{2}:?\d{2})$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const offset = zone === 'Z' ? '+00:00' : `${zone!.slice(0, 3)}:${zone!.slice(-2)}`;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(local);
  return exists && !Number.isNaN(Date.parse(`${local}${offset}`)) ? `${local}${offset}` : null;
}

/** Pentabarf writes hours, minutes, seconds and frames: `00:50:00:00` is 50 minutes. `PT50M` (RFC 5545) is read too. */
export function readDuration(text: string): number | null {
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?::\d{2})?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?$/.exec(text);
  return iso && text.length > 2 ? Number(iso[1] ?? 0) * 1440 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) : null;
}

function plusMinutes(start: string, minutes: number): string {
  const sign = start.at(-6) === '-' ? -1 : 1;
  const offset = sign * (Number(start.slice(-5, -3)) * 60 + Number(start.slice(-2)));
  const local = new Date(Date.parse(start) + (minutes + offset) * 60_000).toISOString();
  return `${local.slice(0, 19)}${start.slice(-6)}`;
}

/** An http(s) address; `https:/host` (a slash lost, as in Pentabarf's exports) is repaired. */
export function readUrl(text: string): string | null {
  const match = /^(https?):\/{1,3}(?=[^/\s])(\S+)$/i.exec(text);
  if (!match) return null;
  const repaired = `${match[1]!.toLowerCase()}://${match[2]!}`;
  return URL.canParse(repaired) ? repaired : null;
}
