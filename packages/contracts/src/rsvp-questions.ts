import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, line, slug } from './kernel/fields.ts';

/** `text`: a few words; `choice`: one of a list; `choices`: as many of a list as one likes. */
export const questionKinds = ['text', 'choice', 'choices'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The longest answer to a question, and the longest note to the organisers. */
export const longestAnswer = 1000;

const fields = {
  kind: z.enum(questionKinds),
  label: line(200, 3),
  required: z.boolean().default(false),
  choices: z.array(line(120)).max(20).default([]).describe('What to choose from; none for a text'),
};

export const rsvpQuestion = z.object({ ...fields, id }).meta({ id: 'RsvpQuestion' });
export type RsvpQuestion = z.infer<typeof rsvpQuestion>;

/** A question that is asked no more is kept while somebody has answered it. */
export const keptQuestion = rsvpQuestion.extend({ retired: z.boolean() }).meta({ id: 'KeptRsvpQuestion' });
export type KeptQuestion = z.infer<typeof keptQuestion>;

const text = z
  .string()
  .trim()
  .max(longestAnswer)
  .refine((value) => !value.includes('\u0000'), 'control-characters');

/** A line or a few; empty takes it back. */
export const noteToOrganisers = text;

/** By the id of the question: a text, or the choices made. An empty one takes the answer back. */
export const rsvpAnswers = z
  .record(id, z.union([text, z.array(line(120)).max(20)]))
  .refine((answers) => Object.keys(answers).length <= 20, 'too_big');
export type RsvpAnswers = z.infer<typeof rsvpAnswers>;

const consistent = (question: { kind: QuestionKind; choices: string[] }) =>
  question.kind === 'text'
    ? question.choices.length === 0
    : question.choices.length >= 2 && new Set(question.choices).size === question.choices.length;

const params = z.object({ meetup: slug });

export const listQuestions = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/questions',
  summary: 'What is asked with the RSVP, and what was asked before and answered',
  tag: 'RSVP',
  access: 'organiser',
  params,
  response: z.object({ items: z.array(keptQuestion), nextCursor: z.null() }),
  problems: ['not-found', 'access.denied'],
});

export const setQuestions = defineEndpoint({
  method: 'PUT',
  path: '/meetups/:meetup/questions',
  summary: 'Set what is asked with the RSVP, in this order',
  description:
    'A question with the `id` of a present one keeps its answers; another kind makes it a new one. What is left out is asked no more; answers given stay.',
  tag: 'RSVP',
  access: 'organiser',
  params,
  body: z.object({
    questions: z
      .array(z.object({ ...fields, id: id.optional() }).refine(consistent, { path: ['choices'], error: 'choices' }))
      .max(10),
  }),
  response: z.object({ items: z.array(keptQuestion), nextCursor: z.null() }),
  problems: ['not-found', 'access.denied'],
});
