import { factsOf, type MailChoice, type NotificationKind, type SkipReason } from '@hallway/contracts';
import { unwanted } from './mail-choice.ts';

/** What decides, at the moment of sending, whether a mail still goes out. */
export interface Circumstances {
  kind: NotificationKind;
  payload: { startsAt?: unknown; shift?: { startsAt?: unknown } };
  /** The member's own for this kind, in this community or else everywhere. */
  choice: MailChoice | null;
  /** A mail server has refused the address for good. */
  refused: boolean;
  /** What the member has answered to the meetup. */
  answer: string | null;
  /** Of a reminder of a shift: the member is on it, and it begins when the mail says. */
  onShift: boolean;
  /** What the mail would quote. */
  comment: { removed: boolean; hidden: boolean } | null;
  meetup: { level: 'newbie' | 'advanced'; state: string; startsAt: string } | null;
}

/** Why this mail is not sent; null: it is. */
export function skipReason(row: Circumstances, now: Date): SkipReason | null {
  if (row.refused) return 'address-refused';
  if (isReminder(row.kind) && !stillHolds(row, now)) return 'out-of-date';
  if (row.kind === 'shift-reminder' && !(row.onShift && startsAfter(row.payload.shift, now))) return 'out-of-date';
  if (isTakenBack(row)) return 'out-of-date';
  if (row.choice === null || factsOf(row.kind).transactional) return null;
  return unwanted(row.choice, factsOf(row.kind).byLevel ? (row.meetup?.level ?? null) : null);
}

const isReminder = (kind: NotificationKind) => kind === 'reminder-day' || kind === 'reminder-hours';

const startsAfter = (shift: { startsAt?: unknown } | undefined, now: Date): boolean =>
  now.getTime() < Date.parse(String(shift?.startsAt));

/** Nobody is sent what its author has taken back; what is hidden goes to those alone who read it. */
function isTakenBack({ kind, comment }: Circumstances): boolean {
  if (kind === 'comment-replied') return comment === null || comment.removed || comment.hidden;
  return (kind === 'comment-hidden' || kind === 'report-received') && (comment === null || comment.removed);
}

/** A reminder of a date that was moved, of a meetup cancelled or begun, or to somebody who gave the seat back, would mislead. */
function stillHolds({ meetup, answer, payload }: Circumstances, now: Date): boolean {
  if (!meetup || meetup.state !== 'published' || answer !== 'going') return false;
  const start = Date.parse(meetup.startsAt);
  return start === Date.parse(String(payload.startsAt)) && now.getTime() < start;
}
