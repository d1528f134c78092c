import type { Meetup, MeetupChanges, NewMeetup } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { problems } from '../../platform/http/problems.ts';
import { defined, toDate } from '../../platform/http/changes.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { slugOf, storeUnderFreeSlug } from '../../platform/slugs/slugs.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { Notifications } from '../notifications/index.ts';
import { TopicsService } from '../topics/index.ts';
import { MeetupAgendaRepository } from './meetup-agenda.repository.ts';
import { requireAssumptions } from './meetup-assumptions.ts';
import { MeetupAudit } from './meetup-audit.ts';
import { changeFacts, tellableChange } from './meetup-changes.ts';
import { MeetupEvents } from './meetup-events.ts';
import { changedFields, ownFieldsAfter } from './own-fields.ts';
import { checkWindow, invalidField, meetupInstants } from './meetup-times.ts';
import type { MeetupEntity } from './meetup.entity.ts';
import type { MeetupSeatsEntity } from './meetup-seats.entity.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { MeetupsService } from './meetups.service.ts';

type SeatWishes = {
  [K in 'capacity' | 'waitlist' | 'approval' | 'guestsMax' | 'opensAt' | 'closesAt']: MeetupSeatsEntity[K] | undefined;
};

/** All that a new meetup is; who may make it and where its instants come from is settled before. */
export type MeetupToMake = Omit<NewMeetup, 'series' | 'opensAt' | 'closesAt'> &
  Pick<MeetupEntity, 'communityId' | 'seriesId' | 'createdBy' | 'startsAt' | 'endsAt'> &
  Partial<Pick<MeetupEntity, 'state' | 'recurrenceId' | 'calendarUid' | 'calendarStart' | 'calendarZone'>> &
  Pick<MeetupSeatsEntity, 'opensAt' | 'closesAt'>;

/** What a meetup is: planned and changed by organisers. Whether others see it: `MeetupPublishingService`. */
@Injectable()
export class MeetupPlanningService {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsRepository,
    private readonly reading: MeetupsService,
    private readonly agenda: MeetupAgendaRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly topics: TopicsService,
    private readonly notifications: Notifications,
    private readonly events: MeetupEvents,
    private readonly audit: MeetupAudit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  plan(communitySlug: string, wishes: NewMeetup, caller: MemberCaller): Promise<Meetup> {
    const { series, opensAt = null, closesAt = null, ...rest } = wishes;
    return this.database.transaction(async (tx) => {
      const community = await this.communities.bySlug(communitySlug, tx);
      await this.memberships.require(community.id, caller.member, 'organiser', tx);
      const { slug } = await this.make(tx, {
        ...rest,
        ...meetupInstants(rest),
        opensAt: toDate(opensAt),
        closesAt: toDate(closesAt),
        communityId: community.id,
        seriesId: await this.#seriesId(tx, community.id, series),
        createdBy: caller.member.id,
      });
      return this.reading.get(slug, caller, tx);
    });
  }

  /** Stores a meetup: planned by hand, made by the rule of a series, or copied. Who may is asked before. @throws ProblemError `conflict.slug-taken` */
  async make(
    tx: EntityManager,
    {
      slug: wished,
      topics = [],
      capacity = null,
      waitlist = true,
      approval = false,
      guestsMax = 0,
      opensAt,
      closesAt,
      ...fields
    }: MeetupToMake,
  ): Promise<{ id: string; slug: string }> {
    const window = { opensAt, closesAt };
    checkWindow(window);
    const id = newId();
    const now = this.clock.now();
    const meetup: Partial<MeetupEntity> = {
      ...fields,
      id,
      icalUid: `${id}@${new URL(this.config.publicUrl).hostname}`,
      ...(fields.state === 'published' && { publishedAt: now }),
      createdAt: now,
      updatedAt: now,
    };
    const slug = await storeUnderFreeSlug({
      wished,
      base: slugOf(fields.title, fields.wallStart.slice(0, 10)),
      insert: (each) => this.meetups.add(tx, { ...meetup, slug: each }),
    });
    if (slug === null) throw problems.raise('conflict.slug-taken');
    await this.meetups.addSeats(tx, { meetupId: id, capacity, waitlist, approval, guestsMax, ...window });
    await this.meetups.setTopics(tx, id, await this.topics.ensure(tx, topics));
    const { communityId, createdBy: actorId, level } = fields;
    await this.audit.recordBy(tx, actorId, { id, communityId }, 'meetup.planned', { slug, level });
    await this.events.planned(tx, { meetupId: id, communityId });
    if (fields.state === 'published') await this.events.published(tx, { meetupId: id, now });
    return { id, slug };
  }

  change(
    slug: string,
    changes: MeetupChanges,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.reading.withRole(slug, caller, 'organiser', tx);
      await this.apply(tx, { id, changes, caller, ifMatch, alone: true });
      return this.reading.get(slug, caller, tx);
    });
  }

  /** Nobody else changes it until the end of the transaction. @throws ProblemError `conflict.version` */
  async hold(tx: EntityManager, id: string, ifMatch: number | undefined): Promise<void> {
    requireVersion((await this.meetups.locked(tx, id)).meetup, ifMatch);
  }

  /**
   * Changes one meetup inside a transaction; who may is asked before. `alone`: not together with those that follow it in its
   * series, so that a later change of all leaves these fields as they are.
   */
  async apply(
    tx: EntityManager,
    {
      id,
      changes,
      caller,
      ifMatch,
      alone,
    }: {
      id: string;
      changes: MeetupChanges;
      caller: MemberCaller;
      ifMatch?: number | undefined;
      alone: boolean;
    },
  ): Promise<void> {
    const { topics, series, capacity, waitlist, approval, guestsMax, opensAt, closesAt, ...fields } = changes;
    const { meetup: before, seats } = await this.meetups.locked(tx, id);
    requireVersion(before, ifMatch);
    const now = this.clock.now();
    const after: MeetupEntity = { ...before, ...defined(fields), version: before.version + 1, updatedAt: now };
    if (series !== undefined) after.seriesId = await this.#seriesId(tx, before.communityId, series);
    await this.#keepItsPlace(tx, { before, after, changes, alone });
    if (
      after.wallStart !== before.wallStart ||
      after.wallEnd !== before.wallEnd ||
      after.timeZone !== before.timeZone
    ) {
      Object.assign(after, meetupInstants(after));
    }
    requireAssumptions(after);
    await this.#moveAgenda(tx, before, after);
    await this.#tell(tx, before, after);
    await this.meetups.save(tx, after);
    if (topics !== undefined) await this.meetups.setTopics(tx, id, await this.topics.ensure(tx, topics));

    const seatsChanged = await this.#changeSeats(tx, seats, {
      capacity,
      waitlist,
      approval,
      guestsMax,
      opensAt: toDate(opensAt),
      closesAt: toDate(closesAt),
    });
    // a later start lets people move up again where it had begun
    if (seatsChanged || after.startsAt.getTime() !== before.startsAt.getTime())
      await this.events.seatsChanged(tx, { meetupId: id, now });
    await this.audit.record(tx, caller, before, 'meetup.changed', { fields: Object.keys(changes) });
    if (after.state === 'published' && (after.seriesId !== before.seriesId || after.visibility !== before.visibility))
      await this.events.published(tx, { meetupId: id, now });
  }

  /** What becomes of a meetup that the rule of a series made: it remembers what is its own, and leaves the rule with its series. */
  async #keepItsPlace(
    tx: EntityManager,
    {
      before,
      after,
      changes,
      alone,
    }: {
      before: MeetupEntity;
      after: MeetupEntity;
      changes: MeetupChanges;
      alone: boolean;
    },
  ): Promise<void> {
    if (before.recurrenceId === null) return;
    if (after.seriesId !== before.seriesId) {
      Object.assign(after, { recurrenceId: null, ownFields: [] });
      await this.events.leftRule(tx, { seriesId: before.seriesId!, recurrenceId: before.recurrenceId });
    } else {
      after.ownFields = ownFieldsAfter(before.ownFields, changedFields(changes), { alone });
    }
  }

  /** @returns whether anything was wished */
  async #changeSeats(tx: EntityManager, seats: MeetupSeatsEntity, wishes: SeatWishes): Promise<boolean> {
    const changes = defined(wishes);
    if (Object.keys(changes).length === 0) return false;
    const wanted = { ...seats, ...changes };
    checkWindow(wanted);
    if (wanted.capacity !== null && wanted.capacity < seats.going) {
      throw problems.raise('meetup.capacity-below-going', { params: { going: seats.going } });
    }
    await this.meetups.saveSeats(tx, wanted);
    return true;
  }

  /** The agenda keeps its distance to the start; what then lies outside the hours stops the change. */
  async #moveAgenda(tx: EntityManager, before: MeetupEntity, after: MeetupEntity): Promise<void> {
    const { startsAt, endsAt } = after;
    const shiftMs = startsAt.getTime() - before.startsAt.getTime();
    if (shiftMs === 0 && endsAt >= before.endsAt) return;
    if (shiftMs !== 0) {
      await this.agenda.shift(tx, before.id, shiftMs);
      await this.events.rescheduled(tx, { meetupId: before.id, version: after.version, shiftMs });
    }
    const outside = await this.agenda.countOutside(tx, { meetupId: before.id, startsAt, endsAt });
    if (outside > 0) throw problems.raise('session.outside-meetup', { params: { sessions: outside } });
  }

  /** A new time or place of a coming meetup goes to everyone with an RSVP, once, and replaces the entry in their calendars. Speakers hear of drafts too: they were told their slot. */
  async #tell(tx: EntityManager, before: MeetupEntity, after: MeetupEntity): Promise<void> {
    const change = tellableChange(before, after);
    if (change === null || before.state === 'cancelled' || before.endsAt <= this.clock.now()) return;
    await this.events.moved(tx, { meetupId: before.id, version: after.version, change });
    if (before.state === 'draft') return;
    after.icalSequence = before.icalSequence + 1;
    await this.notifications.addForMeetup(tx, {
      meetupId: before.id,
      kind: 'rsvp-changed',
      payload: { change, from: changeFacts(before), to: changeFacts(after) },
      dedupePrefix: `meetup-changed:${before.id}:${after.icalSequence}`,
    });
  }

  async #seriesId(tx: EntityManager, communityId: string, slug: string | null | undefined): Promise<string | null> {
    if (slug === null || slug === undefined) return null;
    const id = await this.meetups.seriesIdBySlug(tx, { communityId, slug });
    if (id === null) throw invalidField('series', 'unknown');
    return id;
  }
}
