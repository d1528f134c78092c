import { z } from 'zod';
import { conductAccepted } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { levelSchema, pageOf, pageQuery, reference, slug } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

const params = z.object({ community: slug, series: slug });
const count = z.number().int();

/** A member's answer to every coming meetup of some levels of a series. `levels` empty: there is none. */
export const standingRsvp = z
  .object({
    levels: z.array(levelSchema),
    /** Coming meetups that it answered and that still stand. */
    answered: z.object({ going: count, waitlisted: count }),
  })
  .meta({ id: 'StandingRsvp' });
export type StandingRsvp = z.infer<typeof standingRsvp>;

export const getStandingRsvp = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/series/:series/standing-rsvp',
  summary: 'My standing RSVP on a series',
  tag: 'RSVP',
  access: 'member',
  params,
  response: standingRsvp,
  problems: ['not-found'],
});

export const setStandingRsvp = defineEndpoint({
  method: 'PUT',
  path: '/communities/:community/series/:series/standing-rsvp',
  summary: 'Come to every coming meetup of these levels',
  description:
    'Each meetup gets an RSVP of its own, those that are there now and those published later, in the order of the standing RSVPs’ age, as far as there are seats. A meetup that was answered already, in whatever way, is left alone. A level left out ends; answers stay. Who is not yet a member of the community becomes one and accepts its code of conduct with it, where it has one.',
  tag: 'RSVP',
  access: 'member',
  params,
  body: z.object({ levels: z.array(levelSchema).min(1).max(2), ...conductAccepted }),
  response: standingRsvp,
  problems: ['not-found', 'community.conduct-not-accepted', 'conflict.version'],
});

export const endStandingRsvp = defineEndpoint({
  method: 'DELETE',
  path: '/communities/:community/series/:series/standing-rsvp',
  summary: 'End the standing RSVP; the coming answers it gave stay, or are cancelled too',
  tag: 'RSVP',
  access: 'member',
  params,
  query: z.object({ answers: z.enum(['keep', 'cancel']).default('keep') }),
  response: standingRsvp,
  problems: ['not-found'],
});

export const myStandingRsvp = z
  .object({
    community: reference,
    series: reference,
    levels: z.array(levelSchema),
    answered: standingRsvp.shape.answered,
  })
  .meta({ id: 'MyStandingRsvp' });
export type MyStandingRsvp = z.infer<typeof myStandingRsvp>;

export const listStandingRsvps = defineEndpoint({
  method: 'GET',
  path: '/me/standing-rsvps',
  summary: 'My standing RSVPs, newest first',
  tag: 'RSVP',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(myStandingRsvp),
});

/** Gives the answers that could not be given before: RSVP opened, a meetup became public or changed its series. */
export const applyStandingRsvps = defineJob({ name: 'rsvps.apply-standing', payload: z.object({}) });
