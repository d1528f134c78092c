import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, levelSchema, reference, slug } from './kernel/fields.ts';

const count = z.number().int();

/** People at past meetups, added up. */
export const turnout = z
  .object({
    /** Had a seat when the meetup began; accounts deleted since are counted. */
    expected: count,
    /** Of these, who came. */
    came: count,
    noShows: count,
    walkIns: count,
    /** Brought along by those who came. */
    guests: count,
    /** Came to a meetup of this community for the first time. */
    newcomers: count,
    returning: count,
    /** Without an account, so nobody knows whether they had been there before. */
    unknown: count,
  })
  .meta({ id: 'Turnout' });
export type Turnout = z.infer<typeof turnout>;

const meetupFacts = reference.extend({ level: levelSchema, startsAt: instant, timeZone: z.string() });

export const pastFigures = turnout
  .extend({
    meetup: meetupFacts,
    /** False: nobody was checked in, so only `expected` says anything. */
    counted: z.boolean(),
  })
  .meta({ id: 'PastFigures' });
export type PastFigures = z.infer<typeof pastFigures>;

export const comingFigures = z
  .object({
    meetup: meetupFacts,
    capacity: count.nullable(),
    going: count,
    /** Seats held at the end of each day on which somebody answered, as they stand today. */
    days: z.array(z.object({ day: z.iso.date(), going: count })),
  })
  .meta({ id: 'ComingFigures' });
export type ComingFigures = z.infer<typeof comingFigures>;

export const figureRanges = ['3-months', '1-year', '3-years'] as const;

export const getFigures = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/figures',
  summary: 'RSVPs of coming meetups, and who came to the past ones',
  tag: 'Communities',
  access: 'organiser',
  params: z.object({ community: slug }),
  query: z.object({ level: levelSchema.optional(), range: z.enum(figureRanges).default('1-year') }),
  response: z.object({
    coming: z.array(comingFigures),
    /** Latest first; at most 200. */
    past: z.array(pastFigures),
    /** Counted meetups added up, per level. */
    levels: z.object({ newbie: turnout, advanced: turnout }),
  }),
  problems: ['not-found', 'access.denied'],
});
