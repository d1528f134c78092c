import type { Level } from '@hallway/contracts';
import { type LevelProposal, proposeLevels } from '@hallway/formats';
import { readXcal, type XcalFailure, type XcalSession } from '@hallway/formats/xcal';

export interface ItemData {
  room: string;
  speakers: string[];
  subtitle: string;
  abstract: string;
  language: string;
  url: string | null;
  kind: 'talk' | 'keynote' | 'lightning';
}

/** A session of the file with the level its words propose. */
export interface ProposedItem {
  position: number;
  sourceKey: string;
  track: string;
  title: string;
  level: Level;
  doubt: boolean;
  /** `code` or `code: words`. */
  reasons: string[];
  /** ISO 8601 with the offset of the file. */
  startsAt: string;
  endsAt: string;
  data: ItemData;
}

export interface ProposedSchedule {
  ok: true;
  title: string;
  /** The usual offset of the file: `+01:00`. */
  offset: string;
  days: number;
  rooms: number;
  /** `code: how often`. */
  warnings: string[];
  items: ProposedItem[];
}

export type ScheduleReading = ProposedSchedule | Pick<XcalFailure, 'ok' | 'line' | 'column' | 'reason'>;

const longestMs = 31 * 24 * 3_600_000;

/** Reads a schedule and proposes levels: all of it, or the place and reason why not. Pure, and slow for large files: see `readScheduleAside`. */
export function readSchedule(content: string, filename: string): ScheduleReading {
  const schedule = readXcal(content);
  if (!schedule.ok) return schedule;
  const { conference, sessions } = schedule;
  const title = (conference.title ?? conference.calendarName ?? filename).slice(0, 200);
  const levels = proposeLevels(sessions);
  const items = sessions.map((session, position) => toItem(session, { position, title, ...levels[position]! }));
  const tooLong = trackTooLong(items);
  if (tooLong !== null) {
    const { line } = sessions[tooLong.position]!;
    return { ok: false, line, column: 1, reason: `The track "${tooLong.track.slice(0, 60)}" spans more than 31 days.` };
  }
  return {
    ok: true,
    title,
    offset: conference.timeZoneOffset,
    days: schedule.days.length,
    rooms: schedule.rooms.length,
    warnings: schedule.warnings.map(({ code, count }) => `${code}: ${count}`),
    items,
  };
}

function toItem(
  session: XcalSession,
  { position, title: scheduleTitle, level, doubt, reasons }: LevelProposal & { position: number; title: string },
): ProposedItem {
  return {
    position,
    sourceKey: session.uid,
    track: (session.track ?? scheduleTitle).slice(0, 200),
    title: session.title,
    level,
    doubt,
    reasons: reasons.map(({ code, words }) => (words.length === 0 ? code : `${code}: ${words.join(', ')}`)),
    startsAt: session.start,
    endsAt: session.end,
    data: {
      room: session.room ?? '',
      speakers: session.speakers.map(({ name }) => name),
      subtitle: session.subtitle,
      abstract: [session.abstract, session.description].filter(Boolean).join('\n\n'),
      language: session.language ?? 'en',
      url: session.url,
      kind: kindOf(session.type),
    },
  };
}

function kindOf(type: string | null): ItemData['kind'] {
  if (type && /keynote/i.test(type)) return 'keynote';
  return type && /lightning/i.test(type) ? 'lightning' : 'talk';
}

/** The first item that lies too far from the begin of its track to be one meetup with it. */
function trackTooLong(items: readonly ProposedItem[]): ProposedItem | null {
  const starts = new Map<string, number>();
  const byStart = items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const item of byStart) {
    if (!starts.has(item.track)) starts.set(item.track, Date.parse(item.startsAt));
    if (Date.parse(item.endsAt) - starts.get(item.track)! > longestMs) return item;
  }
  return null;
}
