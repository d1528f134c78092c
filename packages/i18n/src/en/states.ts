import type {
  CommunityRole,
  PatchState,
  PatchVerdict,
  ProposalState,
  RsvpStatus,
  TaskState,
  importStates,
  meetupFormats,
  meetupStates,
  notificationStates,
  relations,
  sessionKinds,
} from '@hallway/contracts';

type StateKey =
  | `rsvp.${RsvpStatus}`
  | `meetup.${(typeof meetupStates)[number]}`
  | `format.${(typeof meetupFormats)[number]}`
  | `call.${'open' | 'closed'}`
  | `proposal.${ProposalState}`
  | `relation.${(typeof relations)[number]}`
  | `session.${(typeof sessionKinds)[number]}`
  | `task.${TaskState}`
  | `patch.${PatchState}`
  | `verdict.${PatchVerdict}`
  | `import.${(typeof importStates)[number]}`
  | `mail.${(typeof notificationStates)[number]}`
  | `role.${CommunityRole | 'member'}`;

/** Labels of the states and other fixed word lists of the domain. Keys: `<noun>.<state>`; the compiler names what the contract has and this list lacks. */
export const states = {
  'rsvp.requested': 'Asks to come',
  'rsvp.going': 'Going',
  'rsvp.waitlisted': 'On the waitlist',
  'rsvp.declined': 'Not coming',
  'rsvp.refused': 'Not approved',
  'rsvp.cancelled': 'Cancelled',
  'meetup.draft': 'Draft',
  'meetup.published': 'Published',
  'meetup.cancelled': 'Cancelled',
  'call.open': 'Open',
  'call.closed': 'Closed',
  'proposal.draft': 'Draft',
  'proposal.submitted': 'Submitted',
  'proposal.in-review': 'In review',
  'proposal.shortlisted': 'Shortlisted',
  'proposal.in-rehearsal': 'In rehearsal',
  'proposal.accepted': 'Accepted',
  'proposal.confirmed': 'Confirmed by the speaker',
  'proposal.scheduled': 'On the agenda',
  'proposal.delivered': 'Delivered',
  'proposal.waitlisted': 'On the reserve list',
  'proposal.rejected': 'Not accepted',
  'proposal.withdrawn': 'Withdrawn',
  'task.open': 'Open',
  'task.claimed': 'Claimed',
  'task.patch-submitted': 'Patch submitted',
  'task.merged': 'Merged',
  'task.closed': 'Closed',
  'patch.submitted': 'Submitted',
  'patch.in-review': 'In review',
  'patch.changes-requested': 'Changes requested',
  'patch.approved': 'Approved',
  'patch.merged': 'Merged',
  'patch.rejected': 'Rejected',
  'patch.abandoned': 'Abandoned',
  'patch.superseded': 'Superseded',
  'format.talks': 'Talks',
  'format.workshop': 'Workshop',
  'format.hackathon': 'Hackathon',
  'format.open-space': 'Open space',
  'format.social': 'Social',
  'relation.builds': 'Builds it',
  'relation.runs': 'Runs it',
  'relation.has-read': 'Has read about it',
  'role.organiser': 'Organiser',
  'role.panellist': 'Panellist',
  'role.hackathon-lead': 'Hackathon lead',
  'role.volunteer': 'Volunteer',
  'role.member': 'Member',
  'session.talk': 'Talk',
  'session.keynote': 'Keynote',
  'session.break': 'Break',
  'session.lightning': 'Lightning talks',
  'session.open-space': 'Open space',
  'session.qa': 'Questions and answers',
  'session.social': 'Social',
  'verdict.comment': 'Comment',
  'verdict.approve': 'Approve',
  'verdict.request-changes': 'Request changes',
  'verdict.reject': 'Reject',
  'import.preview': 'Preview',
  'import.queued': 'Waiting to run',
  'import.running': 'Running',
  'import.done': 'Done',
  'import.failed': 'Failed',
  'mail.pending': 'Waiting',
  'mail.sending': 'Being sent',
  'mail.sent': 'Sent',
  'mail.failed': 'Failed',
  'mail.unknown': 'Unknown: the sender stopped while sending',
  'mail.skipped': 'Not sent: switched off by the member',
} as const satisfies Record<StateKey, string>;
