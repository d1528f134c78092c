import type { Meetup } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Notifications } from '../notifications/index.ts';
import { MeetupAgendaRepository } from './meetup-agenda.repository.ts';
import { requireAssumptions } from './meetup-assumptions.ts';
import { MeetupAudit } from './meetup-audit.ts';
import { MeetupEvents } from './meetup-events.ts';
import type { MeetupEntity } from './meetup.entity.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { MeetupsService } from './meetups.service.ts';

/** From draft to published to cancelled, or thrown away before anybody saw it. */
@Injectable()
export class MeetupPublishingService {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsRepository,
    private readonly reading: MeetupsService,
    private readonly agenda: MeetupAgendaRepository,
    private readonly notifications: Notifications,
    private readonly events: MeetupEvents,
    private readonly audit: MeetupAudit,
    private readonly clock: Clock,
  ) {}

  publish(slug: string, caller: MemberCaller): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.reading.withRole(slug, caller, 'organiser', tx);
      const { meetup } = await this.meetups.locked(tx, id);
      if (meetup.state !== 'draft') throw problems.raise('meetup.state', { params: { state: meetup.state } });
      const now = this.clock.now();
      const after: MeetupEntity = {
        ...meetup,
        state: 'published',
        publishedAt: now,
        updatedAt: now,
        version: meetup.version + 1,
      };
      requireAssumptions(after);
      await this.meetups.save(tx, after);
      await this.events.published(tx, { meetupId: id, now });
      await this.audit.record(tx, caller, meetup, 'meetup.published');
      return this.reading.get(slug, caller, tx);
    });
  }

  cancel(slug: string, reason: string, caller: MemberCaller): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.reading.withRole(slug, caller, 'organiser', tx);
      await this.cancelOne(tx, { id, reason, caller });
      return this.reading.get(slug, caller, tx);
    });
  }

  /** Who may is asked before. */
  async cancelOne(
    tx: EntityManager,
    { id, reason, caller }: { id: string; reason: string; caller: MemberCaller },
  ): Promise<void> {
    const { meetup } = await this.meetups.locked(tx, id);
    const now = this.clock.now();
    if (meetup.state !== 'published' || meetup.endsAt <= now)
      throw problems.raise('meetup.state', { params: { state: meetup.state } });
    const icalSequence = meetup.icalSequence + 1;
    await this.meetups.save(tx, {
      ...meetup,
      state: 'cancelled',
      cancelReason: reason,
      icalSequence,
      updatedAt: now,
      version: meetup.version + 1,
    });
    await this.notifications.addForMeetup(tx, {
      meetupId: id,
      kind: 'rsvp-cancelled',
      payload: { by: 'organiser', reason },
      dedupePrefix: `meetup-cancelled:${id}:${icalSequence}`,
    });
    await this.events.cancelled(tx, { meetupId: id, reason });
    await this.audit.record(tx, caller, meetup, 'meetup.cancelled', { reason });
  }

  discard(slug: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.reading.withRole(slug, caller, 'organiser', tx);
      await this.discardOne(tx, { id, caller });
      return null;
    });
  }

  /** Who may is asked before. */
  async discardOne(tx: EntityManager, { id, caller }: { id: string; caller: MemberCaller }): Promise<void> {
    const { meetup } = await this.meetups.locked(tx, id);
    const { state, communityId, seriesId, recurrenceId, slug, title } = meetup;
    if (state !== 'draft') throw problems.raise('meetup.state', { params: { state } });
    const talks = await this.agenda.talks(tx, id);
    await this.agenda.unschedule(tx, {
      talks,
      actorId: caller.member.id,
      note: 'the draft was discarded',
      now: this.clock.now(),
    });
    await this.events.discarded(tx, { meetupId: id, communityId });
    await this.meetups.remove(tx, id);
    if (recurrenceId !== null) await this.events.leftRule(tx, { seriesId: seriesId!, recurrenceId });
    await this.audit.record(tx, caller, meetup, 'meetup.discarded', { slug, title });
  }
}
