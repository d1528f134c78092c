import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, pageOf, pageQuery, sentences, slug, timeZone } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

export const importStates = ['preview', 'queued', 'running', 'done', 'failed'] as const;

/** Why a proposed level is a guess, the stronger doubt first: its words point both ways, or nothing points anywhere. */
export const levelDoubts = ['contradicting', 'unstated'] as const;
export type LevelDoubt = (typeof levelDoubts)[number];
const anyDoubt = z.enum(['any', ...levelDoubts]);

/** `conflict`: the schedule and what stands here contradict each other; `busy`: the server could not just then. */
export const importFailures = ['conflict', 'busy', 'unexpected'] as const;

/** An uploaded schedule on its way into a series. Nothing is written to the community before it is run. */
export const scheduleImport = z
  .object({
    id,
    community: slug,
    filename: z.string(),
    format: z.enum(['xcal']),
    title: z.string(),
    timeZone,
    state: z.enum(importStates),
    done: z.number().int(),
    total: z.number().int(),
    days: z.number().int(),
    tracks: z.number().int(),
    rooms: z.number().int(),
    levels: levelCounts,
    doubts: z.object({ contradicting: z.number().int(), unstated: z.number().int() }),
    warnings: z
      .array(z.string())
      .describe('What the file lacks or what was repaired, as `code: how often`: `url-repaired: 611`'),
    /** What running it did; null before. */
    result: z
      .object({
        seriesSlug: slug,
        meetupsCreated: z.number().int(),
        meetupsUpdated: z.number().int(),
        sessionsCreated: z.number().int(),
        sessionsUpdated: z.number().int(),
        unchanged: z.number().int().describe('Sessions that were not touched'),
        vanished: z
          .number()
          .int()
          .describe('Sessions of earlier imports that this file no longer has; left as they are'),
        emptied: z
          .number()
          .int()
          .describe('Imported meetups left without sessions; drafts again unless somebody has an RSVP'),
      })
      .nullable(),
    error: z
      .string()
      .nullable()
      .describe(`What stopped it: ${importFailures.join(', ')}`),
    createdAt: instant,
  })
  .meta({ id: 'ScheduleImport' });
export type ScheduleImport = z.infer<typeof scheduleImport>;

export const importItem = z
  .object({
    position: z.number().int(),
    title: z.string(),
    track: z.string(),
    room: z.string(),
    speakers: z.array(z.string()),
    startsAt: instant,
    endsAt: instant,
    level: levelSchema,
    /** Not null: the level is a guess, and an organiser should look. */
    doubt: z.enum(levelDoubts).nullable(),
    reasons: z
      .array(z.string())
      .describe(
        'Codes, each with the words found after a colon: `newbie-in-title: introduction to`; `levelled-before` from an earlier import',
      ),
  })
  .meta({ id: 'ImportItem' });
export type ImportItem = z.infer<typeof importItem>;

const params = z.object({ importId: id });

export const previewImport = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/imports',
  summary: 'Upload a schedule and see what it would become',
  tag: 'Imports',
  access: 'organiser',
  bodyLimit: 40 * 1024 * 1024,
  params: z.object({ community: slug }),
  body: z.object({ filename: line(200), content: z.string().min(1).max(30_000_000), timeZone: timeZone.optional() }),
  response: scheduleImport,
  status: 201,
  problems: ['not-found', 'access.denied', 'import.unreadable', 'import.too-big', 'payload.too-large'],
});

export const getImport = defineEndpoint({
  method: 'GET',
  path: '/imports/:importId',
  summary: 'State and progress of an import',
  tag: 'Imports',
  access: 'organiser',
  params,
  response: scheduleImport,
  problems: ['not-found'],
});

export const listImportItems = defineEndpoint({
  method: 'GET',
  path: '/imports/:importId/items',
  summary: 'The sessions of an import with their proposed levels',
  tag: 'Imports',
  access: 'organiser',
  params,
  query: z.object({
    ...pageQuery,
    level: levelSchema.optional(),
    doubt: anyDoubt.optional(),
    track: line(200).optional(),
  }),
  response: pageOf(importItem).extend({ matching: z.number().int() }),
  problems: ['not-found'],
});

export const importTrack = z
  .object({
    track: z.string(),
    sessions: levelCounts,
    unstated: levelCounts.describe('What would be accepted by keeping the guesses'),
    found: z
      .array(z.object({ reason: z.string(), sessions: z.number().int() }))
      .describe('Up to five reasons with words found in its sessions, the most frequent first'),
  })
  .meta({ id: 'ImportTrack' });

export const listImportTracks = defineEndpoint({
  method: 'GET',
  path: '/imports/:importId/tracks',
  summary: 'Tracks of an import, those with most guesses first; each becomes one meetup per level',
  tag: 'Imports',
  access: 'organiser',
  params,
  response: z.object({ items: z.array(importTrack), nextCursor: z.null() }),
  problems: ['not-found'],
});

export const setImportLevels = defineEndpoint({
  method: 'PATCH',
  path: '/imports/:importId/items',
  summary: 'Set the level of many sessions at once; it settles their doubts',
  tag: 'Imports',
  access: 'organiser',
  params,
  body: z.object({
    level: levelSchema.optional().describe('Left out: keep the proposed level, only settle the doubt'),
    positions: z.array(z.number().int()).max(5000).optional(),
    track: line(200).optional(),
    doubt: anyDoubt.optional().describe('Only those in doubt, or in this doubt'),
  }),
  response: scheduleImport,
  problems: ['not-found', 'import.state'],
});

export const runImport = defineEndpoint({
  method: 'POST',
  path: '/imports/:importId/run',
  summary: 'Write the import: tracks become meetups of a series, split by level',
  description: 'Running the same schedule again updates what is there and duplicates nothing.',
  tag: 'Imports',
  access: 'organiser',
  params,
  body: z.object({
    seriesTitle: line(120, 2),
    seriesSlug: slug.optional(),
    advancedAssumptions: sentences
      .min(1)
      .describe('What the advanced meetups of this schedule assume, where the file says nothing'),
    publish: z.boolean().default(true),
  }),
  response: scheduleImport,
  status: 202,
  problems: ['not-found', 'import.state'],
});

/** Writes one import in the background. */
export const writeImport = defineJob({ name: 'imports.write', payload: z.object({ importId: id }) });

/** Deletes previews that were never run. */
export const sweepImports = defineJob({ name: 'imports.sweep', payload: z.object({}) });
