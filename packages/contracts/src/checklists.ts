import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, noContent, pageOf, pageQuery, reference, slug } from './kernel/fields.ts';

/** What an item is about; also the order in which the areas of a checklist stand. */
export const checklistAreas = [
  'venue',
  'gate',
  'av',
  'food',
  'recording',
  'conduct',
  'speakers',
  'people',
  'other',
] as const;
export type ChecklistArea = (typeof checklistAreas)[number];

/** How an item went, said afterwards; what was said stands beside it next time. */
export const checklistResults = ['went-right', 'close-call', 'missed'] as const;
export type ChecklistResult = (typeof checklistResults)[number];

/** Counted from the start of the meetup, so that it moves along: 3 days before, 2 hours before, 1 day after. */
export const dueRule = z
  .object({
    amount: z.number().int().min(0).max(365),
    unit: z.enum(['hours', 'days']),
    side: z.enum(['before', 'after']),
  })
  .meta({ id: 'DueRule' });
export type DueRule = z.infer<typeof dueRule>;

const area = z.enum(checklistAreas);
const text = line(200, 2);
const note = line(500, 0);

const templateItem = z.object({
  text: z.string(),
  area,
  note: z.string(),
  due: dueRule.nullable(),
  assignee: person.nullable(),
});

export const checklistTemplate = z
  .object({
    id,
    title: z.string(),
    /** Copied to every new meetup of the community. Each community has exactly one such. */
    standing: z.boolean(),
    items: z.array(templateItem),
    version: z.number().int(),
  })
  .meta({ id: 'ChecklistTemplate' });
export type ChecklistTemplate = z.infer<typeof checklistTemplate>;

const pastMeetup = reference.extend({ startsAt: instant, timeZone: z.string() });

export const checklistItem = z
  .object({
    id,
    text: z.string(),
    area,
    note: z.string(),
    due: dueRule.nullable(),
    dueAt: instant.nullable(),
    assignee: person.nullable(),
    /** Who ticked it; `by` null: somebody whose account is gone. */
    done: z.object({ at: instant, by: person.nullable() }).nullable(),
    outcome: z.object({ result: z.enum(checklistResults), note: z.string() }).nullable(),
    /** How the same went at the meetup before. */
    carried: z.object({ result: z.enum(checklistResults), note: z.string(), meetup: pastMeetup }).nullable(),
    /** The line of an earlier retrospective whose action this is. */
    lesson: z.object({ text: z.string(), meetup: pastMeetup }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ChecklistItem' });
export type ChecklistItem = z.infer<typeof checklistItem>;

export const checklist = z
  .object({
    items: z.array(checklistItem),
    /** Organisers and volunteers: who can be given an item. */
    team: z.array(person),
    templates: z.array(z.object({ id, title: z.string() })),
  })
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof checklist>;

const itemFields = { text, area, note, due: dueRule.nullable(), assigneeId: id.nullable() };
const newItem = z.object({
  ...itemFields,
  area: itemFields.area.default('other'),
  note: itemFields.note.default(''),
  due: itemFields.due.default(null),
  assigneeId: itemFields.assigneeId.default(null),
});
const templateItems = z.array(newItem).max(100);

const ofCommunity = z.object({ community: slug });
const ofTemplate = z.object({ templateId: id });
const ofMeetup = z.object({ meetup: slug });
const ofItem = z.object({ itemId: id });
const tag = 'Checklists';

export const listChecklistTemplates = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/checklist-templates',
  summary: 'Templates of checklists, the standing one first',
  tag,
  access: 'organiser',
  params: ofCommunity,
  response: z.object({ items: z.array(checklistTemplate), nextCursor: z.null(), team: z.array(person) }),
  problems: ['not-found', 'access.denied'],
});

export const addChecklistTemplate = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/checklist-templates',
  summary: 'Write another template',
  tag,
  access: 'organiser',
  params: ofCommunity,
  body: z.object({ title: line(80, 2), items: templateItems.default([]) }),
  response: checklistTemplate,
  status: 201,
  problems: ['not-found', 'access.denied', 'checklist.too-many-templates'],
});

export const changeChecklistTemplate = defineEndpoint({
  method: 'PATCH',
  path: '/checklist-templates/:templateId',
  summary: 'Change a template; `items` takes the place of all that stood there',
  tag,
  access: 'organiser',
  params: ofTemplate,
  body: z.object({ title: line(80, 2), items: templateItems }).partial(),
  response: checklistTemplate,
  problems: ['not-found', 'access.denied', 'conflict.version'],
});

export const removeChecklistTemplate = defineEndpoint({
  method: 'DELETE',
  path: '/checklist-templates/:templateId',
  summary: 'Delete a template, never the standing one',
  tag,
  access: 'organiser',
  params: ofTemplate,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied', 'checklist.standing-template'],
});

export const getChecklist = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/checklist',
  summary: 'The checklist of a meetup',
  tag,
  access: 'volunteer',
  params: ofMeetup,
  response: checklist,
  problems: ['not-found', 'access.denied'],
});

export const addChecklistItem = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/checklist',
  summary: 'Add an item',
  tag,
  access: 'organiser',
  params: ofMeetup,
  body: newItem,
  response: checklistItem,
  status: 201,
  problems: ['not-found', 'access.denied', 'checklist.full', 'checklist.not-in-team'],
});

export const copyChecklistTemplate = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/checklist/copies',
  summary: 'Add what a template has and the checklist has not',
  tag,
  access: 'organiser',
  params: ofMeetup,
  body: z.object({ templateId: id }),
  response: checklist.extend({ added: z.number().int() }),
  status: 201,
  problems: ['not-found', 'access.denied', 'checklist.full'],
});

export const changeChecklistItem = defineEndpoint({
  method: 'PATCH',
  path: '/checklist-items/:itemId',
  summary: 'Change an item, give it to somebody',
  tag,
  access: 'organiser',
  params: ofItem,
  body: z.object(itemFields).partial(),
  response: checklistItem,
  problems: ['not-found', 'access.denied', 'conflict.version', 'checklist.not-in-team'],
});

export const moveChecklistItem = defineEndpoint({
  method: 'PUT',
  path: '/checklist-items/:itemId/place',
  summary: 'Move an item in front of another, or to the end',
  tag,
  access: 'organiser',
  params: ofItem,
  body: z.object({ before: id.nullable() }),
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const tickChecklistItem = defineEndpoint({
  method: 'PUT',
  path: '/checklist-items/:itemId/tick',
  summary: 'Tick an item, or take the tick away; twice changes nothing',
  tag,
  access: 'volunteer',
  params: ofItem,
  body: z.object({ done: z.boolean() }),
  response: checklistItem,
  problems: ['not-found', 'access.denied'],
});

export const judgeChecklistItem = defineEndpoint({
  method: 'PUT',
  path: '/checklist-items/:itemId/outcome',
  summary: 'Say how it went; the next meetup of the series keeps it',
  tag,
  access: 'volunteer',
  params: ofItem,
  body: z.object({ result: z.enum(checklistResults).nullable(), note: line(300, 0).default('') }),
  response: checklistItem,
  problems: ['not-found', 'access.denied', 'retrospective.too-early'],
});

export const removeChecklistItem = defineEndpoint({
  method: 'DELETE',
  path: '/checklist-items/:itemId',
  summary: 'Take an item off the checklist',
  tag,
  access: 'organiser',
  params: ofItem,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const restoreChecklistItem = defineEndpoint({
  method: 'POST',
  path: '/checklist-items/:itemId/restore',
  summary: 'Put an item that was taken off back where it stood, with all that was said of it; twice changes nothing',
  tag,
  access: 'organiser',
  params: ofItem,
  response: checklistItem,
  problems: ['not-found', 'access.denied', 'checklist.full'],
});

export const listOverdueItems = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/overdue-items',
  summary: 'Items of coming meetups that should be done by now, the oldest first',
  tag,
  access: 'organiser',
  params: ofCommunity,
  query: z.object(pageQuery),
  response: pageOf(
    checklistItem.pick({ id: true, text: true, area: true, assignee: true }).extend({
      dueAt: instant,
      meetup: reference.extend({ level: levelSchema, startsAt: instant, timeZone: z.string() }),
    }),
  ),
  problems: ['not-found', 'access.denied'],
});
