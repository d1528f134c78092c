import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, language, levelSchema, line, pageOf, pageQuery, reference, slug, timeZone } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { meetupCard } from './meetups.ts';

export const searchKinds = ['meetup', 'talk', 'community', 'topic'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A day of the calendar that hangs where the meetup takes place: `2026-12-03`. */
const day = z.iso.date();
/** `2026-12`. */
const month = z.string().regex(/^(?:19|2[01])\d\d-(0[1-9]|1[0-2])$/, 'month');

/** Text in pieces; `hit` is what was looked for. */
const excerpt = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const searchHit = z
  .object({
    kind: z.enum(searchKinds),
    slug,
    title: z.string(),
    /** Null: a community or a topic, which have both levels; `upcoming` says how much of each. */
    level: levelSchema.nullable(),
    upcoming: levelCounts.nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    timeZone: timeZone.nullable(),
    city: z.string(),
    cancelled: z.boolean(),
    community: reference.nullable(),
    /** Of a talk. */
    meetup: reference.nullable(),
    speakers: z.array(z.string()),
    excerpt,
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHit>;

const filters = {
  level: levelSchema.optional(),
  city: line(120).optional().describe('As written on the meetup; case and accents do not matter'),
  language: language.optional(),
};

export const search = defineEndpoint({
  method: 'GET',
  path: '/search',
  summary: 'Public meetups, talks, communities and topics by their words',
  description:
    'Beginnings of words are enough and a wrong letter is forgiven: `corrected` says what was looked for instead. Coming things stand before past ones. `counts` says how many meetups and talks of each level there are under the same other filters, among the first 2000 found.',
  tag: 'Search',
  access: 'public',
  query: z.object({
    ...pageQuery,
    limit: z.coerce.number().int().min(1).max(50).default(20),
    q: line(200),
    kind: z.enum(searchKinds).optional(),
    ...filters,
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(searchHit).extend({ counts: levelCounts, corrected: z.string().nullable() }),
});

export const calendarEntry = meetupCard
  .pick({ slug: true, title: true, level: true, state: true, startsAt: true, endsAt: true, timeZone: true, city: true })
  .extend({ community: reference, firstDay: day, lastDay: day })
  .meta({ id: 'CalendarEntry' });
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const getMonth = defineEndpoint({
  method: 'GET',
  path: '/calendar/:month',
  summary: 'The public meetups of a month, by the days of their own calendars',
  description: 'At most 600, soonest first; `counts` counts all.',
  tag: 'Search',
  access: 'public',
  params: z.object({ month }),
  query: z.object({ ...filters, community: slug.optional(), topic: slug.optional() }),
  response: z.object({ items: z.array(calendarEntry), counts: levelCounts }),
});

export const getPlaces = defineEndpoint({
  method: 'GET',
  path: '/places',
  summary: 'Cities and languages of public meetups, those with most to come first',
  tag: 'Search',
  access: 'public',
  response: z.object({
    cities: z.array(z.object({ city: z.string(), upcoming: z.number().int() })),
    languages: z.array(z.object({ language: z.string(), upcoming: z.number().int() })),
  }),
});

/** Learns the words of what changed, for those who mistype them. */
export const learnWords = defineJob({ name: 'search.learn-words', payload: z.object({}) });

/** Takes words out of the vocabulary that stand in no document now: names of people who have left, titles that were hidden. */
export const forgetWords = defineJob({ name: 'search.forget-words', payload: z.object({}) });
