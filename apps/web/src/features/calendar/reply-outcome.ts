const statuses = ['requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled'] as const;

const refusals = {
  'rsvp.full': 'full',
  'rsvp.window-closed': 'closed',
  'rsvp.window-not-open': 'early',
  'rsvp.meetup-cancelled': 'cancelled',
  'rsvp.meetup-started': 'started',
  'rsvp.answer-missing': 'questions',
} as const;

type Outcome =
  | { kind: 'changed'; status: (typeof statuses)[number] }
  | { kind: 'unchanged' | 'repeated' | 'tentative' }
  | { kind: 'refused'; why: (typeof refusals)[keyof typeof refusals] | 'other' };

/** What became of an answer by calendar; a word nobody knows here reads as a refusal for another reason. */
export function readOutcome(outcome: string): Outcome {
  const status = statuses.find((each) => outcome === `changed-to-${each}`);
  if (status) return { kind: 'changed', status };
  if (outcome === 'unchanged' || outcome === 'repeated' || outcome === 'tentative') return { kind: outcome };
  return { kind: 'refused', why: outcome in refusals ? refusals[outcome as keyof typeof refusals] : 'other' };
}
