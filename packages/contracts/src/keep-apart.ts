import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, levelSchema, line, noContent, reference, slug, timeZone } from './kernel/fields.ts';

/** What organisers are warned of; never a wall. */
export const keepApartKinds = [
  'newbies-at-once',
  'no-newbie-before',
  'three-in-a-row',
  'unexplained-prerequisites',
] as const;
export type KeepApartKind = (typeof keepApartKinds)[number];

export const keepApartWarning = z
  .object({
    /** Changes when the facts change, so that an answer counts for what it was given to. */
    key: z.string(),
    kind: z.enum(keepApartKinds),
    meetup: reference.extend({ level: levelSchema, startsAt: instant, timeZone }),
    /** What it is about: the other meetup or talk, the topic, the words found. */
    about: z.array(z.string()),
    answer: z.object({ reason: z.string(), by: person.nullable(), at: instant }).nullable(),
  })
  .meta({ id: 'KeepApartWarning' });
export type KeepApartWarning = z.infer<typeof keepApartWarning>;

const list = z.object({ items: z.array(keepApartWarning), nextCursor: z.null() });

export const listMeetupWarnings = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/warnings',
  summary: 'What does not keep the levels apart here, with the reasons given for it',
  tag: 'Level',
  access: 'organiser',
  params: z.object({ meetup: slug }),
  response: list,
  problems: ['not-found', 'access.denied'],
});

export const listCommunityWarnings = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/warnings',
  summary: 'The same of all coming meetups of a community; the first 200',
  tag: 'Level',
  access: 'organiser',
  params: z.object({ community: slug }),
  response: list,
  problems: ['not-found', 'access.denied'],
});

const warningParams = z.object({
  meetup: slug,
  warning: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/, 'slug'),
});

export const answerWarning = defineEndpoint({
  method: 'PUT',
  path: '/meetups/:meetup/warnings/:warning',
  summary: 'Say why it is meant so; the warning is quiet until its facts change',
  tag: 'Level',
  access: 'organiser',
  params: warningParams,
  body: z.object({ reason: line(500, 3) }),
  response: keepApartWarning,
  problems: ['not-found', 'access.denied'],
});

export const withdrawWarningAnswer = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/warnings/:warning',
  summary: 'Take the reason back; the warning speaks again',
  tag: 'Level',
  access: 'organiser',
  params: warningParams,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});
