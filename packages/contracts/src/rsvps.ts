import { z } from 'zod';
import { conductAccepted, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, levelSchema, pageOf, pageQuery, slug } from './kernel/fields.ts';
import { meetupCard, seats } from './meetups.ts';
import { noteToOrganisers, rsvpAnswers } from './rsvp-questions.ts';

/** `requested`: waits for an organiser and holds no seat; `refused`: an organiser said no, or took their yes back. */
export const rsvpStatuses = ['requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled'] as const;
export type RsvpStatus = (typeof rsvpStatuses)[number];

/** The most people one member may bring along anywhere. */
export const mostGuests = 3;
const guests = z.number().int().min(0).max(mostGuests);
/** What was answered to the meetup's questions, by their id: a text, or the choices made. */
const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A member's answer. `position` is the place in the waitlist, 1 = next; null unless waitlisted. `status` null: never answered. */
export const rsvp = z
  .object({
    status: z.enum(rsvpStatuses).nullable(),
    position: z.number().int().nullable(),
    changedAt: instant.nullable(),
    /** People one brings along; each takes a seat. */
    guests: z.number().int(),
    note: z.string().nullable(),
    answers,
    /** The level that was said yes to. Another one than the meetup's: its level changed, and one is asked again. */
    answeredLevel: levelSchema.nullable(),
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
  summary: 'Answer: going (or onto the waitlist when full, or a request where organisers approve) or declined',
  description:
    'Asking twice changes nothing and sends nothing twice. Going again with other guests, answers or another note changes those, and says yes to a changed level; what is left out stays. Going makes one a member of the community: who is not yet one accepts its code of conduct with it, where it has one.',
  tag: 'RSVP',
  access: 'member',
  params,
  body: z.object({
    status: z.enum(['going', 'declined']),
    adviceShown: z.boolean().default(false),
    guests: guests.optional(),
    note: noteToOrganisers.optional().describe('To the organisers; empty takes it back'),
    answers: rsvpAnswers.optional(),
    ...conductAccepted,
  }),
  response: rsvp,
  problems: [
    'not-found',
    'rsvp.window-not-open',
    'rsvp.window-closed',
    'rsvp.meetup-cancelled',
    'rsvp.meetup-started',
    'rsvp.full',
    'rsvp.refused',
    'rsvp.too-many-guests',
    'rsvp.no-seats-for-guests',
    'rsvp.answer-missing',
    'rsvp.answer-unfit',
    'community.conduct-not-accepted',
    'conflict.version',
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
