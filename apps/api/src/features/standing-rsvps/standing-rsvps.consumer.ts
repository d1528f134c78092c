import { applyStandingRsvps } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { StandingAnswers } from './standing-answers.ts';

/** When RSVP opens for a meetup, this long may pass until those with a standing RSVP are answered. */
const everyMs = 60_000;

@Injectable()
export class StandingRsvpsConsumer {
  constructor(
    private readonly answers: StandingAnswers,
    schedules: Schedules,
  ) {
    schedules.every(everyMs, applyStandingRsvps, {});
  }

  @Processes(applyStandingRsvps)
  apply(): Promise<void> {
    return this.answers.applyAll();
  }
}
