import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Phase, RsvpModel, Wish } from './rsvp-model.ts';

export type Answer = { type: 'answer'; who: number; wish: Wish; guests?: number | undefined };
export type Act =
  | Answer
  | { type: 'capacity'; to: number | null }
  | { type: 'approval'; to: boolean }
  | { type: 'waitlist'; to: boolean }
  | { type: 'guests_max'; to: number }
  | { type: 'forget'; who: number }
  | { type: 'call-off' }
  | { type: 'time'; to: Phase };

export const people = 7;
const who = fc.nat(people - 1);
const guests = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const capacities = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anything = (guests: fc.Arbitrary<number | undefined>): fc.WeightedArbitrary<Act>[] => {
  const answer = (wish: fc.Arbitrary<Wish>) => fc.record({ type: fc.constant('answer' as const), who, wish, guests });
  const switched = fc.constantFrom('approval' as const, 'waitlist' as const);
  return [
    { weight: 18, arbitrary: answer(fc.constant('going')) },
    { weight: 8, arbitrary: answer(fc.constantFrom('cancelled', 'declined', 'removed')) },
    { weight: 10, arbitrary: answer(fc.constantFrom('approved', 'refused', 'added', 'seated', 'unseated')) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('capacity' as const), to: capacities }) },
    { weight: 2, arbitrary: fc.record({ type: switched, to: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('guests_max' as const), to: fc.nat(3) }) },
  ];
};
const forget: fc.WeightedArbitrary<Act> = {
  weight: 4,
  arbitrary: fc.record({ type: fc.constant('forget' as const), who }),
};

const often = (...wishes: Wish[]): fc.WeightedArbitrary<Act> => ({
  weight: 30,
  arbitrary: fc.record({ type: fc.constant('answer' as const), who, wish: fc.constantFrom(...wishes), guests }),
});
/** Who fills the list before RSVP opens: organisers alone. */
const put = often('added', 'added', 'removed');
/** After it closed nobody moves up by themselves; organisers give the seats. */
const seat = often('removed', 'seated', 'cancelled');
/** Of its own accord fast-check makes lists of about ten, too short for a queue to form and to move. */
const upTo = (maxLength: number) => ({ minLength: 1, maxLength, size: 'max' }) as const;
const anyOf = (maxLength: number, ...more: fc.WeightedArbitrary<Act>[]) =>
  fc.array(fc.oneof(...anything(guests), ...more), upTo(maxLength));

export const actsAndDeletions = anyOf(40, forget);
export const actsOfSingles = fc.array(fc.oneof(...anything(fc.constant(undefined))), upTo(40));
/** From before RSVP opens to after the meetup has begun or was called off. */
export const course = fc
  .tuple(
    anyOf(12, put),
    anyOf(20),
    fc.constantFrom<Act[]>([{ type: 'time', to: 'closed' }], []),
    anyOf(12, seat),
    fc.constantFrom<Act>({ type: 'time', to: 'started' }, { type: 'call-off' }),
    anyOf(8),
  )
  .map(([early, open, closes, then, ends, after]): Act[] => [
    ...early,
    { type: 'time', to: 'open' },
    ...open,
    ...closes,
    ...then,
    ends,
    ...after,
  ]);
export const settings = fc.record({
  capacity: capacities,
  waitlist: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  approval: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  guestsMax: fc.integer({ min: 0, max: 3 }),
});

/** Acts in groups, as the desk sends them: answers together, everything else alone. */
export function grouped(all: readonly Act[], size: number): Act[][] {
  const groups: Act[][] = [];
  for (const act of all) {
    const last = groups.at(-1);
    if (last && act.type === 'answer' && last[0]!.type === 'answer' && last.length < size) last.push(act);
    else groups.push([act]);
  }
  return groups;
}

/** What the model makes of one act. @returns whether an answer counted */
export function follow(model: RsvpModel, act: Act): boolean {
  if (act.type === 'answer')
    return model.act(String(act.who), act.wish, act.wish === 'added' ? (act.guests ?? 0) : act.guests);
  if (act.type === 'capacity') model.setCapacity(act.to);
  else if (act.type === 'approval' || act.type === 'waitlist') model.set({ [act.type]: act.to });
  else if (act.type === 'guests_max') model.set({ guestsMax: act.to });
  else if (act.type === 'forget') model.forget(String(act.who));
  else if (act.type === 'call-off') model.calledOff = true;
  else model.phase = act.to;
  return true;
}

/**
 * Reads the mails in their order as the story of the queue, where everybody comes alone: whoever is promoted was its head, whoever
 * joins it is told its length, and nobody gets a seat beside it. @returns who waits in the end
 */
export function queueTold(mails: readonly string[]): string[] {
  let queue: string[] = [];
  for (const mail of mails) {
    const [kind, who, place] = mail.split(' ') as [string, string, string?];
    if (kind === 'rsvp-promoted') expect([mail, queue[0]]).toEqual([mail, who]);
    queue = queue.filter((each) => each !== who);
    if (kind === 'rsvp-confirmed') expect([mail, queue]).toEqual([mail, []]);
    if (kind === 'rsvp-waitlisted') expect([mail, queue.push(who)]).toEqual([mail, Number(place)]);
  }
  return queue;
}
