import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface Moved {
  meetupId: string;
  /** The version of the meetup that it made: one change, one mail. */
  version: number;
}

export interface MeetupListener {
  /** Capacity, waitlist or window may have changed; runs inside the transaction, which holds the lock of the seats. */
  seatsChanged?(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void>;
  /** It has another time or place, and its agenda has moved along; inside the transaction. */
  moved?(tx: EntityManager, change: Moved): Promise<void>;
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

  async seatsChanged(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void> {
    for (const listener of this.#listeners) await listener.seatsChanged?.(tx, change);
  }

  async moved(tx: EntityManager, change: Moved): Promise<void> {
    for (const listener of this.#listeners) await listener.moved?.(tx, change);
  }

  async cancelled(tx: EntityManager, change: { meetupId: string; reason: string }): Promise<void> {
    for (const listener of this.#listeners) await listener.cancelled?.(tx, change);
  }
}
