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
import { checkWindow, invalidField, meetupInstants } from './meetup-times.ts';
import type { MeetupEntity } from './meetup.entity.ts';
import type { MeetupSeatsEntity } from './meetup-seats.entity.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { MeetupsService } from './meetups.service.ts';

type SeatWishes = {
  [K in 'capacity' | 'waitlist' | 'approval' | 'guestsMax' | 'opensAt' | 'closesAt']: MeetupSeatsEntity[K] | undefined;
};

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
    const {
      slug: wished,
      topics = [],
      series,
      capacity = null,
      waitlist = true,
      approval = false,
      guestsMax = 0,
      opensAt = null,
      closesAt = null,
      ...fields
    } = wishes;
    return this.database.transaction(async (tx) => {
      const community = await this.communities.bySlug(communitySlug, tx);
      await this.memberships.require(community.id, caller.member, 'organiser', tx);
      const window = { opensAt: toDate(opensAt), closesAt: toDate(closesAt) };
      checkWindow(window);
      const id = newId();
      const now = this.clock.now();
      const meetup: Partial<MeetupEntity> = {
        ...fields,
        ...meetupInstants(fields),
        id,
        communityId: community.id,
        seriesId: await this.#seriesId(tx, community.id, series),
        icalUid: `${id}@${new URL(this.config.publicUrl).hostname}`,
        createdBy: caller.member.id,
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
      await this.audit.record(tx, caller, { id, communityId: community.id }, 'meetup.planned', {
        slug,
        level: fields.level,
      });
      return this.reading.get(slug, caller, tx);
    });
  }

  change(
    slug: string,
    changes: MeetupChanges,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Meetup> {
    const { topics, series, capacity, waitlist, approval, guestsMax, opensAt, closesAt, ...fields } = changes;
    return this.database.transaction(async (tx) => {
      const { id } = await this.reading.withRole(slug, caller, 'organiser', tx);
      const { meetup: before, seats } = await this.meetups.locked(tx, id);
      requireVersion(before, ifMatch);
      const now = this.clock.now();
      const after: MeetupEntity = { ...before, ...defined(fields), version: before.version + 1, updatedAt: now };
      if (series !== undefined) after.seriesId = await this.#seriesId(tx, before.communityId, series);
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

      await this.#changeSeats(
        tx,
        seats,
        { capacity, waitlist, approval, guestsMax, opensAt: toDate(opensAt), closesAt: toDate(closesAt) },
        now,
      );
      await this.audit.record(tx, caller, before, 'meetup.changed', { fields: Object.keys(changes) });
      return this.reading.get(slug, caller, tx);
    });
  }

  async #changeSeats(tx: EntityManager, seats: MeetupSeatsEntity, wishes: SeatWishes, now: Date): Promise<void> {
    const changes = defined(wishes);
    if (Object.keys(changes).length === 0) return;
    const wanted = { ...seats, ...changes };
    checkWindow(wanted);
    if (wanted.capacity !== null && wanted.capacity < seats.going) {
      throw problems.raise('meetup.capacity-below-going', { params: { going: seats.going } });
    }
    await this.meetups.saveSeats(tx, wanted);
    await this.events.seatsChanged(tx, { meetupId: seats.meetupId, now });
  }

  /** The agenda keeps its distance to the start; what then lies outside the hours stops the change. */
  async #moveAgenda(tx: EntityManager, before: MeetupEntity, after: MeetupEntity): Promise<void> {
    const { startsAt, endsAt } = after;
    const shiftMs = startsAt.getTime() - before.startsAt.getTime();
    if (shiftMs === 0 && endsAt >= before.endsAt) return;
    if (shiftMs !== 0) await this.agenda.shift(tx, before.id, shiftMs);
    const outside = await this.agenda.countOutside(tx, { meetupId: before.id, startsAt, endsAt });
    if (outside > 0) throw problems.raise('session.outside-meetup', { params: { sessions: outside } });
  }

  /** A new time or place of a coming meetup goes to everyone with an RSVP, once, and replaces the entry in their calendars. Speakers hear of drafts too: they were told their slot. */
  async #tell(tx: EntityManager, before: MeetupEntity, after: MeetupEntity): Promise<void> {
    const change = tellableChange(before, after);
    if (change === null || before.state === 'cancelled' || before.endsAt <= this.clock.now()) return;
    await this.events.moved(tx, { meetupId: before.id, version: after.version });
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
