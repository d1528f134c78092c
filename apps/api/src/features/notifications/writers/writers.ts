import type { NotificationKind } from '@hallway/contracts';
import { feedbackAsked } from './level-writers.ts';
import { commentHidden, commentPosted, commentReplied, reportDecided, reportReceived } from './discussion-writers.ts';
import { patchMerged, patchReviewed, patchSubmitted, taskClaimExpiring } from './hackathon-writers.ts';
import {
  requestsWaiting,
  rsvpCancelled,
  rsvpChanged,
  rsvpConfirmed,
  rsvpNotChanged,
  rsvpPromoted,
  rsvpRefused,
  rsvpRequested,
  rsvpWaitlisted,
} from './rsvp-writers.ts';
import { shiftAssigned, shiftChanged, shiftReminder } from './roster-writers.ts';
import { proposalDecision, proposalReceived, proposalRelevelled, scheduleChange } from './talk-writers.ts';
import { communityAnnouncement, digest, meetupAnnouncement, reminder } from './news-writers.ts';
import type { Writer } from './writer.ts';

/** One writer per kind; a kind of the contract without one does not compile. */
export const writers: { [K in NotificationKind]: Writer<K> } = {
  'rsvp-confirmed': rsvpConfirmed,
  'rsvp-waitlisted': rsvpWaitlisted,
  'rsvp-promoted': rsvpPromoted,
  'rsvp-changed': rsvpChanged,
  'rsvp-cancelled': rsvpCancelled,
  'rsvp-not-changed': rsvpNotChanged,
  'rsvp-requested': rsvpRequested,
  'rsvp-refused': rsvpRefused,
  'requests-waiting': requestsWaiting,
  'reminder-day': reminder,
  'reminder-hours': reminder,
  'meetup-announcement': meetupAnnouncement,
  'community-announcement': communityAnnouncement,
  digest,
  'proposal-received': proposalReceived,
  'proposal-decision': proposalDecision,
  'proposal-relevelled': proposalRelevelled,
  'schedule-change': scheduleChange,
  'patch-submitted': patchSubmitted,
  'patch-reviewed': patchReviewed,
  'patch-merged': patchMerged,
  'task-claim-expiring': taskClaimExpiring,
  'feedback-asked': feedbackAsked,
  'shift-assigned': shiftAssigned,
  'shift-changed': shiftChanged,
  'shift-reminder': shiftReminder,
  'comment-replied': commentReplied,
  'comment-posted': commentPosted,
  'comment-hidden': commentHidden,
  'report-received': reportReceived,
  'report-decided': reportDecided,
};
