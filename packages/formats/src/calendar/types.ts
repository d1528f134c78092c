export type CalendarLevel = 'newbie' | 'advanced';

export type CalendarPerson = { name: string; email: string };

export type ParticipationStatus = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

export type CalendarEvent = {
  /** Globally unique, and the same through all changes of one meetup; shared by the meetups of one rule that say which one they are. */
  uid: string;
  /** RECURRENCE-ID: the start a rule first gave it, ISO 8601, and the zone of that rule. Never changes, whatever else does. */
  recurrence?: { start: string; timeZone: string };
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
  /** UID of the series it belongs to; no entry of that name need exist. */
  relatedTo?: string;
  /** Default `PUBLIC`. */
  visibility?: 'PUBLIC' | 'PRIVATE' | 'CONFIDENTIAL';
  /** When this revision was written, ISO 8601. */
  dtstamp: string;
  /** When the meetup itself was last changed, ISO 8601; for feeds. */
  lastModified?: string;
};

export type CalendarInvitation = CalendarEvent & {
  method: 'REQUEST' | 'CANCEL';
  /** `email` takes the answers; `sentBy` is the address the mail comes from, where that is another one. */
  organizer: CalendarPerson & { sentBy?: string };
  /** The recipient alone: other guests' addresses are nobody's business. */
  attendee: CalendarPerson & { partstat: ParticipationStatus };
};

export type CalendarFeed = {
  name: string;
  description?: string;
  /** The page that shows the same. */
  url?: string;
  /** A colour's name in CSS3, for programs that paint calendars. */
  color?: string;
  events: CalendarEvent[];
};
