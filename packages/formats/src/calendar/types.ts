export type CalendarLevel = 'newbie' | 'advanced';

export type CalendarPerson = { name: string; email: string };

export type ParticipationStatus = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

export type CalendarEvent = {
  /** Globally unique, and the same through all changes of one meetup. */
  uid: string;
  /** Raised by one at each change of time or place (RFC 5546, section 2.1.4). */
  sequence: number;
  /** Moments as ISO 8601 with offset or `Z`. */
  start: string;
  end: string;
  /** IANA zone the event is written in; an unknown one falls back to UTC, the moment stays the same. */
  timeZone: string;
  /** Plain text. */
  summary: string;
  description?: string;
  location?: string;
  /** http(s) only. */
  url?: string;
  level: CalendarLevel;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Default `PUBLIC`. */
  visibility?: 'PUBLIC' | 'PRIVATE' | 'CONFIDENTIAL';
  /** When this revision was written, ISO 8601. */
  dtstamp: string;
};

export type CalendarInvitation = CalendarEvent & {
  method: 'REQUEST' | 'CANCEL';
  organizer: CalendarPerson;
  /** The recipient alone: other guests' addresses are nobody's business. */
  attendee: CalendarPerson & { partstat: ParticipationStatus };
};

export type CalendarFeed = { name: string; description?: string; url?: string; events: CalendarEvent[] };
