import type { MeetupChanges } from '@hallway/contracts';
import { toWallTime } from '@hallway/time';
import { occurrences } from '@hallway/time/recurrence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { MeetupPlanningService, MeetupPublishingService } from '../meetups/index.ts';
import { hoursOf } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type MadeMeetup, RecurrencesRepository } from './recurrences.repository.ts';

type Rule = Omit<RecurrenceEntity, 'createdAt'>;

interface Place {
  meetup: MadeMeetup;
  /** Where the rule puts it now; null: nowhere. */
  instant: string | null;
}

/** What becomes of the meetups that are there when their rule changes. */
@Injectable()
export class RecurrenceMoves {
  constructor(
    private readonly recurrences: RecurrencesRepository,
    private readonly planning: MeetupPlanningService,
    private readonly publishing: MeetupPublishingService,
    private readonly clock: Clock,
  ) {}

  /** The rule was written anew: who has a date in it stays there, at its time; the others are let go. */
  async toNewRule(
    tx: EntityManager,
    { before, after, caller }: { before: Rule; after: Rule; caller: MemberCaller },
  ): Promise<void> {
    const now = this.clock.now();
    // what the rule made before it was split is no date of it any more, and stays
    const [begin] = occurrences(before, { limit: 1 });
    const made = (await this.recurrences.made(after.seriesId, now, tx)).filter(
      ({ recurrenceId }) => begin && recurrenceId.getTime() >= Date.parse(begin.instant),
    );
    if (made.length === 0) return;
    const byDate = new Map(
      occurrences(after, { after: now.toISOString(), limit: 120 })
        .filter(({ skipped }) => !skipped)
        .map(({ date, instant }) => [date, instant]),
    );
    const places = made.map((meetup) => ({
      meetup,
      instant: byDate.get(toWallTime(meetup.recurrenceId.toISOString(), before.timeZone).slice(0, 10)) ?? null,
    }));
    await this.place(tx, places, { rule: after, caller });
    for (const { meetup, instant } of places)
      if (instant === null && meetup.untouched) await this.publishing.discardOne(tx, { id: meetup.id, caller });
  }

  /** Puts meetups where the rule says; with a time of their own they only learn their place. Cancelled ones are not moved. */
  async place(
    tx: EntityManager,
    places: readonly Place[],
    { rule, caller }: { rule: Rule; caller: MemberCaller },
  ): Promise<void> {
    await this.recurrences.rebind(
      tx,
      places.map(({ meetup, instant }) => ({
        id: meetup.id,
        recurrenceId: instant === null ? null : new Date(instant),
      })),
    );
    for (const { meetup, instant } of places) {
      const { changes } = movedTo(meetup, { instant, rule });
      if (meetup.state !== 'cancelled' && Object.keys(changes).length > 0)
        await this.planning.apply(tx, { id: meetup.id, caller, alone: false, changes });
    }
  }
}

/** What brings a meetup to its place in the rule; with a time of its own it stays where it is, and so does one that has no place. */
export function movedTo(
  meetup: Pick<MadeMeetup, 'startsAt' | 'endsAt' | 'timeZone' | 'opensAt' | 'closesAt' | 'ownFields'>,
  { instant, rule }: { instant: string | null; rule: Pick<Rule, 'timeZone' | 'durationMinutes'> },
): { startsAt?: Date; changes: MeetupChanges } {
  if (instant === null || meetup.ownFields.includes('time')) return { changes: {} };
  const { startsAt, endsAt, ...hours } = hoursOf(instant, rule);
  const shiftMs = startsAt.getTime() - meetup.startsAt.getTime();
  const stays = shiftMs === 0 && endsAt.getTime() === meetup.endsAt.getTime() && hours.timeZone === meetup.timeZone;
  return stays ? { changes: {} } : { startsAt, changes: { ...hours, ...shiftedWindow(meetup, shiftMs) } };
}

/** RSVP opens and closes as long before the start as it did; what an organiser set for one meetup stays. */
function shiftedWindow(
  { opensAt, closesAt, ownFields }: Pick<MadeMeetup, 'opensAt' | 'closesAt' | 'ownFields'>,
  shiftMs: number,
) {
  const shifted = (at: Date | null) => (at === null ? null : new Date(at.getTime() + shiftMs).toISOString());
  if (shiftMs === 0) return {};
  return {
    ...(opensAt && !ownFields.includes('opensAt') && { opensAt: shifted(opensAt) }),
    ...(closesAt && !ownFields.includes('closesAt') && { closesAt: shifted(closesAt) }),
  };
}
