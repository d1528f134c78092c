/** The headings of the page where members choose their mails. */
export const mailGroups = ['seats', 'reminders', 'community', 'talks', 'hackathons'] as const;
export type MailGroup = (typeof mailGroups)[number];

export interface NotificationKindFacts {
  group: MailGroup;
  /** Answers an own act or concerns a seat that one holds: cannot be switched off. Every other kind can, per community, with one click. */
  transactional: boolean;
  /** Can be had for one level only. */
  byLevel?: true;
  /** Names a meetup, and so stands in the mail log of its organisers. */
  ofMeetup?: true;
  /** Told inside the application, never mailed. */
  inAppOnly?: true;
}

/** Every kind of notification. A kind also has a payload, a writer, a mail and words in each language; what is missing does not compile. */
export const notificationKinds = {
  'rsvp-confirmed': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-waitlisted': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-promoted': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-changed': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-cancelled': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-not-changed': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-requested': { group: 'seats', transactional: true, ofMeetup: true },
  'rsvp-refused': { group: 'seats', transactional: true, ofMeetup: true },
  'requests-waiting': { group: 'community', transactional: false, ofMeetup: true },
  'reminder-day': { group: 'reminders', transactional: false, byLevel: true, ofMeetup: true },
  'reminder-hours': { group: 'reminders', transactional: false, byLevel: true, ofMeetup: true },
  'meetup-announcement': { group: 'community', transactional: false, ofMeetup: true },
  'community-announcement': { group: 'community', transactional: false },
  digest: { group: 'community', transactional: false, byLevel: true },
  'proposal-received': { group: 'talks', transactional: true },
  'proposal-decision': { group: 'talks', transactional: true },
  'proposal-relevelled': { group: 'talks', transactional: true },
  'schedule-change': { group: 'talks', transactional: false, ofMeetup: true },
  'patch-submitted': { group: 'hackathons', transactional: false, ofMeetup: true },
  'patch-reviewed': { group: 'hackathons', transactional: false, ofMeetup: true },
  'patch-merged': { group: 'hackathons', transactional: false, ofMeetup: true },
  'task-claim-expiring': { group: 'hackathons', transactional: false, ofMeetup: true },
  'feedback-asked': { group: 'reminders', transactional: false, ofMeetup: true },
  'shift-assigned': { group: 'seats', transactional: true, ofMeetup: true },
  'shift-changed': { group: 'seats', transactional: true, ofMeetup: true },
  'shift-reminder': { group: 'reminders', transactional: false, ofMeetup: true },
  'comment-replied': { group: 'community', transactional: false },
  'comment-posted': { group: 'community', transactional: false, inAppOnly: true },
  'comment-hidden': { group: 'community', transactional: false },
  'report-received': { group: 'community', transactional: false },
  'report-decided': { group: 'community', transactional: false, inAppOnly: true },
} as const satisfies Record<string, NotificationKindFacts>;

export type NotificationKind = keyof typeof notificationKinds;

export const notificationKindNames = Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]];

export const factsOf = (kind: NotificationKind): NotificationKindFacts => notificationKinds[kind];

/** What a mail in the log of a meetup can be. */
export const meetupMailKinds = notificationKindNames.filter((kind) => factsOf(kind).ofMeetup);
