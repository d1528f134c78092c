import type { Meetup, MeetupChanges } from '@hallway/contracts';
import { addToWallTime, toInstant, toWallTime, wallMinutes } from '@hallway/time';
import { occurrences } from '@hallway/time/recurrence';
import { movedRule, withoutFirst } from '@hallway/time/rule';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupPlanningService, MeetupsService, withoutOwn } from '../meetups/index.ts';
import { minutesBefore, titleOf } from './recurrence-rules.ts';
import { RecurrenceMoves } from './recurrence-moves.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type MadeMeetup, type RecurringSeries, RecurrencesRepository } from './recurrences.repository.ts';
import { changedTemplate, relativeWindow, type RelativeWindow } from './template-changes.ts';

type Changes = Omit<MeetupChanges, 'series'>;
interface Act {
  series: RecurringSeries;
  recurrence: RecurrenceEntity;
  /** The one it begins with, and those after it. */
  meetups: readonly [MadeMeetup, ...MadeMeetup[]];
  caller: MemberCaller;
}

/** "This and all following": the rule is split at a meetup, and what follows goes another way. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly recurrences: RecurrencesRepository,
    private readonly moves: RecurrenceMoves,
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
      const meetup = await this.reading.withRole(slug, caller, 'organiser', tx);
      if (ifMatch !== undefined && ifMatch !== meetup.version)
        throw problems.raise('conflict.version', { params: { version: meetup.version } });
      const act = await this.#act(tx, meetup, caller);
      const { wallStart, wallEnd, timeZone, ...rest } = changes;
      if (wallStart !== undefined || wallEnd !== undefined || timeZone !== undefined)
        act.recurrence = await this.#split(tx, act, { wallStart, wallEnd, timeZone });
      await this.#applyRest(tx, act, rest);
      return this.reading.get(slug, caller, tx);
    });
  }

  async #act(
    tx: EntityManager,
    { id, seriesId }: { id: string; seriesId: string | null },
    caller: MemberCaller,
  ): Promise<Act> {
    if (seriesId === null) throw problems.raise('recurrence.not-recurring');
    await this.recurrences.lockSeries(tx, seriesId);
    const recurrence = await this.recurrences.of(seriesId, tx);
    const made = recurrence ? await this.recurrences.made(seriesId, this.clock.now(), tx) : [];
    const from = made.findIndex((each) => each.id === id);
    const [first, ...following] = made.slice(Math.max(0, from));
    if (!recurrence || from < 0 || !first) throw problems.raise('recurrence.not-recurring');
    return {
      series: await this.recurrences.seriesById(tx, seriesId),
      recurrence,
      meetups: [first, ...following],
      caller,
    };
  }

  /** The rule goes on from this meetup at another time; the n-th meetup after it takes the n-th date after that. */
  async #split(
    tx: EntityManager,
    { recurrence, meetups, caller }: Act,
    wishes: { wallStart: string | undefined; wallEnd: string | undefined; timeZone: string | undefined },
  ): Promise<RecurrenceEntity> {
    const [first] = meetups;
    const timeZone = wishes.timeZone ?? first.timeZone;
    const wallStart = wishes.wallStart ?? toWallTime(first.startsAt.toISOString(), first.timeZone);
    const wallEnd = wishes.wallEnd ?? addToWallTime(wallStart, wallMinutes(...wallHours(first)));
    const oldStart = toWallTime(first.recurrenceId.toISOString(), recurrence.timeZone);
    const rule = movedRule(recurrence.rule, oldStart.slice(0, 10), wallStart.slice(0, 10));
    if (rule === null) throw problems.raise('recurrence.cannot-move');
    const durationMinutes = this.#realMinutes({ wallStart, wallEnd, timeZone });

    const old = occurrences(recurrence, { after: justBefore(first.recurrenceId), limit: 60 });
    const index = old[0]?.index ?? 0;
    const split: RecurrenceEntity = {
      ...recurrence,
      rule: withoutFirst(rule, index),
      wallStart: wallStart.slice(0, 16),
      timeZone,
      durationMinutes,
      patternStart: (recurrence.patternStart + index) % 12,
      skips: [],
      changedBy: caller.member.id,
      version: recurrence.version + 1,
      updatedAt: this.clock.now(),
    };
    const fresh = occurrences(split, { limit: 60 });
    split.skips = old.flatMap(({ skipped }, nth) => (skipped && fresh[nth] ? [fresh[nth].date] : []));
    await this.recurrences.save(tx, split);
    const placeOf = new Map(old.map(({ instant }, nth) => [Date.parse(instant), fresh[nth]?.instant ?? null]));
    const places = meetups.map((meetup) => ({
      // the one it begins with takes the new time even when it had one of its own
      meetup:
        meetup === first ? { ...meetup, ownFields: meetup.ownFields.filter((field) => field !== 'time') } : meetup,
      instant: placeOf.get(meetup.recurrenceId.getTime()) ?? null,
    }));
    await this.moves.place(tx, places, { rule: split, caller });
    return split;
  }

  async #applyRest(tx: EntityManager, { series, recurrence, meetups, caller }: Act, changes: Changes): Promise<void> {
    if (Object.values(changes).every((value) => value === undefined)) return;
    const [first] = meetups;
    const { opensAt: _, closesAt: __, ...rest } = changes;
    const window = relativeWindow(changes, first.startsAt);
    await this.recurrences.save(tx, {
      ...recurrence,
      template: changedTemplate(recurrence.template, { ...rest, ...window }, first.level),
      changedBy: caller.member.id,
      version: recurrence.version + 1,
      updatedAt: this.clock.now(),
    });
    const now = this.clock.now();
    for (const made of await this.recurrences.made(series.id, now, tx)) {
      if (made.state === 'cancelled' || !meetups.some(({ id }) => id === made.id)) continue;
      const own = made.id === first.id ? [] : made.ownFields;
      const wanted = this.#forOne({ made, series, recurrence, changes: { ...rest, ...window }, level: first.level });
      const reaching = withoutOwn(wanted, own);
      if (Object.keys(reaching).length > 0)
        await this.planning.apply(tx, { id: made.id, changes: reaching, caller, alone: false });
    }
  }

  /** The changes as one meetup takes them: its own month in the title, its own window, and no assumptions of the other level. */
  #forOne({
    made,
    series,
    recurrence,
    changes: { opensBefore, closesBefore, title, assumptions, outcomes, ...changes },
    level,
  }: {
    made: MadeMeetup;
    series: RecurringSeries;
    recurrence: RecurrenceEntity;
    changes: Omit<Changes, 'opensAt' | 'closesAt'> & RelativeWindow;
    level: MadeMeetup['level'];
  }): MeetupChanges {
    const at = (minutes: number | null) => minutesBefore(made.startsAt, minutes)?.toISOString() ?? null;
    const date = toWallTime(made.recurrenceId.toISOString(), recurrence.timeZone).slice(0, 10);
    const [place] = occurrences(recurrence, { after: justBefore(made.recurrenceId), limit: 1 });
    const { language } = recurrence.template;
    return {
      ...changes,
      ...(title !== undefined && {
        title: titleOf(title, {
          series: series.title,
          level: made.level,
          number: (place?.index ?? 0) + 1,
          date,
          language,
        }),
      }),
      ...(made.level === level && assumptions !== undefined && { assumptions }),
      ...(made.level === level && outcomes !== undefined && { outcomes }),
      ...(opensBefore !== undefined && { opensAt: at(opensBefore) }),
      ...(closesBefore !== undefined && { closesAt: at(closesBefore) }),
    };
  }

  #realMinutes({ wallStart, wallEnd, timeZone }: { wallStart: string; wallEnd: string; timeZone: string }): number {
    const [start, end] = [wallStart, wallEnd].map((wallTime) => toInstant({ wallTime, timeZone }));
    if (!start!.ok || !end!.ok)
      throw problems.raise('meetup.wall-time-invalid', { params: { wallTime: wallStart, timeZone } });
    const minutes = Math.round((Date.parse(end!.instant) - Date.parse(start!.instant)) / 60_000);
    if (minutes < 15 || minutes > 4320) throw problems.raise('meetup.ends-before-start');
    return minutes;
  }
}

const justBefore = (at: Date): string => new Date(at.getTime() - 1).toISOString();

const wallHours = ({ startsAt, endsAt, timeZone }: MadeMeetup): [string, string] => [
  toWallTime(startsAt.toISOString(), timeZone),
  toWallTime(endsAt.toISOString(), timeZone),
];
