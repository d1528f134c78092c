import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  httpUrl,
  id,
  instant,
  language,
  levelSchema,
  line,
  markdown,
  noContent,
  pageOf,
  pageQuery,
  reference,
  sentences,
  slug,
  timeZone,
  visibilities,
  wallTime,
} from './kernel/fields.ts';
import { rsvpQuestion } from './rsvp-questions.ts';
import { agendaItem } from './sessions-view.ts';

export const meetupFormats = ['talks', 'workshop', 'hackathon', 'open-space', 'social'] as const;
export const meetupStates = ['draft', 'published', 'cancelled'] as const;

export const topic = reference.meta({ id: 'Topic' });

/** Seats as anybody may see them. `capacity` null: no limit. */
export const seats = z
  .object({
    capacity: z.number().int().nullable(),
    /** Seats taken: members who go, and the guests they bring. */
    going: z.number().int(),
    /** Answers that wait, each with its guests. */
    waitlisted: z.number().int(),
    waitlist: z.boolean(),
    /** An organiser looks at each request before it counts. */
    approval: z.boolean(),
    /** How many people a member may bring along, 0 to 3. */
    guestsMax: z.number().int(),
    opensAt: instant.nullable(),
    closesAt: instant.nullable(),
  })
  .meta({ id: 'Seats' });
export type Seats = z.infer<typeof seats>;

export const meetupCard = z
  .object({
    slug,
    title: z.string(),
    summary: z.string(),
    level: levelSchema,
    format: z.enum(meetupFormats),
    state: z.enum(meetupStates),
    startsAt: instant,
    endsAt: instant,
    timeZone,
    city: z.string(),
    venueName: z.string(),
    online: z.boolean(),
    community: reference,
    series: reference.nullable(),
    topics: z.array(topic),
    assumptions: z.array(z.string()),
    seats,
  })
  .meta({ id: 'MeetupCard' });
export type MeetupCard = z.infer<typeof meetupCard>;

export const meetup = meetupCard
  .extend({
    id,
    description: z.string(),
    visibility: z.enum(visibilities),
    venueAddress: z.string(),
    room: z.string(),
    /** Null for those who neither have a seat nor organise; `online` tells everybody that there is one. */
    onlineUrl: z.string().nullable(),
    language: z.string(),
    outcomes: z.array(z.string()),
    cancelReason: z.string(),
    wallStart: wallTime,
    wallEnd: wallTime,
    agenda: z.array(agendaItem),
    /** The coming meetup of the other level on one of the same topics, if there is one. */
    counterpart: reference.extend({ level: levelSchema, startsAt: instant, timeZone }).nullable(),
    /** Asked with the RSVP, in their order. */
    questions: z.array(rsvpQuestion),
    /** An open call whose accepted talks may land here. */
    openCallId: id.nullable(),
    /** Where the rule of a recurring series put it; null for a meetup of its own. */
    recurrenceId: instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Meetup' });
export type Meetup = z.infer<typeof meetup>;

const required = {
  title: line(160, 3),
  level: levelSchema,
  format: z.enum(meetupFormats),
  wallStart: wallTime,
  wallEnd: wallTime,
  timeZone,
};
const optional = {
  summary: line(280, 0),
  description: markdown(),
  visibility: z.enum(visibilities),
  venueName: line(160, 0),
  venueAddress: line(300, 0),
  room: line(120, 0),
  city: line(120, 0),
  onlineUrl: httpUrl.nullable(),
  language,
  assumptions: sentences,
  outcomes: sentences,
  topics: z.array(line(60, 2)).max(8).describe('Titles; unknown ones are created'),
  series: slug.nullable().describe('Series of the same community'),
  capacity: z.number().int().min(1).max(100_000).nullable(),
  waitlist: z.boolean(),
  approval: z.boolean().describe('Each request waits for an organiser'),
  guestsMax: z.number().int().min(0).max(3).describe('How many people a member may bring along; each takes a seat'),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
};

export const newMeetup = z.object({
  ...required,
  ...z.object(optional).partial().shape,
  slug: slug.optional().describe('Made from title and date when left out'),
});
export type NewMeetup = z.output<typeof newMeetup>;

/** What is left out stays. The level is changed by its own endpoint, because of rule 3. */
export const meetupChanges = z
  .object({ ...required, ...optional })
  .omit({ level: true })
  .partial();
export type MeetupChanges = z.output<typeof meetupChanges>;

const params = z.object({ meetup: slug });

export const listMeetups = defineEndpoint({
  method: 'GET',
  path: '/meetups',
  summary: 'Public meetups, soonest first (past: latest first)',
  description:
    '`counts` says how many there are of each level under the same other filters, so that nothing is hidden silently.',
  tag: 'Meetups',
  access: 'public',
  query: z.object({
    ...pageQuery,
    level: levelSchema.optional(),
    when: z.enum(['upcoming', 'past']).default('upcoming'),
    community: slug.optional(),
    series: slug.optional(),
    topic: slug.optional(),
    format: z.enum(meetupFormats).optional(),
    city: line(120).optional().describe('Case and accents do not matter'),
    language: language.optional(),
  }),
  response: pageOf(meetupCard).extend({ counts: levelCounts }),
});

export const getMeetup = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup',
  summary: 'One meetup with its agenda',
  tag: 'Meetups',
  access: 'public',
  params,
  response: meetup,
  problems: ['not-found'],
});

export const planMeetup = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/meetups',
  summary: 'Plan a meetup; it stays a draft until published',
  tag: 'Meetups',
  access: 'organiser',
  params: z.object({ community: slug }),
  body: newMeetup,
  response: meetup,
  status: 201,
  problems: [
    'not-found',
    'access.denied',
    'conflict.slug-taken',
    'meetup.ends-before-start',
    'meetup.wall-time-invalid',
  ],
});

export const changeMeetup = defineEndpoint({
  method: 'PATCH',
  path: '/meetups/:meetup',
  summary: 'Change a meetup; a new time or place is mailed to everyone with an RSVP',
  description: 'The agenda moves along with the start; hours that would cut it off are refused.',
  tag: 'Meetups',
  access: 'organiser',
  params,
  body: meetupChanges,
  response: meetup,
  problems: [
    'not-found',
    'access.denied',
    'conflict.version',
    'meetup.ends-before-start',
    'meetup.wall-time-invalid',
    'meetup.capacity-below-going',
    'level.assumptions-missing',
    'session.outside-meetup',
  ],
});

export const publishMeetup = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/publish',
  summary: 'Publish a draft',
  tag: 'Meetups',
  access: 'organiser',
  params,
  response: meetup,
  problems: ['not-found', 'access.denied', 'meetup.state', 'level.assumptions-missing'],
});

export const cancelMeetup = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/cancel',
  summary: 'Cancel a published meetup; everyone with an RSVP is mailed',
  tag: 'Meetups',
  access: 'organiser',
  params,
  body: z.object({ reason: line(500, 0).default('') }),
  response: meetup,
  problems: ['not-found', 'access.denied', 'meetup.state'],
});

export const discardMeetup = defineEndpoint({
  method: 'DELETE',
  path: '/meetups/:meetup',
  summary: 'Delete a draft',
  tag: 'Meetups',
  access: 'organiser',
  params,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied', 'meetup.state'],
});

export const copyMeetup = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/copies',
  summary: 'Copy a meetup to another date, as a draft',
  description: 'Texts, place, seats and the slots of the agenda come along; talks and people do not.',
  tag: 'Meetups',
  access: 'organiser',
  params,
  body: z.object({ wallStart: wallTime, title: line(160, 3).optional() }),
  response: meetup,
  status: 201,
  problems: ['not-found', 'access.denied', 'meetup.ends-before-start', 'meetup.wall-time-invalid'],
});

/** What becomes of talks when their meetup changes its level. */
export const talksOfOtherLevel = z.enum(['refuse', 'relevel', 'unschedule']).default('refuse');

export const relevelMeetup = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/level',
  summary: 'Change the level of a meetup',
  description:
    'Refused while it has talks, unless `talks` says what becomes of them in the same act. People with an RSVP are told.',
  tag: 'Meetups',
  access: 'organiser',
  params,
  body: z.object({
    level: levelSchema,
    assumptions: sentences.optional(),
    talks: talksOfOtherLevel,
  }),
  response: meetup,
  problems: ['not-found', 'access.denied', 'level.has-sessions', 'level.assumptions-missing'],
});

export const listOwnMeetups = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/meetups',
  summary: 'All meetups of a community for its organisers, drafts and private ones included',
  tag: 'Meetups',
  access: 'organiser',
  params: z.object({ community: slug }),
  query: z.object({ ...pageQuery, level: levelSchema.optional(), state: z.enum(meetupStates).optional() }),
  response: pageOf(meetupCard.extend({ visibility: z.enum(visibilities) })).extend({ counts: levelCounts }),
  problems: ['not-found', 'access.denied'],
});

export const listTopics = defineEndpoint({
  method: 'GET',
  path: '/topics',
  summary: 'Topics by the beginning of their title, with how much there is of each level',
  tag: 'Meetups',
  access: 'public',
  query: z.object({ q: line(60, 1).optional(), limit: pageQuery.limit }),
  response: z.object({ items: z.array(topic.extend({ upcoming: levelCounts })), nextCursor: z.null() }),
});
