export { fits } from './mail-choice.ts';
export { NotificationsModule } from './notifications.module.ts';
export type { MeetupNotification, NewNotification } from './new-notification.ts';
export { Notifications } from './notifications.service.ts';
export { Outbox } from './outbox.ts';
export { isReplyToken, replyToken } from './reply-token.ts';
export type { DigestMeetup, NotificationPayloads } from './payloads.ts';
export { readUnsubscribeToken, type Subscription } from './unsubscribe-token.ts';
export { calendarName, type Occurrence, occurrenceJson } from './calendar-name.ts';
