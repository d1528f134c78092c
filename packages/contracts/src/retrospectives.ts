import { z } from 'zod';
import { checklistAreas } from './checklists.ts';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, line, noContent, reference, slug } from './kernel/fields.ts';

/** What went well, what did not, and what nearly went wrong. */
export const lessonKinds = ['well', 'not-well', 'close-call'] as const;
export type LessonKind = (typeof lessonKinds)[number];

export const lesson = z
  .object({
    id,
    kind: z.enum(lessonKinds),
    text: z.string(),
    /** What to do next time; a close call always has one, a success never. */
    action: z.string(),
    area: z.enum(checklistAreas),
    author: person.nullable(),
    createdAt: instant,
    /** Where the action stands now; null: it waits for the next meetup, or there is none. */
    landed: z
      .object({
        meetup: reference.extend({ startsAt: instant, timeZone: z.string() }),
        done: z.boolean(),
        removed: z.boolean(),
      })
      .nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Lesson' });
export type Lesson = z.infer<typeof lesson>;

const fields = {
  kind: z.enum(lessonKinds),
  text: line(500, 2),
  action: line(200, 0),
  area: z.enum(checklistAreas),
};
const actionFits = ({ kind, action }: { kind?: LessonKind | undefined; action?: string | undefined }) =>
  kind !== 'close-call' || (action ?? '').length >= 2;

const ofMeetup = z.object({ meetup: slug });
const ofLesson = z.object({ lessonId: id });
const tag = 'Retrospectives';

export const getRetrospective = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/retrospective',
  summary: 'What was learned from a meetup; for those who run it',
  tag,
  access: 'volunteer',
  params: ofMeetup,
  response: z.object({
    items: z.array(lesson),
    nextCursor: z.null(),
    /** The meetup that takes the actions now. */
    next: reference.extend({ startsAt: instant, timeZone: z.string() }).nullable(),
  }),
  problems: ['not-found', 'access.denied'],
});

export const addLesson = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/retrospective',
  summary: 'Note what was learned; an action goes onto the next checklist',
  tag,
  access: 'volunteer',
  params: ofMeetup,
  body: z
    .object({ ...fields, action: fields.action.default(''), area: fields.area.default('other') })
    .refine(actionFits, { path: ['action'], error: 'action-missing' })
    .refine(({ kind, action }) => kind !== 'well' || action === '', { path: ['action'], error: 'no-action-here' }),
  response: lesson,
  status: 201,
  problems: ['not-found', 'access.denied', 'retrospective.too-early', 'retrospective.full'],
});

export const changeLesson = defineEndpoint({
  method: 'PATCH',
  path: '/lessons/:lessonId',
  summary: 'Change a line; its action follows on the checklist until it is ticked',
  tag,
  access: 'volunteer',
  params: ofLesson,
  body: z.object(fields).omit({ kind: true }).partial(),
  response: lesson,
  problems: ['not-found', 'access.denied', 'conflict.version', 'retrospective.action-missing'],
});

export const removeLesson = defineEndpoint({
  method: 'DELETE',
  path: '/lessons/:lessonId',
  summary: 'Delete a line; its action leaves the checklist unless it is ticked',
  tag,
  access: 'volunteer',
  params: ofLesson,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});
