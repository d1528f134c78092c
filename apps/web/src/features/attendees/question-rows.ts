import type { RsvpQuestion } from '@hallway/contracts';

/** A question as it is typed: its choices one per line. */
export interface QuestionRow extends Omit<RsvpQuestion, 'id' | 'choices'> {
  /** Of the row, for the list on the screen. */
  key: string;
  id?: string;
  choices: string;
}

export const rowsOf = (questions: readonly RsvpQuestion[]): QuestionRow[] =>
  questions.map(({ choices, ...question }) => ({ ...question, key: question.id, choices: choices.join('\n') }));

/** What is sent: blank and repeated lines dropped, no choices for an answer in words. */
export const questionsOf = (rows: readonly QuestionRow[]) =>
  rows.map(({ key: _, choices, ...question }) => ({
    ...question,
    label: question.label.trim(),
    choices: question.kind === 'text' ? [] : [...new Set(choices.split('\n').flatMap((line) => line.trim() || []))],
  }));

export const moved = <T>(rows: readonly T[], from: number, to: number): T[] => {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
};

/** Whether it can be sent: something asked, and at least two choices where one is to choose. */
export const complete = (row: QuestionRow): boolean => {
  const [question] = questionsOf([row]);
  return question!.label.length >= 3 && (question!.kind === 'text' || question!.choices.length >= 2);
};
