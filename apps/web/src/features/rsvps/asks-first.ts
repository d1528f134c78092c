import type { Meetup, Rsvp } from '@hallway/contracts';

/** One click is not enough where the organisers need an answer to something. */
export const asksFirst = ({ questions }: Pick<Meetup, 'questions'>): boolean =>
  questions.some(({ required }) => required);

/** A question that needs an answer and has none yet: a standing RSVP or an organiser put one on the list. */
export const owesAnswer = ({ questions }: Pick<Meetup, 'questions'>, { answers }: Pick<Rsvp, 'answers'>): boolean =>
  questions.some(({ id, required }) => required && !answers[id]?.length);
