import type { NotificationKind } from '@hallway/contracts';
import type { NotificationPayloads } from './payloads.ts';

export interface NewNotification<K extends NotificationKind = NotificationKind> {
  kind: K;
  memberId: string;
  meetupId?: string | null;
  /** For what is about no meetup: whose mail it is, so that it can be switched off for this community alone. */
  communityId?: string | null;
  /** All that the mail says and that the meetup's own row does not; rendering reads no other feature's tables. */
  payload: NotificationPayloads[K];
  /** One change to one person is one mail: the same key twice is written once. */
  dedupeKey: string;
}

/** For everyone who goes or waits. */
export interface MeetupNotification<K extends NotificationKind = NotificationKind> {
  meetupId: string;
  kind: K;
  payload: NotificationPayloads[K];
  /** The member's id is appended: `meetup-time:<meetup>:<ical sequence>`. */
  dedupePrefix: string;
}
