import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, pageOf, pageQuery, reference, slug, timeZone } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { speaker } from './sessions-view.ts';

/** What people who were there say of a level: one scale with two poles, the middle is right. */
export const fits = ['too-basic', 'just-right', 'too-deep'] as const;
export const fitSchema = z.enum(fits).meta({ id: 'Fit' });
export type Fit = z.infer<typeof fitSchema>;

/** Fewer answers than this are shown to nobody, nor a change of fewer. */
export const driftFrom = 5;

/** How many people said what; exists from five answers on, and moves only when five came or changed. */
export const drift = z
  .object({
    answers: z.number().int(),
    tooBasic: z.number().int(),
    justRight: z.number().int(),
    tooDeep: z.number().int(),
  })
  .meta({ id: 'Drift' });
export type Drift = z.infer<typeof drift>;

const talkRef = z.object({ id, slug, title: z.string(), speakers: z.array(speaker) });

export const feedback = z
  .object({
    meetup: reference.extend({ level: levelSchema, startsAt: instant, endsAt: instant, timeZone }),
    /** Until when answers can be given and changed. */
    closesAt: instant,
    open: z.boolean(),
    fit: fitSchema.nullable(),
    note: z.string(),
    talks: z.array(talkRef.extend({ fit: fitSchema.nullable() })),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof feedback>;

const params = z.object({ meetup: slug });
const gates = ['not-found', 'feedback.not-there', 'feedback.not-yet'] as const;

export const getFeedback = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/feedback',
  summary: 'Was the level true? My answer, with the talks it is asked of',
  description: 'For people who were checked in.',
  tag: 'Level',
  access: 'member',
  params,
  response: feedback,
  problems: gates,
});

export const giveFeedback = defineEndpoint({
  method: 'PUT',
  path: '/meetups/:meetup/feedback',
  summary: 'Say whether the level was true: of the meetup, and of each talk',
  description: 'The whole answer each time: what is left out is taken back. Changeable for 14 days.',
  tag: 'Level',
  access: 'member',
  params,
  body: z.object({
    fit: fitSchema.nullable(),
    note: z
      .string()
      .trim()
      .max(2000)
      .refine((text) => !text.includes('\u0000'), 'control-characters')
      .default(''),
    talks: z.array(z.object({ id, fit: fitSchema })).max(200),
  }),
  response: feedback,
  problems: [...gates, 'feedback.closed'],
});

export const talkDrift = z
  .object({
    talk: talkRef.extend({ level: levelSchema }),
    meetup: reference.extend({ startsAt: instant, timeZone }),
    drift: drift.nullable(),
  })
  .meta({ id: 'TalkDrift' });
export type TalkDrift = z.infer<typeof talkDrift>;

export const getMeetupDrift = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/drift',
  summary: 'Whether the level was true, for organisers and the panel',
  description:
    'Counts from five answers on, never who said what. `notes` are words to the organisers, in no order, from five answers on; the panel does not see them.',
  tag: 'Level',
  access: 'panellist',
  params,
  response: z.object({
    drift: drift.nullable(),
    talks: z.array(talkDrift),
    notes: z.array(z.string()),
  }),
  problems: ['not-found', 'access.denied'],
});

export const listCommunityDrift = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/drift',
  summary: 'Past meetups with enough answers, latest first: whether their level was true',
  tag: 'Level',
  access: 'panellist',
  params: z.object({ community: slug }),
  query: z.object(pageQuery),
  response: pageOf(z.object({ meetup: reference.extend({ level: levelSchema, startsAt: instant, timeZone }), drift })),
  problems: ['not-found', 'access.denied'],
});

export const listMyTalkDrift = defineEndpoint({
  method: 'GET',
  path: '/me/talks/drift',
  summary: 'My talks with enough answers, latest first: whether their level was true',
  tag: 'Level',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(talkDrift.extend({ drift })),
});

export const getSpeakerDrift = defineEndpoint({
  method: 'GET',
  path: '/proposals/:proposalId/drift',
  summary: 'How the level of this speaker’s latest talks was felt, for the panel',
  description: 'At most ten talks: in this community, or at public meetups of others.',
  tag: 'Level',
  access: 'panellist',
  params: z.object({ proposalId: id }),
  response: z.object({ items: z.array(talkDrift.extend({ drift })), nextCursor: z.null() }),
  problems: ['not-found', 'access.denied'],
});

/** Asks people who were checked in, the morning after. */
export const askFeedback = defineJob({ name: 'feedback.ask', payload: z.object({}) });
