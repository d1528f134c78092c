import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, markdown, pageOf, pageQuery, reference, slug } from './kernel/fields.ts';

/** One kind of slot a call offers, for example full 40 min, crisp 15, ignite 5. */
export const talkFormat = z
  .object({ key: slug, title: line(60), minutes: z.number().int().min(1).max(720) })
  .meta({ id: 'TalkFormat' });

export const call = z
  .object({
    id,
    community: reference,
    series: reference.nullable(),
    meetup: reference.nullable(),
    /** Of the meetup it is for. Null: for a series, which takes talks of both. */
    level: levelSchema.nullable(),
    title: z.string(),
    description: z.string(),
    formats: z.array(talkFormat),
    opensAt: instant.nullable(),
    /** Null: rolling, a standing pool. */
    closesAt: instant.nullable(),
    decisionDays: z.number().int().nullable(),
    open: z.boolean(),
    proposals: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Call' });
export type Call = z.infer<typeof call>;

const fields = {
  title: line(160, 3),
  description: markdown(),
  formats: z.array(talkFormat).min(1).max(8),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  decisionDays: z.number().int().min(1).max(365).nullable(),
};

export const listCalls = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/calls',
  summary: 'Calls for proposals of a community, open ones first',
  tag: 'Talks',
  access: 'public',
  params: z.object({ community: slug }),
  query: z.object(pageQuery),
  response: pageOf(call),
  problems: ['not-found'],
});

export const listOwnCalls = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/calls/all',
  summary: 'All calls of a community for its organisers, those for drafts and private meetups included',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ community: slug }),
  query: z.object(pageQuery),
  response: pageOf(call),
  problems: ['not-found', 'access.denied'],
});

export const listOpenCalls = defineEndpoint({
  method: 'GET',
  path: '/calls',
  summary: 'Open calls for proposals of all communities, the soonest to close first',
  description:
    'A call for a series takes talks of both levels and is in every answer; `level` leaves out calls for meetups of the other one. `counts` says how many calls are for meetups of each level, so that nothing is hidden silently.',
  tag: 'Talks',
  access: 'public',
  query: z.object({ ...pageQuery, level: levelSchema.optional() }),
  response: pageOf(call).extend({ counts: levelCounts }),
});

export const openCall = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/calls',
  summary: 'Open a call for a series or for one meetup',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ community: slug }),
  body: z
    .object({
      title: fields.title,
      description: fields.description.default(''),
      formats: fields.formats,
      opensAt: fields.opensAt.default(null),
      closesAt: fields.closesAt.default(null),
      decisionDays: fields.decisionDays.default(null),
      series: slug.optional(),
      meetup: slug.optional(),
    })
    .refine((body) => (body.series === undefined) !== (body.meetup === undefined), {
      message: 'one-of-series-meetup',
      path: ['series'],
    }),
  response: call,
  status: 201,
  problems: ['not-found', 'access.denied'],
});

export const getCall = defineEndpoint({
  method: 'GET',
  path: '/calls/:callId',
  summary: 'One call',
  tag: 'Talks',
  access: 'public',
  params: z.object({ callId: id }),
  response: call,
  problems: ['not-found'],
});

export const changeCall = defineEndpoint({
  method: 'PATCH',
  path: '/calls/:callId',
  summary: 'Change or close a call',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ callId: id }),
  body: z.object(fields).partial(),
  response: call,
  problems: ['not-found', 'access.denied', 'conflict.version'],
});
