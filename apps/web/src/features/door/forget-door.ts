import { isProblem } from '../../lib/problem.ts';
import { deviceStore, forgetDevice } from './device-store.ts';
import { sendActs } from './send-acts.ts';

/**
 * Before signing out: what still waits is sent, and then nothing of anybody stays on this device.
 * @throws when something waits and the server could not be reached: then all of it stays, and so does who is signed in.
 */
export async function forgetDoor(): Promise<void> {
  const db = await deviceStore().catch(() => null);
  if (db) {
    const device = (await db.get('facts', 'device')) ?? '';
    for (const meetup of new Set((await db.getAll('acts')).map((act) => act.meetup))) await sendAll(meetup, device);
  }
  await forgetDevice().catch(() => undefined);
}

async function sendAll(meetup: string, device: string): Promise<void> {
  try {
    while ((await sendActs(meetup, device)).length > 0);
  } catch (error) {
    // who may not be at that door any more has nothing to tell
    if (!isProblem(error) || error.status >= 500 || error.status === 429) throw error;
  }
}
