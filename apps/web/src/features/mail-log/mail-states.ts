import type { Answer } from '../../lib/api.ts';
import type { BadgeTone } from '../../ui/badge.tsx';

export type MailState = Answer<'GET /meetups/:meetup/mails'>['items'][number]['state'];
export type MailCounts = Answer<'GET /meetups/:meetup/mails'>['counts'];

/** In the order a mail goes through them; what needs a hand comes before what does not. */
export const mailStates = ['pending', 'sending', 'sent', 'failed', 'unknown', 'skipped'] as const satisfies MailState[];

export const tones = {
  pending: 'neutral',
  sending: 'active',
  sent: 'done',
  failed: 'failed',
  unknown: 'warning',
  skipped: 'neutral',
} as const satisfies Record<MailState, BadgeTone>;
