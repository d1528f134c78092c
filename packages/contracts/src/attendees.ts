import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, noContent, pageOf, pageQuery, slug } from './kernel/fields.ts';
import { seats } from './meetups.ts';
import { mostGuests, rsvpStatuses } from './rsvps.ts';

const params = z.object({ meetup: slug });
const onePerson = params.extend({ memberId: id });

/** An answer as organisers see it. What was written to them, `note` and `answers`, is empty for volunteers. */
export const rsvpRow = z
  .object({
    member: person,
    status: z.enum(rsvpStatuses),
    position: z.number().int().nullable(),
    guests: z.number().int(),
    note: z.string().nullable(),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    answeredLevel: levelSchema.nullable(),
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'RsvpRow' });
export type RsvpRow = z.infer<typeof rsvpRow>;

export const listRsvps = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/rsvps',
  summary: 'All answers, for organisers and volunteers; requests and the waitlist in their order',
  tag: 'RSVP',
  access: 'volunteer',
  params,
  query: z.object({
    ...pageQuery,
    status: z.enum(rsvpStatuses).optional(),
    q: line(100).optional().describe('A part of the name'),
  }),
  response: pageOf(rsvpRow).extend({ seats, requested: z.number().int() }),
  problems: ['not-found', 'access.denied'],
});

export const exportRsvps = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/rsvps.csv',
  summary: 'All answers with what was asked, as CSV without addresses',
  tag: 'RSVP',
  access: 'organiser',
  params,
  response: z.string(),
  mediaType: 'text/csv; charset=utf-8',
  problems: ['not-found', 'access.denied'],
});

export const addRsvp = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/rsvps',
  summary: 'Put a member of the community on the list: a seat, or the end of the waitlist',
  description: 'By id or by the address they sign in with, which is never shown. Past the limit only by raising it.',
  tag: 'RSVP',
  access: 'organiser',
  params,
  body: z.union([
    z.object({ memberId: id, guests: z.number().int().min(0).max(mostGuests).default(0) }),
    z.object({ email: z.email().max(254), guests: z.number().int().min(0).max(mostGuests).default(0) }),
  ]),
  response: rsvpRow,
  status: 201,
  problems: [
    'not-found',
    'access.denied',
    'rsvp.not-a-member',
    'rsvp.full',
    'rsvp.no-seats-for-guests',
    'rsvp.meetup-cancelled',
    'rsvp.meetup-started',
  ],
});

export const decideRsvps = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/rsvps/decisions',
  summary: 'Approve or refuse requests, in the order in which they came',
  description:
    'Refusing somebody who has a seat takes the approval back: the seat is free again. Each gets a mail, with the words when there are any.',
  tag: 'RSVP',
  access: 'organiser',
  params,
  body: z.object({
    decision: z.enum(['approved', 'refused']),
    members: z.array(id).min(1).max(200),
    words: line(500, 0).default(''),
  }),
  response: z.object({
    outcomes: z.array(z.object({ memberId: id, code: z.string(), status: z.enum(rsvpStatuses).nullable() })),
    seats,
  }),
  problems: ['not-found', 'access.denied'],
});

export const moveRsvp = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/rsvps/:memberId/move',
  summary: 'Move somebody from the waitlist to a free seat, to the end of the waitlist, or to another meetup',
  description:
    'A free seat goes to who waits longest of those it is enough for. The other meetup belongs to the same community.',
  tag: 'RSVP',
  access: 'organiser',
  params: onePerson,
  body: z.union([z.object({ to: z.enum(['going', 'waitlisted']) }), z.object({ meetup: slug })]),
  response: rsvpRow,
  problems: [
    'not-found',
    'access.denied',
    'rsvp.full',
    'rsvp.no-seats-for-guests',
    'rsvp.others-wait-longer',
    'rsvp.nobody-waiting',
    'rsvp.not-a-member',
    'rsvp.meetup-cancelled',
    'rsvp.meetup-started',
  ],
});

export const removeRsvp = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/rsvps/:memberId',
  summary: 'Take somebody off the list; the freed seat promotes',
  tag: 'RSVP',
  access: 'organiser',
  params: onePerson,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const rsvpActs = [
  'added',
  'removed',
  'approved',
  'refused',
  'moved',
  'seated',
  'unseated',
  'questions',
  'exported',
] as const;
export type RsvpAct = (typeof rsvpActs)[number];

export const rsvpLogEntry = z
  .object({
    id: z.string(),
    act: z.enum(rsvpActs),
    /** Null: the account is gone. */
    actor: person.nullable(),
    /** Whom it was done to; null where it was done to nobody, or the account is gone. */
    member: person.nullable(),
    /** The other meetup of a move. */
    meetup: z.object({ slug, title: z.string() }).nullable(),
    at: instant,
  })
  .meta({ id: 'RsvpLogEntry' });

export const listRsvpLog = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/rsvps/log',
  summary: 'What organisers did to the list of this meetup, latest first',
  tag: 'RSVP',
  access: 'organiser',
  params,
  query: z.object(pageQuery),
  response: pageOf(rsvpLogEntry),
  problems: ['not-found', 'access.denied'],
});
