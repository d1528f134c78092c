import type { DoorOutcome } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { deviceStore } from './device-store.ts';
import { keyOfAct, type WaitingAct } from './door-model.ts';

const atOnce = 200;
const patience = 15_000;

/** What waits on this phone for one meetup, in the order it was done. */
export async function waitingActs(meetup: string): Promise<WaitingAct[]> {
  const acts = await (await deviceStore()).getAll('acts');
  return acts.filter((act) => act.meetup === meetup).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Tells the server the oldest of what waits and forgets it here once it has answered; refused ones are kept to be looked at.
 * @throws ProblemError when there was no answer: then everything stays.
 */
export async function sendActs(meetup: string, device: string): Promise<DoorOutcome[]> {
  const acts = (await waitingActs(meetup)).slice(0, atOnce);
  if (acts.length === 0) return [];
  const outcomes = await tell(acts, { meetup, device }).catch(async (error: unknown) => {
    if (!isProblem(error) || error.status !== 400) throw error;
    // one that the server cannot even read must not hold up all the others
    return tell(acts.slice(0, 1), { meetup, device }).catch((single: unknown) => {
      if (!isProblem(single) || single.status !== 400) throw single;
      return [unreadable(acts[0]!)];
    });
  });
  const answered = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const db = await deviceStore();
  const tx = db.transaction(['acts', 'troubles', 'lists'], 'readwrite');
  const names = new Map((await tx.objectStore('lists').get(meetup))?.people.map((one) => [one.memberId, one.name]));
  for (const act of acts) {
    const outcome = answered.get(act.id);
    if (!outcome) continue;
    await tx.objectStore('acts').delete(act.id);
    if (outcome.code) {
      const name = act.name || names.get(keyOfAct(act)) || '';
      await tx.objectStore('troubles').put({ id: act.id, meetup, name, at: act.at, code: outcome.code });
    }
  }
  await tx.done;
  return outcomes;
}

async function tell(acts: readonly WaitingAct[], { meetup, device }: { meetup: string; device: string }) {
  const { outcomes } = await api('POST /meetups/:meetup/door/acts', {
    params: { meetup },
    body: { device, sentAt: new Date().toISOString(), acts: acts.map(({ meetup: _, ...act }) => act) },
    signal: AbortSignal.timeout(patience),
  });
  return outcomes;
}

const unreadable = ({ id }: WaitingAct): DoorOutcome => ({
  id,
  outcome: 'refused',
  code: 'door.not-registered',
  person: null,
  earlier: null,
});
