import { makeComingMeetups } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { ComingMeetups } from './coming-meetups.service.ts';

const everyMs = 24 * 3_600_000;

@Injectable()
export class RecurrencesConsumer {
  constructor(
    private readonly coming: ComingMeetups,
    schedules: Schedules,
  ) {
    schedules.every(everyMs, makeComingMeetups, {});
  }

  @Processes(makeComingMeetups)
  make(): Promise<void> {
    return this.coming.makeAll();
  }
}
