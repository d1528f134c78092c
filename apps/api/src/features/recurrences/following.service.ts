import type { Meetup, MeetupChanges } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupPlanningService, MeetupsService, withoutOwn } from '../meetups/index.ts';
import { changesOfOne } from './changes-of-one.ts';
import { type Following, FollowingMeetups } from './following-meetups.ts';
import { movedTo } from './recurrence-moves.ts';
import { requireWindow } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type MadeMeetup, RecurrencesRepository } from './recurrences.repository.ts';
import { placesFrom } from './rule-places.ts';
import { splitRule, type TimeWishes } from './rule-split.ts';
import { changedTemplate, relativeWindow } from './template-changes.ts';

type Changes = Omit<MeetupChanges, 'series'>;

/** A meetup, and the time the rule gives it now; empty where that stays. */
interface Placed {
  meetup: MadeMeetup;
  time: MeetupChanges;
}

/** "This and all following": the rule is split at a meetup, and what follows goes another way. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly recurrences: RecurrencesRepository,
    private readonly following: FollowingMeetups,
    private readonly reading: MeetupsService,
    private readonly planning: MeetupPlanningService,
    private readonly clock: Clock,
  ) {}

  change(
    slug: string,
    changes: Changes,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const act = await this.following.from(tx, slug, { caller, ifMatch });
      const { wallStart, wallEnd, timeZone, opensAt, closesAt, ...rest } = changes;
      const moves = wallStart !== undefined || wallEnd !== undefined || timeZone !== undefined;
      const { rule, placed } = moves
        ? await this.#split(tx, act, { wallStart, wallEnd, timeZone })
        : { rule: act.recurrence, placed: act.meetups.map((meetup): Placed => ({ meetup, time: {} })) };
      const { level } = act.meetups[0];
      const wishes = { ...rest, ...relativeWindow({ opensAt, closesAt }, placed[0]!.meetup.startsAt) };
      const template = changedTemplate(rule.template, wishes, level);
      requireWindow(template);
      const after: RecurrenceEntity = {
        ...rule,
        template,
        changedBy: caller.member.id,
        version: rule.version + 1,
        updatedAt: this.clock.now(),
      };
      await this.recurrences.save(tx, after);

      const places = new Map(placesFrom(after, act.meetups).map((place) => [place.at, place]));
      for (const { meetup, time } of placed) {
        if (meetup.state === 'cancelled') continue;
        const place = places.get(meetup.recurrenceId.getTime());
        const wanted = changesOfOne(wishes, { meetup, place, level, series: act.series, recurrence: after });
        const first = meetup.id === act.meetups[0].id;
        // in one go: a new time and a new place are one change to who comes
        const changes = { ...time, ...(first ? wanted : withoutOwn(wanted, meetup.ownFields)) };
        if (Object.keys(changes).length > 0)
          await this.planning.apply(tx, { id: meetup.id, changes, caller, alone: false });
      }
      return this.reading.get(slug, caller, tx);
    });
  }

  /** The rule goes on from here at another time. @returns the meetups with their new places and hours, not yet stored */
  async #split(
    tx: EntityManager,
    { series, recurrence, meetups }: Following,
    wishes: TimeWishes,
  ): Promise<{ rule: RecurrenceEntity; placed: Placed[] }> {
    const patternLength = series.levelPattern.length;
    const { rule, instants } = splitRule(recurrence, { meetups, wishes, patternLength });
    const places = meetups.map(({ id }, nth) => ({
      id,
      recurrenceId: instants[nth] == null ? null : new Date(instants[nth]),
    }));
    if (await this.recurrences.anyTaken(tx, series.id, places)) throw problems.raise('recurrence.date-taken');
    await this.recurrences.rebind(tx, places);
    const placed = meetups.map((meetup, nth): Placed => {
      // the one it begins with takes the new time even when it had one of its own
      const own = nth === 0 ? meetup.ownFields.filter((field) => field !== 'time') : meetup.ownFields;
      const recurrenceId = places[nth]!.recurrenceId ?? meetup.recurrenceId;
      const time = movedTo({ ...meetup, ownFields: own }, { instant: instants[nth] ?? null, rule });
      const startsAt = time.startsAt ?? meetup.startsAt;
      return { meetup: { ...meetup, ownFields: own, recurrenceId, startsAt }, time: time.changes };
    });
    return { rule, placed };
  }
}
