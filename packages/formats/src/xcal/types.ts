export type XcalSession = {
  uid: string;
  pentabarfEventId: string | null;
  slug: string | null;
  title: string;
  subtitle: string;
  track: string | null;
  room: string | null;
  /** ISO 8601 with the offset the file states. */
  start: string;
  end: string;
  durationMinutes: number;
  /** Language code as the file has it, for example `en`. */
  language: string | null;
  speakers: { name: string }[];
  /** Markdown made from the file's HTML; empty when absent. */
  abstract: string;
  /** Markdown made from the file's HTML; empty when absent. */
  description: string;
  url: string | null;
  type: string | null;
  attachments: string[];
  /** 1-based line where the session begins. */
  line: number;
};

export type XcalSummary = { name: string; sessions: number };

export type XcalWarningCode =
  | 'url-repaired'
  | 'url-dropped'
  | 'session-without-speaker'
  | 'session-without-track'
  | 'session-without-room'
  | 'session-without-description'
  | 'duration-mismatch'
  | 'several-offsets';

/** One entry per kind of trouble: how often, where first, and the uids of the first 50 sessions concerned. */
export type XcalWarning = { code: XcalWarningCode; count: number; line: number; uids: string[] };

export type XcalSchedule = {
  ok: true;
  conference: {
    title: string | null;
    calendarName: string | null;
    timeZoneOffset: string;
    firstDay: string;
    lastDay: string;
  };
  days: { date: string; sessions: number }[];
  rooms: XcalSummary[];
  tracks: XcalSummary[];
  sessions: XcalSession[];
  warnings: XcalWarning[];
};

export type XcalFailureCode =
  | 'empty'
  | 'too-large'
  | 'not-xml'
  | 'broken-xml'
  | 'doctype-refused'
  | 'too-deep'
  | 'not-xcal'
  | 'no-sessions'
  | 'too-many-sessions'
  | 'text-too-long'
  | 'field-missing'
  | 'field-invalid'
  | 'duplicate-uid';

/** Nothing of the file was taken. `line` and `column` are 1-based; `reason` is English, for logs and as a detail. */
export type XcalFailure = {
  ok: false;
  code: XcalFailureCode;
  line: number;
  column: number;
  field?: string;
  reason: string;
};

export type XcalResult = XcalSchedule | XcalFailure;

export type XcalLimits = { maxCharacters: number; maxDepth: number; maxSessions: number; maxTextCharacters: number };
