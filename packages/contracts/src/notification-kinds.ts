/** The headings of the page where members choose their mails. */
export const mailGroups = ['seats', 'reminders', 'community', 'talks', 'hackathons'] as const;
export type MailGroup = (typeof mailGroups)[number];

export interface NotificationKindFacts {
  group: MailGroup;
  /** Answers an own act or concerns a seat that one holds: cannot be switched off. Every other kind can, per community, with one click. */
  transactional: boolean;
  /** Can be had for one level only. */
  byLevel?: true;
  /** Told inside the application, never mailed. */
  inAppOnly?: true;
}

/** Every kind of notification. A kind also has a payload, a writer, a mail and words in each language; what is missing does not compile. */
export const notificationKinds = {
  'rsvp-confirmed': { group: 'seats', transactional: true },
  'rsvp-waitlisted': { group: 'seats', transactional: true },
  'rsvp-promoted': { group: 'seats', transactional: true },
  'rsvp-changed': { group: 'seats', transactional: true },
  'rsvp-cancelled': { group: 'seats', transactional: true },
  'rsvp-not-changed': { group: 'seats', transactional: true },
  'rsvp-requested': { group: 'seats', transactional: true },
  'rsvp-refused': { group: 'seats', transactional: true },
  'reminder-day': { group: 'reminders', transactional: false, byLevel: true },
  'reminder-hours': { group: 'reminders', transactional: false, byLevel: true },
  'meetup-announcement': { group: 'community', transactional: false },
  'community-announcement': { group: 'community', transactional: false },
  digest: { group: 'community', transactional: false, byLevel: true },
  'proposal-received': { group: 'talks', transactional: true },
  'proposal-decision': { group: 'talks', transactional: true },
  'proposal-relevelled': { group: 'talks', transactional: true },
  'schedule-change': { group: 'talks', transactional: false },
  'patch-submitted': { group: 'hackathons', transactional: false },
  'patch-reviewed': { group: 'hackathons', transactional: false },
  'patch-merged': { group: 'hackathons', transactional: false },
  'task-claim-expiring': { group: 'hackathons', transactional: false },
  'feedback-asked': { group: 'reminders', transactional: false },
  'shift-assigned': { group: 'seats', transactional: true },
  'shift-changed': { group: 'seats', transactional: true },
  'shift-reminder': { group: 'reminders', transactional: false },
  'comment-replied': { group: 'community', transactional: false },
  'comment-posted': { group: 'community', transactional: false, inAppOnly: true },
  'comment-hidden': { group: 'community', transactional: false },
  'report-received': { group: 'community', transactional: false },
  'report-decided': { group: 'community', transactional: false, inAppOnly: true },
} as const satisfies Record<string, NotificationKindFacts>;

export type NotificationKind = keyof typeof notificationKinds;

export const notificationKindNames = Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]];

export const factsOf = (kind: NotificationKind): NotificationKindFacts => notificationKinds[kind];
