import type { DoorCounts, DoorDuplicate, DoorPerson, Ticket } from '@hallway/contracts';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Answer } from '../../lib/api.ts';
import type { Trouble, WaitingAct } from './door-model.ts';

/** The list of a door as this phone keeps it. `owner`: who was signed in when it came. */
export interface KeptList {
  owner: string;
  meetup: Answer<'GET /meetups/:meetup/door'>['meetup'];
  people: DoorPerson[];
  counts: DoorCounts;
  duplicates: DoorDuplicate[];
  asOf: string;
}

interface Schema extends DBSchema {
  /** By slug. */
  lists: { key: string; value: KeptList };
  acts: { key: string; value: WaitingAct };
  troubles: { key: string; value: Trouble };
  /** By slug. */
  tickets: { key: string; value: { owner: string; ticket: Ticket } };
  facts: { key: 'device'; value: string };
}

const name = 'hallway-door';
let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** What a phone keeps to work without a network. Everything in it belongs to who is signed in and goes when they sign out. */
export const deviceStore = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('lists');
      db.createObjectStore('acts', { keyPath: 'id' });
      db.createObjectStore('troubles', { keyPath: 'id' });
      db.createObjectStore('tickets');
      db.createObjectStore('facts');
    },
    // another tab signs out: do not hold what it wants to forget
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  }));

/** The other person's lists and tickets are forgotten when somebody else is signed in. */
export async function keepOnlyOf(owner: string): Promise<void> {
  const db = await deviceStore();
  for (const store of ['lists', 'tickets'] as const) {
    const tx = db.transaction(store, 'readwrite');
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue())
      if (cursor.value.owner !== owner) await cursor.delete();
    await tx.done;
  }
}

/** Names are wanted around a meetup only, on phones as at the server. */
const keptAfterEnd = 48 * 3_600_000;

export async function forgetPast(now = Date.now()): Promise<void> {
  const tx = (await deviceStore()).transaction('lists', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue())
    if (Date.parse(cursor.value.meetup.endsAt) + keptAfterEnd < now) await cursor.delete();
  await tx.done;
}

/** The names of one door; what was done at it stays until the server has heard of it. */
export async function forgetNames(meetup: string): Promise<void> {
  const tx = (await deviceStore()).transaction(['lists', 'troubles'], 'readwrite');
  await tx.objectStore('lists').delete(meetup);
  for (const { id, meetup: of } of await tx.objectStore('troubles').getAll())
    if (of === meetup) await tx.objectStore('troubles').delete(id);
  await tx.done;
}

export async function forgetDevice(): Promise<void> {
  const db = await opened?.catch(() => undefined);
  db?.close();
  opened = undefined;
  await deleteDB(name);
}
