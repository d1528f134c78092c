import type { EndpointInput, Recurrence, RecurrenceFields, skipDate } from '@hallway/contracts';
import { toWallTime } from '@hallway/time';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupEvents, MeetupPublishingService } from '../meetups/index.ts';
import { ComingMeetups } from './coming-meetups.service.ts';
import { RecurrenceMoves } from './recurrence-moves.ts';
import { comingDates, requireSound } from './recurrence-rules.ts';
import { toRecurrenceView } from './recurrence.view.ts';
import { type RecurringSeries, RecurrencesRepository } from './recurrences.repository.ts';

interface Address {
  community: string;
  series: string;
}

/** The rule of a series, as its organisers set it. */
@Injectable()
export class RecurrencesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly recurrences: RecurrencesRepository,
    private readonly coming: ComingMeetups,
    private readonly moves: RecurrenceMoves,
    private readonly publishing: MeetupPublishingService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly events: MeetupEvents,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What an organiser takes out of the rule by hand is not made again. */
  onModuleInit(): void {
    this.events.on({
      leftRule: async (tx, { seriesId, recurrenceId }) => {
        const recurrence = await this.recurrences.of(seriesId, tx);
        if (recurrence) await this.#skip(tx, seriesId, toWallTime(recurrenceId.toISOString(), recurrence.timeZone));
      },
    });
  }

  async get(address: Address, member: Member): Promise<Recurrence> {
    return this.#view(await this.#series(address, member));
  }

  set(
    address: Address,
    fields: RecurrenceFields,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Recurrence> {
    return this.database.transaction(async (tx) => {
      const series = await this.#locked(tx, address, caller.member);
      requireSound(fields, series.levelPattern);
      const before = await this.recurrences.of(series.id, tx);
      requireVersion({ version: before?.version ?? 0 }, ifMatch);
      const after = {
        ...fields,
        skips: [...new Set(fields.skips)].sort(),
        seriesId: series.id,
        changedBy: caller.member.id,
        version: (before?.version ?? 0) + 1,
        updatedAt: this.clock.now(),
      };
      await this.recurrences.save(tx, after);
      if (before) await this.moves.toNewRule(tx, { before, after, caller });
      const made = await this.coming.make(tx, series.id);
      await this.#record(tx, series, {
        member: caller.member,
        act: 'series.recurs',
        details: { rule: fields.rule, made },
      });
      return this.#view(series, tx);
    });
  }

  stop(address: Address, { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined }): Promise<null> {
    return this.database.transaction(async (tx) => {
      const series = await this.#locked(tx, address, caller.member);
      const before = await this.recurrences.of(series.id, tx);
      if (!before) throw problems.raise('not-found');
      requireVersion(before, ifMatch);
      const made = await this.recurrences.made(series.id, this.clock.now(), tx);
      await this.recurrences.rebind(
        tx,
        made.map(({ id }) => ({ id, recurrenceId: null })),
      );
      await this.recurrences.remove(tx, series.id);
      await this.#record(tx, series, { member: caller.member, act: 'series.recurs-no-more' });
      return null;
    });
  }

  skip(
    address: Address,
    { date, reason }: EndpointInput<typeof skipDate>['body'],
    caller: MemberCaller,
  ): Promise<Recurrence> {
    return this.database.transaction(async (tx) => {
      const series = await this.#locked(tx, address, caller.member);
      const recurrence = await this.recurrences.of(series.id, tx);
      const now = this.clock.now();
      const found =
        recurrence &&
        comingDates(recurrence, series.levelPattern, { after: now, limit: 60 }).find((each) => each.date === date);
      if (!found) throw problems.raise('recurrence.no-such-date');
      const at = Date.parse(found.instant);
      const meetup = (await this.recurrences.made(series.id, now, tx)).find(
        (each) => each.recurrenceId.getTime() === at,
      );
      if (meetup?.state === 'published') await this.publishing.cancelOne(tx, { id: meetup.id, reason, caller });
      if (meetup?.state === 'draft') await this.publishing.discardOne(tx, { id: meetup.id, caller });
      await this.#skip(tx, series.id, date);
      // one more is made at the end of the line
      await this.coming.make(tx, series.id);
      await this.#record(tx, series, { member: caller.member, act: 'series.date-skipped', details: { date } });
      return this.#view(series, tx);
    });
  }

  async #skip(tx: EntityManager, seriesId: string, wallTime: string): Promise<void> {
    const recurrence = await this.recurrences.of(seriesId, tx);
    if (!recurrence) return;
    const skips = [...new Set([...recurrence.skips, wallTime.slice(0, 10)])].sort();
    await this.recurrences.save(tx, { ...recurrence, skips, version: recurrence.version + 1 });
  }

  async #series({ community, series: slug }: Address, member: Member, tx?: EntityManager): Promise<RecurringSeries> {
    const { id: communityId } = await this.communities.bySlug(community, tx);
    await this.memberships.require(communityId, member, 'organiser', tx);
    const series = await this.recurrences.series({ communityId, slug }, tx);
    if (!series) throw problems.raise('not-found');
    return series;
  }

  async #locked(tx: EntityManager, address: Address, member: Member): Promise<RecurringSeries> {
    const { id } = await this.#series(address, member, tx);
    await this.recurrences.lockSeries(tx, id);
    // again: its pattern may have changed while we waited
    return this.#series(address, member, tx);
  }

  async #view(series: RecurringSeries, tx?: EntityManager): Promise<Recurrence> {
    const recurrence = await this.recurrences.of(series.id, tx);
    const now = this.clock.now();
    const made = recurrence ? await this.recurrences.made(series.id, now, tx) : [];
    return toRecurrenceView({ recurrence, series, made, now });
  }

  async #record(
    tx: EntityManager,
    series: RecurringSeries,
    { member, act, details = {} }: { member: Member; act: `series.${string}`; details?: object },
  ): Promise<void> {
    const { id: objectId, communityId } = series;
    await this.audit.record(tx, { actorId: member.id, communityId, act, objectType: 'series', objectId, details });
  }
}
