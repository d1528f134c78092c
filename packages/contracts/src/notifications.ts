import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, line, pageOf, pageQuery, slug } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { notificationKindNames } from './notification-kinds.ts';

export const notificationStates = ['pending', 'sending', 'sent', 'failed', 'unknown', 'skipped'] as const;

/** Why a mail was not sent: not wanted, the address is refused, it came too late to be true, or it is about the other level than wanted. */
export const skipReasons = ['switched-off', 'other-level', 'address-refused', 'out-of-date'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The row's id: a bigint, as text. */
export const notificationId = z.string().regex(/^\d{1,18}$/, 'notification-id');

export const mailLogEntry = z
  .object({
    id: notificationId,
    kind: z.enum(notificationKindNames),
    member: person,
    state: z.enum(notificationStates),
    attempts: z.number().int(),
    error: z.string().nullable(),
    skipReason: z.enum(skipReasons).nullable(),
    createdAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'MailLogEntry' });
export type MailLogEntry = z.infer<typeof mailLogEntry>;

const count = z.number().int();
/** How many mails are in each state. */
export const mailCounts = z
  .object({
    pending: count,
    sending: count,
    sent: count,
    failed: count,
    unknown: count,
    skipped: count,
  } satisfies Record<(typeof notificationStates)[number], z.ZodType>)
  .meta({ id: 'MailCounts' });

const params = z.object({ meetup: slug });

export const listMails = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/mails',
  summary: 'Mail log of a meetup: what was sent, failed, or is unknown after a crash',
  tag: 'Mail',
  access: 'organiser',
  params,
  query: z.object({
    ...pageQuery,
    state: z.enum(notificationStates).optional(),
    kind: z.enum(notificationKindNames).optional(),
    q: line(80).optional().describe('Part of the name of whom it went to'),
  }),
  response: pageOf(mailLogEntry).extend({ counts: mailCounts }),
  problems: ['not-found', 'access.denied'],
});

export const resendMail = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/mails/:notificationId/resend',
  summary: 'Send a failed or unknown mail again, by hand',
  tag: 'Mail',
  access: 'organiser',
  params: params.extend({ notificationId }),
  response: mailLogEntry,
  problems: ['not-found', 'access.denied'],
});

/** Sends notification rows. The rows are the truth; this job is only the hint to look at them. */
export const deliverNotifications = defineJob({
  name: 'notifications.deliver',
  payload: z.object({ ids: z.array(notificationId).min(1).max(100) }),
});

/** Re-adds lost delivery jobs, and marks sends whose worker died as unknown. */
export const sweepNotifications = defineJob({ name: 'notifications.sweep', payload: z.object({}) });

/** Writes the reminders that have become due. */
export const scanReminders = defineJob({ name: 'notifications.scan-reminders', payload: z.object({}) });

/** Writes the weekly digests whose hour has come where their readers live. */
export const writeDigests = defineJob({ name: 'notifications.write-digests', payload: z.object({}) });
