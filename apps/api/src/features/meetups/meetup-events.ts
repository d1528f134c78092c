import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface Moved {
  meetupId: string;
  /** The version of the meetup that it made: one change, one mail. */
  version: number;
  change: 'time' | 'place' | 'time-and-place';
}

interface Planned {
  meetupId: string;
  communityId: string;
}

interface Rescheduled {
  meetupId: string;
  /** The version of the meetup that it makes. */
  version: number;
  /** By how much the start moves; the agenda has moved along. */
  shiftMs: number;
}

export interface MeetupListener {
  /** It is there, as a draft; inside the transaction that plans it. */
  planned?(tx: EntityManager, meetup: Planned): Promise<void>;
  /** It begins at another time, whether or not anybody has to be told; inside the transaction. */
  rescheduled?(tx: EntityManager, change: Rescheduled): Promise<void>;
  /** Capacity, waitlist, window or start may have changed; runs inside the transaction, which holds the lock of the seats. */
  seatsChanged?(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void>;
  /** It has another time or place, and its agenda has moved along; inside the transaction. */
  moved?(tx: EntityManager, change: Moved): Promise<void>;
  /** It can be seen and answered from now on, or its series or visibility is another; inside the transaction. */
  published?(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void>;
  /** It changed its level; inside the transaction. */
  relevelled?(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void>;
  /** A draft made from another meetup wants what hangs on that one: questions, checklists. */
  copied?(tx: EntityManager, change: { fromId: string; toId: string }): Promise<void>;
  /** A meetup that the rule of a series made is gone from it: discarded, or moved to another series. */
  leftRule?(tx: EntityManager, change: { seriesId: string; recurrenceId: Date }): Promise<void>;
  /** A draft is thrown away; it is still there while this runs, inside the transaction that removes it. */
  discarded?(tx: EntityManager, meetup: Planned): Promise<void>;
  /** It does not take place; inside the transaction. */
  cancelled?(tx: EntityManager, change: { meetupId: string; reason: string }): Promise<void>;
}

/** Lets features that stand above meetups take part in its transactions, so that the arrow between them keeps its direction. */
@Injectable()
export class MeetupEvents {
  readonly #listeners: MeetupListener[] = [];

  on(listener: MeetupListener): void {
    this.#listeners.push(listener);
  }

  async planned(tx: EntityManager, meetup: Planned): Promise<void> {
    for (const listener of this.#listeners) await listener.planned?.(tx, meetup);
  }

  async rescheduled(tx: EntityManager, change: Rescheduled): Promise<void> {
    for (const listener of this.#listeners) await listener.rescheduled?.(tx, change);
  }

  async seatsChanged(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void> {
    for (const listener of this.#listeners) await listener.seatsChanged?.(tx, change);
  }

  async moved(tx: EntityManager, change: Moved): Promise<void> {
    for (const listener of this.#listeners) await listener.moved?.(tx, change);
  }

  async cancelled(tx: EntityManager, change: { meetupId: string; reason: string }): Promise<void> {
    for (const listener of this.#listeners) await listener.cancelled?.(tx, change);
  }

  async published(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void> {
    for (const listener of this.#listeners) await listener.published?.(tx, change);
  }

  async relevelled(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void> {
    for (const listener of this.#listeners) await listener.relevelled?.(tx, change);
  }

  async copied(tx: EntityManager, change: { fromId: string; toId: string }): Promise<void> {
    for (const listener of this.#listeners) await listener.copied?.(tx, change);
  }

  async discarded(tx: EntityManager, meetup: Planned): Promise<void> {
    for (const listener of this.#listeners) await listener.discarded?.(tx, meetup);
  }

  async leftRule(tx: EntityManager, change: { seriesId: string; recurrenceId: Date }): Promise<void> {
    for (const listener of this.#listeners) await listener.leftRule?.(tx, change);
  }
}
