import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, noContent, pageOf, pageQuery, slug } from './kernel/fields.ts';
import { meetupCard, seats } from './meetups.ts';

export const rsvpStatuses = ['going', 'waitlisted', 'declined', 'cancelled'] as const;
export type RsvpStatus = (typeof rsvpStatuses)[number];

/** A member's answer. `position` is the place in the waitlist, 1 = next; null unless waitlisted. `status` null: never answered. */
export const rsvp = z
  .object({
    status: z.enum(rsvpStatuses).nullable(),
    position: z.number().int().nullable(),
    changedAt: instant.nullable(),
    seats,
  })
  .meta({ id: 'Rsvp' });
export type Rsvp = z.infer<typeof rsvp>;

const params = z.object({ meetup: slug });

export const getRsvp = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/rsvp',
  summary: 'My RSVP',
  tag: 'RSVP',
  access: 'member',
  params,
  response: rsvp,
  problems: ['not-found'],
});

export const answerRsvp = defineEndpoint({
  method: 'PUT',
  path: '/meetups/:meetup/rsvp',
  summary: 'Answer: going (or onto the waitlist when full) or declined',
  description: 'Asking twice changes nothing and sends nothing twice. Answering makes one a member of the community.',
  tag: 'RSVP',
  access: 'member',
  params,
  body: z.object({ status: z.enum(['going', 'declined']), adviceShown: z.boolean().default(false) }),
  response: rsvp,
  problems: [
    'not-found',
    'rsvp.window-not-open',
    'rsvp.window-closed',
    'rsvp.meetup-cancelled',
    'rsvp.meetup-started',
    'rsvp.full',
  ],
});

export const cancelRsvp = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/rsvp',
  summary: 'Give the seat or the place in the queue back',
  tag: 'RSVP',
  access: 'member',
  params,
  response: rsvp,
  problems: ['not-found', 'rsvp.meetup-started'],
});

export const listAttendees = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/attendees',
  summary: 'Who is coming, of those who allow it',
  tag: 'RSVP',
  access: 'public',
  params,
  query: z.object(pageQuery),
  response: pageOf(person).extend({ going: z.number().int() }),
  problems: ['not-found'],
});

export const rsvpRow = z
  .object({
    member: person,
    status: z.enum(rsvpStatuses),
    position: z.number().int().nullable(),
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'RsvpRow' });

export const listRsvps = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/rsvps',
  summary: 'All answers, for organisers and volunteers; the waitlist in its order',
  tag: 'RSVP',
  access: 'volunteer',
  params,
  query: z.object({ ...pageQuery, status: z.enum(rsvpStatuses).optional() }),
  response: pageOf(rsvpRow).extend({ seats }),
  problems: ['not-found', 'access.denied'],
});

export const removeRsvp = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup/rsvps/:memberId',
  summary: 'Take somebody off the list; the freed seat promotes',
  tag: 'RSVP',
  access: 'organiser',
  params: params.extend({ memberId: id }),
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const myRsvp = z
  .object({ meetup: meetupCard, status: z.enum(rsvpStatuses), position: z.number().int().nullable() })
  .meta({ id: 'MyRsvp' });

export const listMyRsvps = defineEndpoint({
  method: 'GET',
  path: '/me/rsvps',
  summary: 'My meetups',
  tag: 'RSVP',
  access: 'member',
  query: z.object({
    ...pageQuery,
    when: z.enum(['upcoming', 'past']).default('upcoming'),
    level: levelSchema.optional(),
  }),
  response: pageOf(myRsvp),
});
