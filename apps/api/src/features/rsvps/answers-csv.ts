import type { KeptQuestion, RsvpRow } from '@hallway/contracts';
import { writeCsv } from '@hallway/formats/csv';

const columns = ['Name', 'Answer', 'Place in the queue', 'Guests', 'Level said yes to', 'Answered', 'Note'];

/** One line per answer, one column per question; who brings nobody has a 0. No addresses: mail goes through the platform. */
export const answersCsv = (
  rows: readonly RsvpRow[],
  questions: readonly Pick<KeptQuestion, 'id' | 'label'>[],
): string =>
  writeCsv([
    [...columns, ...questions.map(({ label }) => label)],
    ...rows.map(({ member, status, position, guests, answeredLevel, changedAt, note, answers }) => [
      member.name,
      status,
      position,
      guests,
      answeredLevel,
      changedAt,
      note,
      ...questions.map(({ id }) => cellOf(answers[id])),
    ]),
  ]);

const cellOf = (answer: string | string[] | undefined): string | null =>
  answer === undefined ? null : typeof answer === 'string' ? answer : answer.join('; ');
