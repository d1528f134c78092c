import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { MeetupEvents, MeetupPlanningService } from '../meetups/index.ts';
import { comingDates, hoursOf, type LevelledDate, minutesBefore, templateFor, titleOf } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type RecurringSeries, RecurrencesRepository } from './recurrences.repository.ts';

/** Keeps as many coming meetups of a series ready as its organisers want. */
@Injectable()
export class ComingMeetups {
  constructor(
    private readonly database: Database,
    private readonly recurrences: RecurrencesRepository,
    private readonly planning: MeetupPlanningService,
    private readonly events: MeetupEvents,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A series that cannot be followed does not keep the others waiting; it is told of at the end. */
  async makeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const seriesId of await this.recurrences.recurring()) {
      try {
        await this.database.transaction((tx) => this.make(tx, seriesId));
      } catch (error) {
        failures.push(new Error(`No meetups of series ${seriesId}`, { cause: error }));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some series got no coming meetups.');
  }

  /** Makes what is missing; two at once wait for each other, and no date is made twice. @returns slugs of the new ones */
  async make(tx: EntityManager, seriesId: string): Promise<string[]> {
    await this.recurrences.lockSeries(tx, seriesId);
    const recurrence = await this.recurrences.of(seriesId, tx);
    if (!recurrence) return [];
    const series = await this.recurrences.seriesById(tx, seriesId);
    const now = this.clock.now();
    const taken = new Set(
      (await this.recurrences.made(seriesId, now, tx)).map(({ recurrenceId }) => recurrenceId.getTime()),
    );
    const dates = comingDates(recurrence, series.levelPattern, {
      after: now,
      limit: recurrence.ahead + recurrence.skips.length,
    });
    const wanted = dates.filter(({ skipped }) => !skipped).slice(0, recurrence.ahead);
    const slugs: string[] = [];
    for (const date of wanted)
      if (!taken.has(Date.parse(date.instant))) slugs.push(await this.#makeOne(tx, { recurrence, series, date }));
    return slugs;
  }

  async #makeOne(
    tx: EntityManager,
    { recurrence, series, date }: { recurrence: RecurrenceEntity; series: RecurringSeries; date: LevelledDate },
  ): Promise<string> {
    const { template, publish, changedBy } = recurrence;
    const hours = hoursOf(date.instant, recurrence);
    const before = await this.recurrences.latestMade(tx, series.id);
    const { id, slug } = await this.planning.make(tx, {
      ...templateFor(template, date.level),
      ...hours,
      title: titleOf(template.title, {
        series: series.title,
        level: date.level,
        number: recurrence.firstNumber + date.index,
        date: date.date,
        language: template.language,
      }),
      level: date.level,
      state: publish && (date.level === 'newbie' || template.assumptions.advanced.length > 0) ? 'published' : 'draft',
      communityId: series.communityId,
      seriesId: series.id,
      recurrenceId: hours.startsAt,
      ...(await this.#calledInCalendars(tx, series.id, hours)),
      createdBy: changedBy,
      opensAt: minutesBefore(hours.startsAt, template.opensBefore),
      closesAt: minutesBefore(hours.startsAt, template.closesBefore),
    });
    // what hangs on a meetup comes along from the one before: questions, checklists
    if (before) await this.events.copied(tx, { fromId: before, toId: id });
    return slug;
  }

  /** What invitations call it for good. Where a rule was moved forth and back another may be called so already: then it has its own UID alone. */
  async #calledInCalendars(
    tx: EntityManager,
    seriesId: string,
    { startsAt: start, timeZone }: { startsAt: Date; timeZone: string },
  ) {
    const uid = `recurrence-${seriesId}@${new URL(this.config.publicUrl).hostname}`;
    if (await this.recurrences.isCalled(tx, { uid, start })) return {};
    return { calendarUid: uid, calendarStart: start, calendarZone: timeZone };
  }
}
