import ICAL from 'ical.js';
import { momentOf } from './foreign-time.ts';

/** What somebody's calendar program answers to an invitation. */
export type CalendarReply = {
  uid: string;
  /** Which occurrence of that UID is answered, by the start its rule gave it: UTC, ISO 8601. Null: the UID alone. */
  recurrence: string | null;
  /** Of the invitation that is answered; null when the program does not say. */
  sequence: number | null;
  /** When the answer was given: UTC, ISO 8601. */
  dtstamp: string;
  /** Address of the one who answers, in lower case. */
  attendee: string;
  answer: 'accepted' | 'declined' | 'tentative';
};

export type ReplyTrouble = 'unreadable' | 'not-a-reply' | 'not-one-event' | 'not-one-attendee' | 'no-answer';

export type ReadReply = { ok: true; reply: CalendarReply } | { ok: false; trouble: ReplyTrouble };

const longest = 64 * 1024;
const answers: Record<string, CalendarReply['answer']> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/**
 * Reads a `METHOD:REPLY` (iTIP, RFC 5546, section 3.2.3): one VEVENT with exactly one ATTENDEE. Never throws; the text may come from
 * anybody. Whether the attendee is who they say is for the caller to find out.
 */
export function readReply(text: string): ReadReply {
  if (text.length > longest) return { ok: false, trouble: 'unreadable' };
  try {
    return replyOf(ICAL.Component.fromString(text));
  } catch {
    return { ok: false, trouble: 'unreadable' };
  }
}

function replyOf(calendar: ICAL.Component): ReadReply {
  if (calendar.name !== 'vcalendar') return { ok: false, trouble: 'unreadable' };
  if (textOf(calendar, 'method').toUpperCase() !== 'REPLY') return { ok: false, trouble: 'not-a-reply' };
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) return { ok: false, trouble: 'not-one-event' };
  const attendees = event.getAllProperties('attendee');
  if (attendees.length !== 1) return { ok: false, trouble: 'not-one-attendee' };
  const [attendee] = attendees as [ICAL.Property];
  const answer = answers[String(attendee.getFirstParameter('partstat') ?? '').toUpperCase()];
  if (!answer) return { ok: false, trouble: 'no-answer' };
  const uid = uidOf(event);
  const stamp = stampOf(event);
  const recurrence = recurrenceOf(event);
  const sequence = sequenceOf(event);
  const address = addressOf(attendee);
  if (!uid || !stamp || !address || sequence === undefined || recurrence === undefined)
    return { ok: false, trouble: 'unreadable' };
  return { ok: true, reply: { uid, recurrence, sequence, dtstamp: stamp, attendee: address, answer } };
}

/** Always in UTC (RFC 5545, section 3.8.7.2). */
function stampOf(event: ICAL.Component): string | null {
  const stamp = event.getFirstProperty('dtstamp');
  return stamp && !stamp.getParameter('tzid') ? momentOf(stamp) : null;
}

/** Undefined: it has one that names no single moment. */
function recurrenceOf(event: ICAL.Component): string | null | undefined {
  const [id, ...others] = event.getAllProperties('recurrence-id');
  if (!id) return null;
  if (others.length > 0 || id.getParameter('range')) return undefined;
  return momentOf(id) ?? undefined;
}

function sequenceOf(event: ICAL.Component): number | null | undefined {
  const value: unknown = event.getFirstPropertyValue('sequence');
  if (value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : undefined;
}

function addressOf(attendee: ICAL.Property): string | null {
  const address = String(attendee.getFirstValue())
    .trim()
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return /^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u.test(address) ? address : null;
}

/** RFC 7986, section 5.3 wants at most 255 octets; ours have fewer, and no control characters. */
function uidOf(event: ICAL.Component): string | null {
  const uid = textOf(event, 'uid');
  return uid.length > 0 && uid.length <= 255 && !/\p{Cc}/u.test(uid) ? uid : null;
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
}
