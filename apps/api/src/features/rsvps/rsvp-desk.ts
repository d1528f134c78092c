import type { Seats } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { sqlState } from '../../platform/database/database.ts';
import { Outbox } from '../notifications/index.ts';
import { GroupedCalls } from './grouped-calls.ts';
import { type Answer, type Answered, type Outcome, RsvpsRepository } from './rsvps.repository.ts';

const repeatable = new Set(['40001', '40P01']);
const attempts = 4;

/**
 * Where answers queue up. Those that reach this process for the same meetup while one is being written are written together;
 * between processes the lock of the meetup's seats keeps the order.
 */
@Injectable()
export class RsvpDesk {
  readonly #calls = new GroupedCalls<Answer, (Outcome & { seats: Seats }) | null>({
    run: (slug, answers) => this.#write(slug, answers),
    // more connections only make PostgreSQL switch between them
    parallel: 8,
    largest: 64,
  });

  constructor(
    private readonly rsvps: RsvpsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the answer is committed; null: no such meetup. */
  answer(slug: string, answer: Answer): Promise<(Outcome & { seats: Seats }) | null> {
    return this.#calls.submit(slug, answer);
  }

  async #write(slug: string, answers: readonly Answer[]) {
    const answered = await this.#repeated(() => this.rsvps.answer(slug, answers, this.clock.now()));
    if (!answered) return answers.map(() => null);
    this.outbox.deliver(answered.notifications);
    return answered.outcomes.map((outcome) => ({ ...outcome, seats: answered.seats }));
  }

  async #repeated(write: () => Promise<Answered | null>): Promise<Answered | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write();
      } catch (error) {
        if (attempt >= attempts || !repeatable.has(sqlState(error) ?? '')) throw error;
      }
    }
  }
}
