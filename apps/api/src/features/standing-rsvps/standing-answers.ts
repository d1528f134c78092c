import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { MeetupEvents } from '../meetups/index.ts';
import { RsvpsService } from '../rsvps/index.ts';
import { StandingRsvpsRepository } from './standing-rsvps.repository.ts';

/**
 * Answers meetups for those with a standing RSVP, through the RSVP engine, one batch per meetup in the order of their age: seats and
 * waitlist hold as for everybody. Who answered a meetup before, even with no, is never answered for again.
 */
@Injectable()
export class StandingAnswers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingRsvpsRepository,
    private readonly rsvps: RsvpsService,
    private readonly events: MeetupEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const answer = (tx: EntityManager, { meetupId }: { meetupId: string }) => this.apply(tx, meetupId);
    this.events.on({ published: answer, relevelled: answer });
  }

  /** Every meetup that somebody's standing RSVP has not answered yet; each in a transaction of its own. */
  async applyAll(of: { seriesId?: string; memberId?: string } = {}): Promise<void> {
    for (const meetupId of await this.standing.unanswered(this.clock.now(), of))
      await this.database.transaction((tx) => this.apply(tx, meetupId));
  }

  async apply(tx: EntityManager, meetupId: string): Promise<void> {
    const now = this.clock.now();
    await this.standing.lockSeats(tx, meetupId);
    const wanting = await this.standing.wanting(tx, meetupId, now);
    if (wanting.length === 0) return;
    const wants = wanting.map(({ memberId }) => ({ memberId, wants: 'going' as const }));
    const outcomes = await this.rsvps.answerMany(tx, wanting[0]!.slug, wants);
    const answered = wanting.filter((_, index) => outcomes?.[index]?.code === 'ok');
    await this.standing.mark(
      tx,
      meetupId,
      answered.map(({ memberId }) => memberId),
    );
  }
}
