import { deviceStore, forgetDevice } from './device-store.ts';
import { sendActs } from './send-acts.ts';

/** Before signing out: what still waits is sent while one may, and then nothing of anybody stays on this device. */
export async function forgetDoor(): Promise<void> {
  try {
    const db = await deviceStore();
    const device = (await db.get('facts', 'device')) ?? '';
    const meetups = new Set((await db.getAll('acts')).map(({ meetup }) => meetup));
    await Promise.all([...meetups].map((meetup) => sendActs(meetup, device)));
  } finally {
    await forgetDevice();
  }
}
