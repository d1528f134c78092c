import { z } from 'zod';
import { levelCounts, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import {
  httpUrl,
  id,
  instant,
  levelSchema,
  line,
  markdown,
  noContent,
  pageOf,
  pageQuery,
  reference,
  slug,
} from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { patchCard, patchStates } from './patches.ts';

export const forges = ['github', 'gitlab', 'forgejo', 'gerrit', 'mail', 'other'] as const;
export const taskStates = ['open', 'claimed', 'patch-submitted', 'merged', 'closed'] as const;
export type TaskState = (typeof taskStates)[number];

export const project = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    repositoryUrl: z.string(),
    forge: z.enum(forges),
    setup: z.string(),
    licence: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Project' });
export type Project = z.infer<typeof project>;

export const claim = z.object({ member: person, claimedAt: instant, expiresAt: instant }).meta({ id: 'Claim' });

export const task = z
  .object({
    id,
    number: z.number().int(),
    projectId: id,
    title: z.string(),
    description: z.string(),
    level: levelSchema,
    link: z.string().nullable(),
    skills: z.array(z.string()),
    /** Checked by a lead: a newcomer can really do it. */
    preReviewed: z.boolean(),
    state: z.enum(taskStates),
    claim: claim.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof task>;

export const board = z
  .object({
    meetup: reference.extend({
      level: levelSchema,
      startsAt: instant,
      endsAt: instant,
      timeZone: z.string(),
    }),
    community: reference,
    projects: z.array(project),
    tasks: z.array(task),
    patches: z.array(patchCard),
    /** Tasks per level, whatever the lens hides. */
    counts: levelCounts,
    /** The flow from claim to merge: how many stand in each state. */
    flow: z.object({
      open: z.number().int(),
      claimed: z.number().int(),
      patches: z.record(z.enum(patchStates), z.number().int()),
    }),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof board>;

export const getBoard = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/board',
  summary: 'The board of a hackathon: projects, tasks, patches',
  tag: 'Hackathons',
  access: 'public',
  params: z.object({ meetup: slug }),
  query: z.object({ level: levelSchema.optional() }),
  response: board,
  problems: ['not-found', 'hackathon.not-a-hackathon'],
});

const projectFields = {
  name: line(80, 2),
  description: markdown(5000),
  repositoryUrl: httpUrl.or(z.literal('')),
  forge: z.enum(forges),
  setup: markdown(10_000),
  licence: line(80, 0),
};

export const addProject = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/projects',
  summary: 'Bring a project to the hackathon',
  tag: 'Hackathons',
  access: 'hackathon-lead',
  params: z.object({ meetup: slug }),
  body: z.object({
    ...projectFields,
    description: projectFields.description.default(''),
    repositoryUrl: projectFields.repositoryUrl.default(''),
    setup: projectFields.setup.default(''),
    licence: projectFields.licence.default(''),
  }),
  response: project,
  status: 201,
  problems: ['not-found', 'access.denied', 'hackathon.not-a-hackathon', 'conflict.slug-taken'],
});

export const changeProject = defineEndpoint({
  method: 'PATCH',
  path: '/projects/:projectId',
  summary: 'Change a project',
  tag: 'Hackathons',
  access: 'hackathon-lead',
  params: z.object({ projectId: id }),
  body: z.object(projectFields).partial(),
  response: project,
  problems: ['not-found', 'access.denied', 'conflict.version', 'conflict.slug-taken'],
});

const taskParams = z.object({ taskId: id });
const taskFields = {
  title: line(200, 3),
  description: markdown(10_000),
  level: levelSchema,
  link: httpUrl.nullable(),
  skills: z.array(line(40)).max(8),
  preReviewed: z.boolean(),
};

export const addTask = defineEndpoint({
  method: 'POST',
  path: '/projects/:projectId/tasks',
  summary: 'Add a task',
  tag: 'Hackathons',
  access: 'hackathon-lead',
  params: z.object({ projectId: id }),
  body: z.object({
    ...taskFields,
    description: taskFields.description.default(''),
    link: taskFields.link.default(null),
    skills: taskFields.skills.default([]),
    preReviewed: taskFields.preReviewed.default(false),
  }),
  response: task,
  status: 201,
  problems: ['not-found', 'access.denied'],
});

export const changeTask = defineEndpoint({
  method: 'PATCH',
  path: '/tasks/:taskId',
  summary: 'Change, pre-review or close a task',
  tag: 'Hackathons',
  access: 'hackathon-lead',
  params: taskParams,
  body: z.object({ ...taskFields, closed: z.boolean() }).partial(),
  response: task,
  problems: ['not-found', 'access.denied', 'conflict.version', 'task.state'],
});

export const getTask = defineEndpoint({
  method: 'GET',
  path: '/tasks/:taskId',
  summary: 'One task with its patches',
  tag: 'Hackathons',
  access: 'public',
  params: taskParams,
  response: task.extend({
    project,
    meetup: reference.extend({ timeZone: z.string() }),
    community: reference,
    patches: z.array(patchCard),
  }),
  problems: ['not-found'],
});

export const claimTask = defineEndpoint({
  method: 'PUT',
  path: '/tasks/:taskId/claim',
  summary: 'Claim a task, or renew the claim',
  tag: 'Hackathons',
  access: 'member',
  params: taskParams,
  response: task,
  problems: ['not-found', 'task.claimed', 'task.state'],
});

export const releaseClaim = defineEndpoint({
  method: 'DELETE',
  path: '/tasks/:taskId/claim',
  summary: 'Give a claim back (leads may take it back)',
  tag: 'Hackathons',
  access: 'member',
  params: taskParams,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied', 'task.state'],
});

export const listMyTasks = defineEndpoint({
  method: 'GET',
  path: '/me/tasks',
  summary: 'Tasks I hold a claim on',
  tag: 'Hackathons',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(task.extend({ meetup: reference, project: z.string() })),
});

/** Ends claims whose time is over and warns those whose time is nearly over. */
export const expireClaims = defineJob({ name: 'hackathons.expire-claims', payload: z.object({}) });
