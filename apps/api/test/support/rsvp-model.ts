export type Phase = 'early' | 'open' | 'closed' | 'started';
export type Wish =
  'going' | 'declined' | 'cancelled' | 'removed' | 'added' | 'approved' | 'refused' | 'seated' | 'unseated';
type Status = 'going' | 'waitlisted' | 'requested' | 'refused' | 'declined' | 'cancelled';

export interface Setting {
  capacity: number | null;
  waitlist: boolean;
  approval: boolean;
  guestsMax: number;
}

/** What the RSVP machine should do, small enough to be seen to be right. One person is one letter; a party is they and their guests. */
export class RsvpModel {
  readonly status = new Map<string, Status>();
  readonly guests = new Map<string, number>();
  waiting: string[] = [];
  requests: string[] = [];
  mails: string[] = [];
  phase: Phase = 'open';
  calledOff = false;

  constructor(readonly setting: Setting) {}

  get taken(): number {
    return [...this.status].reduce((sum, [who, status]) => sum + (status === 'going' ? this.party(who) : 0), 0);
  }

  party = (who: string): number => 1 + (this.guests.get(who) ?? 0);

  /** @returns whether the wish counted. */
  act(who: string, wish: Wish, guests?: number): boolean {
    const held = this.status.get(who);
    const counted = this.#wish(who, wish, guests);
    if (counted && (held === 'going' || held === 'waitlisted')) this.promote();
    return counted;
  }

  /** @returns whether it was allowed: nobody loses a seat by it. */
  setCapacity(capacity: number | null): boolean {
    if (capacity !== null && capacity < this.taken) return false;
    this.setting.capacity = capacity;
    this.seatsChanged();
    return true;
  }

  /** Approval, waitlist or guests. Whatever is changed of the seats, requests that nobody looks at any more count from then on. */
  set(change: Partial<Omit<Setting, 'capacity'>>): void {
    Object.assign(this.setting, change);
    this.seatsChanged();
  }

  seatsChanged(): void {
    this.promote();
    if (!this.setting.approval) for (const who of this.requests) this.act(who, 'approved');
  }

  /** The account is gone, and with it the answer and the mails. */
  forget(who: string): void {
    const held = this.status.get(who);
    this.#leaveLists(who);
    this.status.delete(who);
    this.guests.delete(who);
    this.mails = this.mails.filter((mail) => mail.split(' ')[1] !== who);
    if (held === 'going' || held === 'waitlisted') this.promote();
  }

  promote(): void {
    if (this.phase === 'closed' || this.#over) return;
    for (const who of this.waiting.filter((each) => this.#everFits(each))) {
      if (!this.#fits(this.party(who))) return;
      this.#become(who, 'going');
      this.mails.push(`rsvp-promoted ${who}`);
    }
  }

  /** It has begun, or does not take place. */
  get #over(): boolean {
    return this.phase === 'started' || this.calledOff;
  }

  #wish(who: string, wish: Wish, guests?: number): boolean {
    const held = this.status.get(who);
    const holds = held === 'going' || held === 'waitlisted' || held === 'requested';
    switch (wish) {
      case 'going':
        return holds ? this.#bring(who, held, guests) : this.#comeNew(who, guests ?? 0);
      case 'declined':
        if (held === 'declined' || held === 'refused') return true;
        if (this.#over) return false;
        return this.#leave(who, 'declined', holds && `rsvp-cancelled ${who}`);
      case 'cancelled':
        if (!holds) return true;
        return this.phase !== 'started' && this.#leave(who, 'cancelled', `rsvp-cancelled ${who}`);
      case 'removed':
        return holds && this.#leave(who, 'cancelled', `rsvp-cancelled ${who}`);
      case 'refused':
        if (held === 'refused') return true;
        return holds && this.#leave(who, 'refused', `rsvp-refused ${who}`);
      case 'added':
      case 'approved': {
        if (held === 'going' || held === 'waitlisted') return true;
        if (this.#over || (wish === 'approved' && held !== 'requested' && held !== 'refused')) return false;
        const party = wish === 'added' ? 1 + (guests ?? 0) : this.party(who);
        return !this.#tooBig(party) && this.#seat(who, party);
      }
      case 'seated': {
        if (held === 'going') return true;
        if (held !== 'waitlisted' || this.#over || !this.#fits(this.party(who))) return false;
        const ahead = this.waiting.slice(0, this.waiting.indexOf(who));
        if (ahead.some((each) => this.#fits(this.party(each)))) return false;
        this.#become(who, 'going');
        this.mails.push(`rsvp-promoted ${who}`);
        return true;
      }
      case 'unseated':
        if (held === 'waitlisted') return true;
        if (held !== 'going' || this.#over || this.waiting.length === 0 || !this.setting.waitlist) return false;
        this.#become(who, 'waitlisted');
        this.promote();
        if (this.status.get(who) === 'waitlisted') this.#tellPlace(who);
        return true;
    }
  }

  #comeNew(who: string, guests: number): boolean {
    if (this.status.get(who) === 'refused' || this.phase !== 'open' || this.calledOff) return false;
    if (guests > this.setting.guestsMax || this.#tooBig(1 + guests)) return false;
    if (!this.setting.approval) return this.#seat(who, 1 + guests);
    this.guests.set(who, guests);
    this.#become(who, 'requested');
    this.mails.push(`rsvp-requested ${who}`);
    return true;
  }

  /** Somebody on the list comes with more people, or fewer. */
  #bring(who: string, held: Status, guests = this.guests.get(who) ?? 0): boolean {
    const before = this.guests.get(who) ?? 0;
    if (guests === before) return true;
    if (this.#over) return false;
    if (guests > before) {
      if (this.phase !== 'open' || guests > this.setting.guestsMax) return false;
      const { capacity } = this.setting;
      if (capacity !== null) {
        if (held === 'waitlisted' || (held === 'requested' && this.#tooBig(1 + guests))) return false;
        if (held === 'going' && (this.waiting.length > 0 || this.taken + guests - before > capacity)) return false;
      }
    }
    this.guests.set(who, guests);
    return true;
  }

  #seat(who: string, party: number): boolean {
    this.promote();
    const { capacity, waitlist } = this.setting;
    const queue = capacity !== null && this.waiting.some((each) => this.#everFits(each));
    if (this.#fits(party) && !queue) {
      this.guests.set(who, party - 1);
      this.#become(who, 'going');
      this.mails.push(`rsvp-confirmed ${who}`);
      return true;
    }
    if (!waitlist) return false;
    this.guests.set(who, party - 1);
    this.#become(who, 'waitlisted');
    this.#tellPlace(who);
    return true;
  }

  /** Who was told that it does not take place is not told again. */
  #leave(who: string, status: Status, mail: string | false): true {
    this.#become(who, status);
    if (mail && !this.calledOff) this.mails.push(mail);
    return true;
  }

  #become(who: string, status: Status): void {
    this.#leaveLists(who);
    this.status.set(who, status);
    if (status === 'waitlisted') this.waiting.push(who);
    if (status === 'requested') this.requests.push(who);
  }

  #leaveLists(who: string): void {
    this.waiting = this.waiting.filter((each) => each !== who);
    this.requests = this.requests.filter((each) => each !== who);
  }

  #tellPlace(who: string): void {
    this.mails.push(`rsvp-waitlisted ${who} ${this.waiting.indexOf(who) + 1}`);
  }

  #fits = (party: number): boolean => this.setting.capacity === null || this.taken + party <= this.setting.capacity;
  #tooBig = (party: number): boolean => this.setting.capacity !== null && party > this.setting.capacity;
  #everFits = (who: string): boolean => !this.#tooBig(this.party(who));
}
