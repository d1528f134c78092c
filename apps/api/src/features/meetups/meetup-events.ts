import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface MeetupListener {
  /** Capacity, waitlist or window may have changed; runs inside the transaction, which holds the lock of the seats. */
  seatsChanged?(tx: EntityManager, change: { meetupId: string; now: Date }): Promise<void>;
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
}
