import type { DoorOutcome, DoorPerson } from '@hallway/contracts';
import { type Answer, api } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { deviceStore, forgetNames, forgetPast, keepOnlyOf, type KeptList } from './device-store.ts';
import {
  countRoom,
  judgeTicket,
  type People,
  peopleOf,
  type Trouble,
  type Verdict,
  type WaitingAct,
  withNews,
  withWaiting,
} from './door-model.ts';
import { sendActs, waitingActs } from './send-acts.ts';
import { digestOf } from './ticket-digest.ts';

/** What the screen of a door shows. */
export interface DoorState {
  /** `reading`: not known yet whether this phone has a list. */
  phase: 'reading' | 'none' | 'ready';
  list: KeptList | null;
  /** The list with what waits on this phone. */
  people: People;
  waiting: number;
  troubles: readonly Trouble[];
  /** Whether the server answered last time. */
  reachable: boolean;
  /** What it refused: signed out, sent away from the door. */
  refused: Error | null;
  device: string;
}

const every = 4000;
/** On one bar of network an answer that has not come by then is asked for again; a whole list may take long. */
const patience = 15_000;
const patienceForList = 120_000;
/** Between two whole lists asked for because the numbers did not agree. */
const healEvery = 60_000;
const wordsForDevice = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** One door on one phone: reads what it kept, shows every act at once, and tells the server whenever it can be reached. */
export class DoorSession {
  #state: DoorState = {
    phase: 'reading',
    list: null,
    people: new Map(),
    waiting: 0,
    troubles: [],
    reachable: true,
    refused: null,
    device: '',
  };
  #known: People = new Map();
  #acts: WaitingAct[] = [];
  #owner: string | undefined;
  #syncing: Promise<void> | undefined;
  #again = false;
  #lastAt = 0;
  #healedAt = 0;
  #merged: { known: People; acts: readonly WaitingAct[]; device: string; people: People } | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(readonly meetup: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DoorState => this.#state;

  /** @returns how to stop. */
  start(): () => void {
    const tick = () => document.visibilityState === 'visible' && void this.sync();
    const timer = setInterval(tick, every);
    const lost = () => this.#show({ reachable: false });
    addEventListener('online', tick);
    addEventListener('offline', lost);
    document.addEventListener('visibilitychange', tick);
    void this.#read()
      .catch(() => this.#show({ phase: 'none' }))
      .then(() => this.sync());
    return () => {
      clearInterval(timer);
      removeEventListener('online', tick);
      removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', tick);
    };
  }

  judge(text: string): Promise<Verdict> {
    return judgeTicket(text, { meetupId: this.#state.list!.meetup.id, people: this.#state.people, digestOf });
  }

  /**
   * Kept on this phone before it is shown, and told as soon as possible.
   * @returns the server's word, null when it did not hear of it yet. @throws when this phone cannot keep anything.
   */
  async act(act: Omit<WaitingAct, 'id' | 'meetup' | 'at'>): Promise<DoorOutcome | null> {
    // two acts of one phone are never at the same time: their order is what counts
    this.#lastAt = Math.max(Date.now(), this.#lastAt + 1);
    const at = new Date(this.#lastAt).toISOString();
    const made = { ...act, ...this.#addressOf(act), id: crypto.randomUUID(), meetup: this.meetup, at };
    await (await deviceStore()).put('acts', made);
    this.#acts = [...this.#acts, made];
    this.#show({});
    let outcome: DoorOutcome | null = null;
    this.#heard.set(made.id, (heard) => (outcome = heard));
    await this.sync();
    this.#heard.delete(made.id);
    return outcome;
  }

  /** A walk-in the server has not heard of may turn out to be somebody on the list: who undoes them says the same address. */
  #addressOf({ act, walkInId }: Omit<WaitingAct, 'id' | 'meetup' | 'at'>): { email?: string } {
    const waiting = act === 'undo' && walkInId && this.#acts.find((one) => one.walkInId === walkInId && one.email);
    return waiting ? { email: waiting.email! } : {};
  }
  readonly #heard = new Map<string, (outcome: DoorOutcome) => void>();

  async rename(device: string): Promise<void> {
    await (await deviceStore()).put('facts', device, 'device');
    this.#show({ device });
  }

  async dismiss(id: string): Promise<void> {
    await (await deviceStore()).delete('troubles', id);
    this.#show({ troubles: this.#state.troubles.filter((one) => one.id !== id) });
  }

  /** One at a time; what is asked for meanwhile is done after it. */
  sync(): Promise<void> {
    if (this.#syncing) {
      this.#again = true;
      return this.#syncing;
    }
    const run = async () => {
      do {
        this.#again = false;
        await this.#round();
      } while (this.#again);
    };
    return (this.#syncing = run().finally(() => (this.#syncing = undefined)));
  }

  async #read(): Promise<void> {
    const db = await deviceStore();
    let device = await db.get('facts', 'device');
    if (!device) {
      const letters = crypto.getRandomValues(new Uint8Array(3));
      device = `Phone ${Array.from(letters, (byte) => wordsForDevice[byte % wordsForDevice.length]).join('')}`;
      await db.put('facts', device, 'device');
    }
    await forgetPast();
    const list = (await db.get('lists', this.meetup)) ?? null;
    this.#known = peopleOf(list?.people ?? []);
    await this.#readWaiting();
    // the clock of this phone may have been set back since
    this.#lastAt = Math.max(0, ...this.#acts.map(({ at }) => Date.parse(at)));
    this.#show({ list, device, phase: list ? 'ready' : 'reading' });
  }

  async #readWaiting(): Promise<void> {
    this.#acts = await waitingActs(this.meetup);
    const troubles = (await (await deviceStore()).getAll('troubles')).filter(({ meetup }) => meetup === this.meetup);
    this.#show({ troubles });
  }

  async #round(): Promise<void> {
    try {
      await this.#know();
      await this.#send();
      await this.#fetch();
      this.#show({ reachable: true, refused: null, phase: 'ready' });
    } catch (error) {
      const phase = this.#state.list ? 'ready' : 'none';
      if (!isProblem(error) || error.status >= 500 || error.status === 429)
        return this.#show({ reachable: false, phase });
      // who may not be here any more, or is not signed in any more, keeps no names
      if ([401, 403, 404].includes(error.status) || error.code === 'door.closed') await this.#forgetList();
      this.#show({ reachable: true, refused: error, phase: this.#state.list ? 'ready' : 'none' });
    }
  }

  /** Who is signed in, once per visit: a list that came for somebody else is not shown to them. */
  async #know(): Promise<void> {
    if (this.#owner) return;
    const { member } = await api('GET /me', { signal: AbortSignal.timeout(patience) });
    if (!member) throw Object.assign(new Error('auth.required'), { code: 'auth.required', status: 401 });
    this.#owner = member.id;
    await keepOnlyOf(member.id);
    if (this.#state.list && this.#state.list.owner !== member.id) {
      this.#known = new Map();
      this.#show({ list: null });
    }
  }

  async #send(): Promise<void> {
    while (this.#acts.length > 0) {
      const outcomes = await sendActs(this.meetup, this.#state.device);
      if (outcomes.length === 0) return;
      this.#known = withNews(
        this.#known,
        outcomes.flatMap(({ person }) => person ?? []),
      );
      for (const outcome of outcomes) this.#heard.get(outcome.id)?.(outcome);
      await this.#readWaiting();
    }
  }

  async #fetch(): Promise<void> {
    const params = { meetup: this.meetup };
    const { list } = this.#state;
    if (!list) return this.#fetchWhole();
    const query = { since: list.asOf };
    const fresh = await api('GET /meetups/:meetup/door/changes', {
      params,
      query,
      signal: AbortSignal.timeout(patience),
    });
    const news = fresh.people.filter((person) => differs(this.#known, person));
    this.#known = withNews(this.#known, news);
    // somebody who is gone from the list is no news of anybody: the numbers tell
    const room = countRoom(this.#known);
    const agrees = room.inRoom === fresh.counts.inRoom && room.going === fresh.counts.going;
    if (!agrees && Date.now() - this.#healedAt > healEvery) {
      this.#healedAt = Date.now();
      return this.#fetchWhole();
    }
    await this.#keep(fresh, { changed: news.length > 0 });
  }

  async #fetchWhole(): Promise<void> {
    const params = { meetup: this.meetup };
    const fresh = await api('GET /meetups/:meetup/door', { params, signal: AbortSignal.timeout(patienceForList) });
    this.#known = peopleOf(fresh.people);
    await this.#keep(fresh, { changed: true });
  }

  async #keep(fresh: Answer<'GET /meetups/:meetup/door'>, { changed }: { changed: boolean }): Promise<void> {
    const kept = { ...fresh, owner: this.#owner!, people: [...this.#known.values()] };
    // five thousand names are not written every few seconds for nothing
    if (changed || facts(this.#state.list) !== facts(kept)) await (await deviceStore()).put('lists', kept, this.meetup);
    this.#show({ list: kept });
  }

  async #forgetList(): Promise<void> {
    this.#known = new Map();
    this.#owner = undefined;
    this.#show({ list: null, troubles: [] });
    await forgetNames(this.meetup);
  }

  #show(change: Partial<DoorState>): void {
    const device = change.device ?? this.#state.device;
    this.#state = { ...this.#state, ...change, people: this.#people(device), waiting: this.#acts.length };
    for (const listener of this.#listeners) listener();
  }

  /** The same list as long as it is the same: five thousand names are not put in order every few seconds. */
  #people(device: string): People {
    const [known, acts] = [this.#known, this.#acts];
    const last = this.#merged;
    if (last?.known === known && last.acts === acts && last.device === device) return last.people;
    const people = withWaiting(known, acts, device);
    this.#merged = { known, acts, device, people };
    return people;
  }
}

const facts = (list: KeptList | null) => JSON.stringify(list && [list.meetup, list.counts, list.duplicates]);

const differs = (people: People, person: DoorPerson): boolean =>
  JSON.stringify(people.get((person.memberId ?? person.walkInId)!)) !== JSON.stringify(person);
