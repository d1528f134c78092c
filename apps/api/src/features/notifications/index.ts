export { NotificationsModule } from './notifications.module.ts';
export type { MeetupNotification, NewNotification } from './new-notification.ts';
export { Notifications } from './notifications.service.ts';
export { Outbox } from './outbox.ts';
export type { NotificationPayloads } from './payloads.ts';
export { isReplyToken, replyToken } from './reply-token.ts';
