import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupPlanningService, type MeetupRef, MeetupsService } from '../meetups/index.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type MadeMeetup, type RecurringSeries, RecurrencesRepository } from './recurrences.repository.ts';

export interface Following {
  ref: MeetupRef;
  series: RecurringSeries;
  recurrence: RecurrenceEntity;
  /** The one it begins with, and those after it. */
  meetups: readonly [MadeMeetup, ...MadeMeetup[]];
}

/** Finds a meetup of a recurring series with all that follow it, and holds them for a change. */
@Injectable()
export class FollowingMeetups {
  constructor(
    private readonly recurrences: RecurrencesRepository,
    private readonly reading: MeetupsService,
    private readonly planning: MeetupPlanningService,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError also `conflict.version`, for who did not see what the first is now */
  async from(
    tx: EntityManager,
    slug: string,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Following> {
    const ref = await this.reading.withRole(slug, caller, 'organiser', tx);
    const { id, seriesId } = ref;
    if (seriesId === null) throw problems.raise('recurrence.not-recurring');
    await this.recurrences.lockSeries(tx, seriesId);
    await this.planning.hold(tx, id, ifMatch);
    const recurrence = await this.recurrences.of(seriesId, tx);
    const made = recurrence ? await this.recurrences.made(seriesId, this.clock.now(), tx) : [];
    const from = made.findIndex((each) => each.id === id);
    const [first, ...following] = made.slice(Math.max(0, from));
    if (!recurrence || from < 0 || !first) throw problems.raise('recurrence.not-recurring');
    return { ref, series: await this.recurrences.seriesById(tx, seriesId), recurrence, meetups: [first, ...following] };
  }
}
