import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  id,
  levelSchema,
  line,
  markdown,
  pageOf,
  pageQuery,
  reference,
  slug,
  timeZone,
  wallTime,
} from './kernel/fields.ts';
import { meetupCard } from './meetups.ts';

export const seriesCard = z
  .object({
    slug,
    title: z.string(),
    description: z.string(),
    levelPattern: z.array(levelSchema),
    meetups: levelCounts,
    upcoming: levelCounts,
  })
  .meta({ id: 'SeriesCard' });
export type SeriesCard = z.infer<typeof seriesCard>;

export const series = seriesCard
  .extend({
    id,
    community: reference,
    /** The level ladder: published meetups in order of time, at most 200, latest included. */
    ladder: z.array(meetupCard),
    openCallId: id.nullable(),
    /** When its meetups are, as a rule (RFC 5545); null when it does not recur, or not in public. */
    recurs: z.object({ rule: z.string(), wallStart: wallTime, timeZone }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof series>;

const fields = {
  title: line(120, 2),
  description: markdown(),
  levelPattern: z.array(levelSchema).max(12),
};

const params = z.object({ community: slug, series: slug });

export const listSeries = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/series',
  summary: 'Series of a community',
  tag: 'Series',
  access: 'public',
  params: z.object({ community: slug }),
  query: z.object(pageQuery),
  response: pageOf(seriesCard),
  problems: ['not-found'],
});

export const openSeries = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/series',
  summary: 'Open a series',
  tag: 'Series',
  access: 'organiser',
  params: z.object({ community: slug }),
  body: z.object({
    ...fields,
    slug: slug.optional(),
    description: fields.description.default(''),
    levelPattern: fields.levelPattern
      .default([])
      .describe('Repeated over coming meetups: newbie, advanced = alternate'),
  }),
  response: series,
  status: 201,
  problems: ['not-found', 'access.denied', 'conflict.slug-taken'],
});

export const getSeries = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/series/:series',
  summary: 'One series with its level ladder',
  tag: 'Series',
  access: 'public',
  params,
  response: series,
  problems: ['not-found'],
});

export const changeSeries = defineEndpoint({
  method: 'PATCH',
  path: '/communities/:community/series/:series',
  summary: 'Change a series',
  tag: 'Series',
  access: 'organiser',
  params,
  body: z.object(fields).partial(),
  response: series,
  problems: ['not-found', 'access.denied', 'conflict.version', 'recurrence.no-pattern'],
});
