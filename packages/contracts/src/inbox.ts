import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, levelSchema, pageOf, pageQuery } from './kernel/fields.ts';
import { notificationKindNames } from './notification-kinds.ts';
import { notificationId } from './notifications.ts';

/** Something that happened to a member, told inside the application, whether or not it was mailed too. */
export const inboxEntry = z
  .object({
    id: notificationId,
    kind: z.enum(notificationKindNames),
    text: z.string().describe('One sentence in the language of the member'),
    path: z.string().describe('Page of this site it leads to'),
    level: levelSchema.nullable(),
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'InboxEntry' });
export type InboxEntry = z.infer<typeof inboxEntry>;

/** Counted up to 100: more than that is "99+" on every screen. */
export const unread = z.object({ unread: z.number().int().max(100) }).meta({ id: 'Unread' });

export const listNotifications = defineEndpoint({
  method: 'GET',
  path: '/me/notifications',
  summary: 'What happened to me, latest first',
  tag: 'Notifications',
  access: 'member',
  query: z.object({ ...pageQuery, limit: pageQuery.limit.default(20) }),
  response: pageOf(inboxEntry),
});

export const countUnread = defineEndpoint({
  method: 'GET',
  path: '/me/notifications/unread',
  summary: 'How many notifications wait to be read, counted up to 100',
  tag: 'Notifications',
  access: 'member',
  response: unread,
});

export const readNotification = defineEndpoint({
  method: 'PUT',
  path: '/me/notifications/:notificationId/read',
  summary: 'Mark one as read',
  tag: 'Notifications',
  access: 'member',
  params: z.object({ notificationId }),
  response: unread,
});

export const readAllNotifications = defineEndpoint({
  method: 'PUT',
  path: '/me/notifications/read',
  summary: 'Mark all as read, up to the latest one that was seen',
  tag: 'Notifications',
  access: 'member',
  body: z.object({ upTo: notificationId }),
  response: unread,
});
