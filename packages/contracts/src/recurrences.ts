import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  httpUrl,
  instant,
  language,
  levelSchema,
  line,
  markdown,
  noContent,
  sentences,
  slug,
  timeZone,
  visibilities,
  wallTime,
} from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { meetup, meetupChanges, meetupFormats, meetupStates, talksOfOtherLevel } from './meetups.ts';

/** RRULE value of RFC 5545 without DTSTART: `FREQ=MONTHLY;BYDAY=2SA`. Weekly, monthly or yearly. */
const rule = z.string().min(1).max(200);

const date = z.iso.date();

const perLevel = z.object({ newbie: sentences, advanced: sentences });
const nothingAssumed = { newbie: [], advanced: [] };
/** Minutes before the start, up to a year. */
const before = z.number().int().min(0).max(527_040).nullable().default(null);

/** What every meetup of the series begins with. */
export const meetupTemplate = z
  .object({
    title: line(160, 3).describe('May hold {series}, {month}, {year}, {number} and {level}'),
    summary: line(280, 0).default(''),
    description: markdown().default(''),
    format: z.enum(meetupFormats).default('talks'),
    visibility: z.enum(visibilities).default('public'),
    venueName: line(160, 0).default(''),
    venueAddress: line(300, 0).default(''),
    room: line(120, 0).default(''),
    city: line(120, 0).default(''),
    onlineUrl: httpUrl.nullable().default(null),
    language: language.default('en'),
    topics: z.array(line(60, 2)).max(8).default([]),
    assumptions: perLevel.default(nothingAssumed),
    outcomes: perLevel.default(nothingAssumed),
    capacity: z.number().int().min(1).max(100_000).nullable().default(null),
    waitlist: z.boolean().default(true),
    approval: z.boolean().default(false).describe('Each request waits for an organiser'),
    guestsMax: z.number().int().min(0).max(3).default(0).describe('How many people a member may bring along'),
    opensBefore: before.describe('RSVP opens so many minutes before the start; null: when published'),
    closesBefore: before.describe('RSVP closes so many minutes before the start; null: at the start'),
  })
  .meta({ id: 'MeetupTemplate' });
export type MeetupTemplate = z.output<typeof meetupTemplate>;

export const recurrenceFields = z.object({
  rule,
  wallStart: wallTime.describe('From when on the rule counts, and the time of the day'),
  timeZone,
  durationMinutes: z.number().int().min(15).max(4320),
  skips: z.array(date).max(200).default([]).describe('Local dates left out; later ones keep their level'),
  ahead: z.number().int().min(1).max(12).default(3).describe('How many coming meetups are kept ready'),
  publish: z.boolean().default(false).describe('Published as they are made, or drafts for the organiser to look over'),
  patternStart: z.number().int().min(0).max(11).default(0).describe('Where in the level pattern the first date stands'),
  firstNumber: z
    .number()
    .int()
    .min(1)
    .max(9999)
    .default(1)
    .describe('What {number} in the title says of the first date'),
  template: meetupTemplate,
});
export type RecurrenceFields = z.output<typeof recurrenceFields>;

/** One date of a recurrence. `meetup` null: not made yet, or left out. `own`: what was changed for this one alone. */
export const recurrenceDate = z
  .object({
    date,
    startsAt: instant,
    level: levelSchema,
    skipped: z.boolean(),
    meetup: z
      .object({
        slug,
        title: z.string(),
        state: z.enum(meetupStates),
        startsAt: instant,
        going: z.number().int(),
        own: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'RecurrenceDate' });

export const recurrence = z
  .object({
    recurrence: recurrenceFields.nullable(),
    dates: z.array(recurrenceDate).describe('The next twelve'),
    /** 0: the series does not recur. */
    version: z.number().int(),
  })
  .meta({ id: 'Recurrence' });
export type Recurrence = z.infer<typeof recurrence>;

const params = z.object({ community: slug, series: slug });
const refused = [
  'not-found',
  'access.denied',
  'conflict.version',
  'recurrence.unreadable',
  'recurrence.never',
  'recurrence.too-many',
  'recurrence.ends-before-start',
  'recurrence.no-pattern',
  'level.assumptions-missing',
] as const;

export const getRecurrence = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/series/:series/recurrence',
  summary: 'The rule of a series, with its next dates',
  tag: 'Series',
  access: 'organiser',
  params,
  response: recurrence,
  problems: ['not-found', 'access.denied'],
});

export const setRecurrence = defineEndpoint({
  method: 'PUT',
  path: '/communities/:community/series/:series/recurrence',
  summary: 'Let a series recur, or change how',
  description:
    'Coming meetups on a date of the new rule move to its time, and people with an RSVP are told; changed alone, they keep that. Untouched drafts that no longer fit are discarded, the others stay as single meetups. The template is for meetups made from now on.',
  tag: 'Series',
  access: 'organiser',
  params,
  body: recurrenceFields,
  response: recurrence,
  problems: [...refused, 'session.outside-meetup'],
});

export const stopRecurrence = defineEndpoint({
  method: 'DELETE',
  path: '/communities/:community/series/:series/recurrence',
  summary: 'Make no more meetups; those there are stay',
  tag: 'Series',
  access: 'organiser',
  params,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied', 'conflict.version'],
});

export const skipDate = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/series/:series/recurrence/skips',
  summary: 'Leave one date out; its meetup is cancelled with mails, a draft discarded',
  tag: 'Series',
  access: 'organiser',
  params,
  body: z.object({ date, reason: line(500, 0).default('') }),
  response: recurrence,
  problems: ['not-found', 'access.denied', 'recurrence.no-such-date'],
});

/** Placeholders of the template's title may be used here too. */
export const followingChanges = meetupChanges.omit({ series: true });

export const changeFollowing = defineEndpoint({
  method: 'PATCH',
  path: '/meetups/:meetup/following',
  summary: 'Change this and all following meetups of a recurring series',
  description:
    'The rule is split here: another day or time goes on from this meetup. What was changed for one meetup alone stays. Refused as a whole when one of them refuses it.',
  tag: 'Series',
  access: 'organiser',
  params: z.object({ meetup: slug }),
  body: followingChanges,
  response: meetup,
  problems: [
    'not-found',
    'access.denied',
    'conflict.version',
    'recurrence.not-recurring',
    'recurrence.cannot-move',
    'recurrence.date-taken',
    'recurrence.ends-before-start',
    'recurrence.never',
    'recurrence.too-many',
    'recurrence.unreadable',
    'meetup.ends-before-start',
    'meetup.wall-time-invalid',
    'meetup.capacity-below-going',
    'level.assumptions-missing',
    'session.outside-meetup',
  ],
});

export const relevelFollowing = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/following/level',
  summary: 'Change the levels of this and all following meetups of a recurring series',
  description:
    'The series goes on with these levels, taken in turn from this meetup on. What was given a level of its own keeps it. Talks as in `POST /meetups/:meetup/level`; people with an RSVP are told. Refused as a whole when one of them refuses it.',
  tag: 'Series',
  access: 'organiser',
  params: z.object({ meetup: slug }),
  body: z.object({
    levels: z.array(levelSchema).min(1).max(12).describe('The new level pattern; its first is for this meetup'),
    assumptions: sentences.optional().describe('Of all following meetups that have the level of this one'),
    talks: talksOfOtherLevel,
  }),
  response: meetup,
  problems: [
    'not-found',
    'access.denied',
    'conflict.version',
    'recurrence.not-recurring',
    'level.has-sessions',
    'level.assumptions-missing',
  ],
});

/** Makes the coming meetups of all recurring series that lack some. */
export const makeComingMeetups = defineJob({ name: 'series.make-coming', payload: z.object({}) });
