import type { Rsvp, RsvpQuestion } from '@hallway/contracts';
import type { z } from 'zod';

export interface DetailValues {
  guests: number;
  note: string;
  answers: Record<string, string | string[]>;
}

type Question = Pick<RsvpQuestion, 'id' | 'kind' | 'required'>;

/** Each question with what was answered to it, or with nothing. */
export const emptyAnswers = (questions: readonly Question[], given: Rsvp['answers']): DetailValues['answers'] =>
  Object.fromEntries(questions.map(({ id, kind }) => [id, given[id] ?? (kind === 'choices' ? [] : '')]));

export const unanswered = (questions: readonly Question[], answers: DetailValues['answers']): string[] =>
  questions.filter(({ id, required }) => required && !blankless(answers[id])).map(({ id }) => id);

const blankless = (answer: string | string[] | undefined | false): boolean =>
  typeof answer === 'string' ? answer.trim() !== '' : Boolean(answer) && (answer as string[]).length > 0;

/** The server checks everything; what is missing is said before. */
export async function detailsSchema(
  questions: readonly Question[],
  message: string,
): Promise<z.ZodType<unknown, DetailValues>> {
  const { z } = await import('zod');
  return z
    .object({ guests: z.any(), note: z.string().max(1000), answers: z.record(z.string(), z.any()) })
    .superRefine(({ answers }, context) => {
      for (const id of unanswered(questions, answers))
        context.addIssue({ code: 'custom', path: ['answers', id], message });
    }) as unknown as z.ZodType<unknown, DetailValues>;
}
