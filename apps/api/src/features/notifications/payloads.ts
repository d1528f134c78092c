import type { Duty, Level, ReportKind, RsvpStatus } from '@hallway/contracts';

/** What one had before. */
type Held = 'going' | 'waitlisted' | 'requested';

/** `guests`: how many come along. `sequence`: of the RSVP. The calendar part's SEQUENCE (RFC 5546) is this and the meetup's together, so that it never falls. */
interface Sequenced {
  sequence?: number;
  guests?: number;
}

interface ProposalFacts {
  proposalId: string;
  title: string;
  level: Level;
  community: { slug: string; title: string };
}

interface PatchFacts {
  patchId: string;
  title: string;
  level: Level;
  /** Revision number. */
  version: number;
  project: string;
  /** Title of the task it was made for. */
  task?: string | null;
  community: { slug: string; title: string };
}

export interface DigestMeetup {
  slug: string;
  title: string;
  level: Level;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  community: string;
  /** Published since the digest before. */
  isNew: boolean;
}

interface ShiftFacts {
  duty: Duty;
  title: string;
  note: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** The meetup that a comment stands under; its words are read when they are told. Not as the row's own meetup: nothing of a report belongs into the mail log of organisers. */
export interface CommentFacts {
  commentId: string;
  threadId: string;
  meetup: { slug: string; title: string; level: Level };
  community: { slug: string; title: string };
}

/** What each kind of mail needs beside its member and its meetup; JSON, instants as ISO text. */
export interface NotificationPayloads {
  /** `by`: an organiser put one on the list, or approved the request. */
  /** `standing`: a standing RSVP gave the answer. */
  'rsvp-confirmed': Sequenced & { by?: 'organiser'; standing?: boolean };
  /** `held`: the seat that an organiser moved one from. */
  'rsvp-waitlisted': Sequenced & { position: number; held?: Held; standing?: boolean };
  'rsvp-promoted': Sequenced;
  'rsvp-changed': Sequenced & {
    held?: Held;
    change: 'time' | 'place' | 'time-and-place' | 'level';
    from?: Record<string, unknown>;
    to?: Record<string, unknown>;
  };
  /** An answer given in a calendar program that could not count. `code`: `tentative`, or the problem. */
  'rsvp-not-changed': { code: string; held: RsvpStatus | null };
  /** `held`: what was given up; the calendar entry is withdrawn only where there was a seat. By the organiser: the whole meetup. */
  'rsvp-cancelled': Sequenced & {
    by: 'member' | 'organiser' | 'removed';
    held?: Held;
    reason?: string;
    movedTo?: string;
  };
  'rsvp-requested': Sequenced;
  'rsvp-refused': Sequenced & { held?: Held; reason?: string };
  /** To organisers. `count`: all requests that wait by now; it grows until it is read. */
  'requests-waiting': { count: number };
  /** `startsAt`: of the date it reminds of; a moved meetup has another one. */
  'reminder-day': { startsAt: string };
  'reminder-hours': { startsAt: string };
  'meetup-announcement': Record<string, never>;
  'community-announcement': { community: { slug: string; title: string } };
  digest: {
    meetups: DigestMeetup[];
    /** Coming ones that found no place. */
    more: number;
    /** Coming ones that the member's choice of level leaves out. */
    hidden: { newbie: number; advanced: number };
  };
  'proposal-received': ProposalFacts & { decisionBy?: string | null };
  'proposal-decision': ProposalFacts & { decision: 'accepted' | 'rejected' | 'waitlisted'; feedback?: string };
  'proposal-relevelled': ProposalFacts & { from: Level; to: Level };
  'schedule-change': {
    title: string;
    /** `meetup-…`: of the whole meetup; its own row says when and where. */
    change: 'scheduled' | 'moved' | 'removed' | 'meetup-moved' | 'meetup-cancelled';
    /** Why the meetup was cancelled. */
    reason?: string;
    startsAt?: string | null;
    endsAt?: string | null;
    timeZone?: string;
    room?: string;
    /** Slug of the talk's page. */
    talk?: string;
  };
  'patch-submitted': PatchFacts & { author: string };
  'patch-reviewed': PatchFacts & {
    verdict: 'comment' | 'approve' | 'request-changes' | 'reject';
    reviewer: string;
    comment?: string;
  };
  'patch-merged': PatchFacts;
  'task-claim-expiring': {
    taskId: string;
    title: string;
    level: Level;
    project: string;
    community: { slug: string; title: string };
    expiresAt: string;
    timeZone: string;
  };
  /** Until when answers are taken. */
  'feedback-asked': { closesAt: string };
  /** `by`: name of the organiser. */
  'shift-assigned': { shift: ShiftFacts; by: string };
  'shift-changed': {
    shift: ShiftFacts;
    /** `collided`: the meetup moved to hours in which its holder has another shift. */
    change: 'moved' | 'place' | 'collided' | 'taken-off' | 'removed' | 'meetup-cancelled';
  };
  'shift-reminder': { shift: ShiftFacts };
  'comment-replied': CommentFacts;
  'comment-posted': CommentFacts & { reply: boolean };
  'comment-hidden': CommentFacts & { reason: string };
  /** `hidden`: by the number of reports. Who reported is written nowhere. */
  'report-received': CommentFacts & { kind: ReportKind; hidden: boolean };
  'report-decided': CommentFacts & { outcome: 'hidden' | 'kept' };
}
