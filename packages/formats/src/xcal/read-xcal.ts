import { readSession } from './session.ts';
import type { RawSession } from './session.ts';
import type {
  XcalFailureCode,
  XcalLimits,
  XcalResult,
  XcalSchedule,
  XcalSession,
  XcalSummary,
  XcalWarning,
} from './types.ts';
import { readXml, stop, XcalStop } from './xml-events.ts';

export const defaultXcalLimits: XcalLimits = {
  maxCharacters: 20_000_000,
  maxDepth: 16,
  maxSessions: 10_000,
  maxTextCharacters: 200_000,
};

/**
 * Reads a conference schedule in Pentabarf's xCal (an XML form of iCalendar, `<iCalendar><vcalendar><vevent>…`).
 *
 * All or nothing: a broken file gives `{ ok: false }` with line, column and reason and no session at all. Times come from
 * `pentabarf:start`/`end`, which carry an offset; `dtstart` is floating there. HTML in descriptions becomes Markdown.
 * What was repaired or is missing stands in `warnings`, one entry per kind.
 */
export function readXcal(xml: string, limits: Partial<XcalLimits> = {}): XcalResult {
  const bounds = { ...defaultXcalLimits, ...limits };
  const fail = (code: XcalFailureCode, reason: string): XcalResult => ({ ok: false, code, line: 1, column: 1, reason });
  if (xml.trim() === '') return fail('empty', 'The file is empty.');
  if (xml.length > bounds.maxCharacters)
    return fail('too-large', `The file has more than ${bounds.maxCharacters} characters.`);
  if (
    !xml
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('<')
  )
    return fail('not-xml', 'The file does not begin with an XML tag.');
  const builder = new ScheduleBuilder(bounds);
  try {
    readXml(xml.replace(/^\uFEFF/, ''), bounds, builder);
    return builder.finish();
  } catch (error) {
    if (error instanceof XcalStop) return error.failure;
    throw error;
  }
}

const rootNames = new Set(['icalendar', 'xcal:icalendar']);

class ScheduleBuilder {
  private readonly sessions: XcalSession[] = [];
  private readonly uids = new Map<string, number>();
  private readonly warnings = new Map<string, XcalWarning>();
  private current: RawSession | null = null;
  private currentDepth = 0;
  private title: string | null = null;
  private calendarName: string | null = null;

  constructor(private readonly limits: XcalLimits) {}

  open(name: string, depth: number, at: { line: number; column: number }): void {
    if (depth === 1 && !rootNames.has(name.toLowerCase()))
      stop('not-xcal', at, `The document begins with <${name.slice(0, 60)}>, not with <iCalendar>.`);
    if (name !== 'vevent' || this.current) return;
    if (this.sessions.length >= this.limits.maxSessions)
      stop('too-many-sessions', at, `The file has more than ${this.limits.maxSessions} sessions.`);
    this.current = { at, fields: new Map() };
    this.currentDepth = depth;
  }

  close(name: string, depth: number, text: string, at: { line: number; column: number }): void {
    if (!this.current) {
      if (name === 'x-wr-caldesc') this.title = text.trim() || null;
      if (name === 'x-wr-calname') this.calendarName = text.trim() || null;
      return;
    }
    if (depth === this.currentDepth) return this.add(this.current);
    if (depth !== this.currentDepth + 1) return;
    const fields = this.current.fields.get(name) ?? [];
    fields.push({ text, at });
    this.current.fields.set(name, fields);
  }

  private add(raw: RawSession): void {
    this.current = null;
    const { session, warnings } = readSession(raw);
    const twin = this.uids.get(session.uid);
    if (twin !== undefined)
      stop('duplicate-uid', raw.at, `The uid ${session.uid.slice(0, 80)} was already used in line ${twin}.`, 'uid');
    this.uids.set(session.uid, session.line);
    this.sessions.push(session);
    for (const code of warnings) this.warn(code, session);
  }

  private warn(code: XcalWarning['code'], session: XcalSession): void {
    const known = this.warnings.get(code) ?? { code, count: 0, line: session.line, uids: [] };
    known.count += 1;
    if (known.uids.length < 50) known.uids.push(session.uid);
    this.warnings.set(code, known);
  }

  finish(): XcalSchedule {
    if (this.sessions.length === 0) stop('no-sessions', { line: 1, column: 1 }, 'The file holds no session (vevent).');
    const offsets = countBy(this.sessions, (session) => session.start.slice(-6)).sort(
      (a, b) => b.sessions - a.sessions,
    );
    const usual = offsets[0]!.name;
    for (const session of this.sessions) if (!session.start.endsWith(usual)) this.warn('several-offsets', session);
    const days = countBy(this.sessions, (session) => session.start.slice(0, 10)).map(({ name, sessions }) => ({
      date: name,
      sessions,
    }));
    return {
      ok: true,
      conference: {
        title: this.title,
        calendarName: this.calendarName,
        timeZoneOffset: usual,
        firstDay: days[0]!.date,
        lastDay: days.at(-1)!.date,
      },
      days,
      rooms: countBy(this.sessions, (session) => session.room),
      tracks: countBy(this.sessions, (session) => session.track),
      sessions: this.sessions,
      warnings: [...this.warnings.values()],
    };
  }
}

/** Names with their number of sessions, sorted by name. */
function countBy(sessions: readonly XcalSession[], key: (session: XcalSession) => string | null): XcalSummary[] {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const name = key(session);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, sessions: count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
