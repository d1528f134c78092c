import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  id,
  instant,
  levelSchema,
  line,
  markdown,
  pageOf,
  pageQuery,
  reference,
  visibilities,
} from './kernel/fields.ts';

export const patchStates = [
  'submitted',
  'in-review',
  'changes-requested',
  'approved',
  'merged',
  'rejected',
  'abandoned',
  'superseded',
] as const;
export type PatchState = (typeof patchStates)[number];

/** The one table of what may follow what, and by whom; used by API, UI and docs. */
export const patchTransitions = {
  submitted: {
    'in-review': 'lead',
    'changes-requested': 'lead',
    approved: 'lead',
    rejected: 'lead',
    abandoned: 'submitter',
    superseded: 'lead',
  },
  'in-review': {
    'changes-requested': 'lead',
    approved: 'lead',
    rejected: 'lead',
    abandoned: 'submitter',
    superseded: 'lead',
  },
  'changes-requested': {
    'in-review': 'revision',
    approved: 'lead',
    rejected: 'lead',
    abandoned: 'submitter',
    superseded: 'lead',
  },
  approved: {
    merged: 'lead',
    'changes-requested': 'lead',
    'in-review': 'revision',
    rejected: 'lead',
    abandoned: 'submitter',
    superseded: 'lead',
  },
  merged: {},
  rejected: { 'in-review': 'lead' },
  abandoned: { 'in-review': 'revision' },
  superseded: {},
} as const satisfies Record<PatchState, Partial<Record<PatchState, 'lead' | 'submitter' | 'revision'>>>;

export const patchVerdicts = ['comment', 'approve', 'request-changes', 'reject'] as const;
export type PatchVerdict = (typeof patchVerdicts)[number];

export const patchCard = z
  .object({
    id,
    number: z.number().int(),
    taskId: id,
    title: z.string(),
    state: z.enum(patchStates),
    submitter: person.nullable(),
    revision: z.number().int(),
    commits: z.number().int(),
    additions: z.number().int(),
    deletions: z.number().int(),
    updatedAt: instant,
  })
  .meta({ id: 'PatchCard' });
export type PatchCard = z.infer<typeof patchCard>;

export const diffLine = z
  .object({
    kind: z.enum(['context', 'add', 'del', 'no-newline']),
    text: z.string(),
    oldLine: z.number().int().optional(),
    newLine: z.number().int().optional(),
  })
  .meta({ id: 'DiffLine' });
export const diffFile = z
  .object({
    oldPath: z.string().nullable(),
    newPath: z.string().nullable(),
    status: z.enum(['added', 'deleted', 'modified', 'renamed', 'copied', 'mode']),
    binary: z.boolean(),
    additions: z.number().int(),
    deletions: z.number().int(),
    hunks: z.array(
      z.object({
        header: z.string(),
        oldStart: z.number().int(),
        oldLines: z.number().int(),
        newStart: z.number().int(),
        newLines: z.number().int(),
        lines: z.array(diffLine),
      }),
    ),
    /** True when lines were left out because the file is huge; the stored patch has them. */
    truncated: z.boolean(),
  })
  .meta({ id: 'DiffFile' });
export type DiffFile = z.infer<typeof diffFile>;

export const commit = z
  .object({
    position: z.number().int(),
    subject: z.string(),
    authorName: z.string(),
    authoredAt: instant.nullable(),
    body: z.string(),
    additions: z.number().int(),
    deletions: z.number().int(),
    files: z.array(diffFile),
  })
  .meta({ id: 'Commit' });
export type Commit = z.infer<typeof commit>;

export const patchReview = z
  .object({
    id,
    reviewer: person.nullable(),
    revision: z.number().int(),
    verdict: z.enum(patchVerdicts),
    comment: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'PatchReview' });

export const patchEvent = z.object({
  from: z.enum(patchStates).nullable(),
  to: z.enum(patchStates),
  actor: person.nullable(),
  note: z.string(),
  createdAt: instant,
});

export const patch = patchCard
  .extend({
    task: z.object({ id, number: z.number().int(), title: z.string(), level: levelSchema }),
    project: z.object({ id, name: z.string() }),
    meetup: reference.extend({ timeZone: z.string(), visibility: z.enum(visibilities) }),
    community: reference,
    revisions: z.array(
      z.object({
        number: z.number().int(),
        createdAt: instant,
        commits: z.number().int(),
        submitter: person.nullable(),
      }),
    ),
    coverLetter: z.string(),
    reviews: z.array(patchReview),
    events: z.array(patchEvent),
    version: z.number().int(),
  })
  .meta({ id: 'Patch' });
export type Patch = z.infer<typeof patch>;

const content = z
  .string()
  .min(1)
  .max(5_000_000)
  .describe('Output of git format-patch: one or several mails, in any order');
const bodyLimit = 8 * 1024 * 1024;
const handedIn = z.object({ content, source: z.enum(['upload', 'paste']).default('paste') });
const params = z.object({ patchId: id });
const revisionParams = params.extend({ revision: z.coerce.number().int().min(1) });

export const previewPatch = defineEndpoint({
  method: 'POST',
  path: '/patches/preview',
  summary: 'Read a patch without storing it: commits, warnings, errors',
  tag: 'Patches',
  access: 'member',
  bodyLimit,
  body: z.object({ content }),
  response: z.object({
    title: z.string(),
    coverLetter: z.string(),
    commits: z.array(commit),
    warnings: z.array(z.string()),
  }),
  problems: ['patch.unreadable'],
});

export const submitPatch = defineEndpoint({
  method: 'POST',
  path: '/tasks/:taskId/patches',
  summary: 'Submit a patch for a task',
  description: 'Handing in the same content twice answers with the patch that is there.',
  tag: 'Patches',
  access: 'member',
  bodyLimit,
  params: z.object({ taskId: id }),
  body: handedIn,
  response: patch,
  status: 201,
  problems: ['not-found', 'patch.unreadable', 'task.state', 'task.claimed'],
});

export const addRevision = defineEndpoint({
  method: 'POST',
  path: '/patches/:patchId/revisions',
  summary: 'Hand in the next revision',
  tag: 'Patches',
  access: 'owner',
  bodyLimit,
  params,
  body: handedIn,
  response: patch,
  status: 201,
  problems: ['not-found', 'access.denied', 'patch.unreadable', 'patch.state'],
});

export const getPatch = defineEndpoint({
  method: 'GET',
  path: '/patches/:patchId',
  summary: 'One patch with its reviews and history',
  tag: 'Patches',
  access: 'public',
  params,
  response: patch,
  problems: ['not-found'],
});

export const getRevision = defineEndpoint({
  method: 'GET',
  path: '/patches/:patchId/revisions/:revision',
  summary: 'The commits of one revision with their diffs',
  tag: 'Patches',
  access: 'public',
  params: revisionParams,
  response: z.object({ number: z.number().int(), commits: z.array(commit) }),
  problems: ['not-found'],
});

export const getRevisionMbox = defineEndpoint({
  method: 'GET',
  path: '/patches/:patchId/revisions/:revision/mbox',
  summary: 'One revision as a file for git am',
  description:
    'The mails as they were handed in: those of its commits, in their order. They hold the e-mail addresses git wrote into them, so only the leads and whoever handed the patch in may take them.',
  tag: 'Patches',
  access: 'member',
  params: revisionParams,
  response: z.string(),
  mediaType: 'application/mbox',
  problems: ['not-found', 'access.denied'],
});

export const reviewPatch = defineEndpoint({
  method: 'POST',
  path: '/patches/:patchId/reviews',
  summary: 'Comment, approve, request changes or reject',
  description: 'Members may comment; verdicts are for leads and mentors. Nobody approves their own patch.',
  tag: 'Patches',
  access: 'member',
  params,
  body: z.object({
    verdict: z.enum(patchVerdicts),
    comment: markdown(10_000).default(''),
    revision: z.number().int().min(1),
  }),
  response: patch,
  status: 201,
  problems: ['not-found', 'access.denied', 'patch.state', 'patch.own-review', 'conflict.version'],
});

export const movePatch = defineEndpoint({
  method: 'POST',
  path: '/patches/:patchId/state',
  summary: 'Mark as in review, merged, superseded (leads) or abandoned (submitter)',
  tag: 'Patches',
  access: 'owner',
  params,
  body: z.object({ to: z.enum(['in-review', 'merged', 'superseded', 'abandoned']), note: line(500, 0).default('') }),
  response: patch,
  problems: ['not-found', 'access.denied', 'patch.state', 'patch.own-review'],
});

export const listMyPatches = defineEndpoint({
  method: 'GET',
  path: '/me/patches',
  summary: 'My patches',
  tag: 'Patches',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(patchCard.extend({ meetup: reference, task: z.string() })),
});
