import type { CommunityRole, Duty, Level, NotificationKind, PatchVerdict, ReportKind } from '@hallway/contracts';

export type { Level };

/** A meetup as mails show it. Times are ISO 8601 text with offset, zones IANA names, addresses absolute. */
export interface MeetupView {
  title: string;
  level: Level;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** Venue, room and street in one line; empty for online only. */
  place: string;
  onlineUrl?: string | null;
  url: string;
  community: string;
  /** Shown on what still has to be decided or prepared. */
  assumptions?: readonly string[];
}

/** Where the ticket is, and the picture of its code that travels with the mail. The same for everybody: the picture is each one's own. */
export interface TicketView {
  url: string;
  picture: `cid:${string}`;
}

export interface ProposalView {
  title: string;
  level: Level;
  url: string;
  community: string;
}

export interface PatchView {
  title: string;
  level: Level;
  url: string;
  project: string;
  task?: string | null;
  community: string;
  revision: number;
}

export interface ShiftView {
  duty: Duty;
  /** What it is called besides; may be empty. */
  title: string;
  note: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** The meetup that a comment stands under. */
export interface PlaceOfComment {
  title: string;
  level: Level;
  community: string;
}

export interface CommentView {
  meetup: PlaceOfComment;
  by: string;
  text: string;
  url: string;
}

export interface MeetupChange {
  what: 'time' | 'place' | 'level' | 'title';
  /** In words, as people read them. For `level` the bare value. */
  before: string;
  after: string;
}

/** Why the answer of a calendar program did not count. */
export type NotChangedReason = 'maybe' | 'full' | 'closed' | 'early' | 'cancelled' | 'started' | 'other';

/** What each kind of mail is made from. */
export interface MailViews {
  'sign-in': { url: string; code: string; minutes: number };
  /** `guests`: how many the recipient brings along. By the organiser: put on the list, or approved. */
  'rsvp-confirmed': {
    meetup: MeetupView;
    guests?: number;
    by?: 'you' | 'organiser';
    ticket?: TicketView;
    /** Where the standing RSVP that gave the answer is changed. */
    standing?: string;
  };
  'email-change': { url: string; minutes: number };
  'account-deleted': Record<string, never>;
  'email-changed': { /** The new address. */ email: string };
  'rsvp-waitlisted': { meetup: MeetupView; /** 1 is next. */ position: number; standing?: string };
  'rsvp-promoted': { meetup: MeetupView; guests?: number; ticket?: TicketView };
  'rsvp-changed': { meetup: MeetupView; changes: readonly MeetupChange[] };
  'rsvp-not-changed': { meetup: MeetupView; reason: NotChangedReason; held: 'going' | 'waitlisted' | 'none' };
  /** `organiser`: the whole meetup; `removed`: the recipient alone, perhaps to another meetup. */
  'rsvp-cancelled': { meetup: MeetupView; by: 'you' | 'organiser' | 'removed'; reason?: string; movedTo?: string };
  'rsvp-requested': { meetup: MeetupView };
  /** `place`: a seat or a place in the queue was taken back. */
  'rsvp-refused': { meetup: MeetupView; held: 'requested' | 'place'; reason?: string };
  /** To organisers. `url`: the list of requests. */
  'requests-waiting': { meetup: MeetupView; count: number; url: string };
  'reminder-day': { meetup: MeetupView };
  'reminder-hours': { meetup: MeetupView };
  /** `body`: Markdown. */
  'meetup-announcement': { meetup: MeetupView; subject: string; body: string };
  'community-announcement': { community: string; url: string; subject: string; body: string };
  digest: {
    meetups: readonly (Omit<MeetupView, 'assumptions' | 'onlineUrl'> & { isNew: boolean })[];
    more: number;
    url: string;
    hidden: readonly { level: Level; count: number; url: string }[];
  };
  'proposal-received': { proposal: ProposalView; /** Promised decision, `2026-12-03`. */ decisionBy?: string | null };
  'proposal-decision': { proposal: ProposalView; decision: 'accepted' | 'rejected' | 'waitlisted'; note?: string };
  'proposal-relevelled': { proposal: ProposalView; from: Level; note?: string };
  'schedule-change': {
    meetup: MeetupView;
    change: 'scheduled' | 'moved' | 'removed' | 'meetup-moved' | 'meetup-cancelled';
    reason?: string;
    session: { title: string; startsAt: string; endsAt: string; room: string; url: string };
  };
  'patch-submitted': { patch: PatchView; by: string };
  'patch-reviewed': {
    patch: PatchView;
    by: string;
    verdict: PatchVerdict;
    comment?: string;
  };
  'patch-merged': { patch: PatchView };
  'task-claim-expiring': {
    task: { title: string; level: Level; url: string; project: string; community: string };
    expiresAt: string;
    timeZone: string;
  };
  'feedback-asked': { meetup: MeetupView; /** The page with the questions. */ url: string; closesAt: string };
  'shift-assigned': { meetup: MeetupView; shift: ShiftView; by: string };
  'shift-changed': {
    meetup: MeetupView;
    shift: ShiftView;
    change: 'moved' | 'place' | 'collided' | 'taken-off' | 'removed' | 'meetup-cancelled';
  };
  'shift-reminder': { meetup: MeetupView; shift: ShiftView };
  'comment-replied': CommentView;
  'comment-posted': CommentView & { reply: boolean };
  'comment-hidden': { meetup: PlaceOfComment; text: string; reason: string; url: string };
  'report-received': { meetup: PlaceOfComment; kind: ReportKind; text: string; hidden: boolean; url: string };
  'report-decided': { meetup: PlaceOfComment; outcome: 'hidden' | 'kept'; url: string };
  invitation: {
    community: string;
    by: string;
    role?: CommunityRole | null;
    meetup?: MeetupView | null;
    url: string;
    expiresAt: string;
    timeZone: string;
  };
}

/** Mails about the account itself; they go past the outbox, because their secrets lie in no table. */
export type AccountMailKind = 'sign-in' | 'email-change' | 'email-changed' | 'account-deleted';

/** The contract names the kinds; one that has no view above or no template does not compile. */
export type MailKind = AccountMailKind | 'invitation' | NotificationKind;
