import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  id,
  levelSchema,
  line,
  markdown,
  noContent,
  reference,
  sentences,
  slug,
  timeZone,
  wallTime,
} from './kernel/fields.ts';
import { agendaItem, sessionKinds } from './sessions-view.ts';

export const talk = agendaItem
  .extend({
    abstract: z.string(),
    assumptions: z.array(z.string()),
    outcomes: z.array(z.string()),
    language: z.string(),
    url: z.string().nullable(),
    meetup: reference.extend({ level: levelSchema, timeZone }),
    community: reference,
    version: z.number().int(),
  })
  .meta({ id: 'Talk' });
export type Talk = z.infer<typeof talk>;

export const getTalk = defineEndpoint({
  method: 'GET',
  path: '/talks/:talk',
  summary: 'One session with its abstract',
  tag: 'Talks',
  access: 'public',
  params: z.object({ talk: slug }),
  response: talk,
  problems: ['not-found'],
});

const timing = { wallStart: wallTime, durationMinutes: z.number().int().min(1).max(720) };

export const addSession = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/sessions',
  summary: 'Add a keynote, break, lightning slot or invited talk to the agenda',
  description: 'It carries the level of its meetup.',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ meetup: slug }),
  body: z.object({
    kind: z.enum(sessionKinds),
    title: line(200),
    abstract: markdown(5000).default(''),
    assumptions: sentences.default([]),
    outcomes: sentences.default([]),
    speakers: z.array(line(120)).max(8).default([]),
    room: line(120, 0).default(''),
    ...timing,
  }),
  response: talk,
  status: 201,
  problems: ['not-found', 'access.denied', 'session.outside-meetup', 'meetup.wall-time-invalid'],
});

export const changeSession = defineEndpoint({
  method: 'PATCH',
  path: '/sessions/:sessionId',
  summary: 'Change or move a session',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ sessionId: id }),
  body: z.object({ title: line(200), abstract: markdown(5000), room: line(120, 0), ...timing }).partial(),
  response: talk,
  problems: ['not-found', 'access.denied', 'conflict.version', 'session.outside-meetup', 'meetup.wall-time-invalid'],
});

export const removeSession = defineEndpoint({
  method: 'DELETE',
  path: '/sessions/:sessionId',
  summary: 'Take a session off the agenda; a proposal goes back to accepted or confirmed, and its speaker is told',
  tag: 'Talks',
  access: 'organiser',
  params: z.object({ sessionId: id }),
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});
