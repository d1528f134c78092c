import type { EndpointInput, Level, Meetup, relevelMeetup } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Notifications } from '../notifications/index.ts';
import { type AgendaTalk, MeetupAgendaRepository } from './meetup-agenda.repository.ts';
import { MeetupAudit } from './meetup-audit.ts';
import { MeetupEvents } from './meetup-events.ts';
import { ownFieldsAfter } from './own-fields.ts';
import type { MeetupEntity } from './meetup.entity.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { type MeetupRef, MeetupsService } from './meetups.service.ts';

type Wish = EndpointInput<typeof relevelMeetup>['body'];

type CommunityRef = Pick<MeetupRef, 'communitySlug' | 'communityTitle'>;

interface Act {
  ref: CommunityRef;
  meetup: MeetupEntity;
  level: Level;
  assumptions: string[];
  talks: readonly AgendaTalk[];
  actorId: string;
  now: Date;
}

/** Level rule 3: the level of a meetup changes together with its agenda, or not at all. */
@Injectable()
export class MeetupRelevelService {
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

  relevel(slug: string, wish: Wish, caller: MemberCaller): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const ref = await this.reading.withRole(slug, caller, 'organiser', tx);
      await this.apply(tx, { ref, id: ref.id, wish, caller, alone: true });
      return this.reading.get(slug, caller, tx);
    });
  }

  /** Inside a transaction; who may is asked before. `alone` as for `MeetupPlanningService.apply`. */
  async apply(
    tx: EntityManager,
    {
      ref,
      id,
      wish,
      caller,
      alone,
    }: { ref: CommunityRef; id: string; wish: Wish; caller: MemberCaller; alone: boolean },
  ): Promise<void> {
    const { meetup } = await this.meetups.locked(tx, id, { agenda: true });
    if (meetup.level === wish.level) return;
    const now = this.clock.now();
    const assumptions = wish.assumptions ?? meetup.assumptions;
    if (wish.level === 'advanced' && assumptions.length === 0) throw problems.raise('level.assumptions-missing');
    const talks = await this.agenda.talks(tx, meetup.id);
    if (talks.length > 0 && wish.talks === 'refuse')
      throw problems.raise('level.has-sessions', { params: { talks: talks.length } });

    await this.agenda.deferLevelRules(tx);
    const act: Act = { ref, meetup, level: wish.level, assumptions, talks, actorId: caller.member.id, now };
    if (wish.talks === 'unschedule') await this.#unscheduleTalks(tx, act);
    else await this.#relevelTalks(tx, act);
    await this.agenda.relevelSessions(tx, { meetupId: meetup.id, level: wish.level, assumptions });
    const said = alone || wish.assumptions ? ['level', 'assumptions'] : ['level'];
    const after: MeetupEntity = {
      ...meetup,
      level: wish.level,
      assumptions,
      icalSequence: meetup.icalSequence + 1,
      ownFields: meetup.recurrenceId ? ownFieldsAfter(meetup.ownFields, said, { alone }) : [],
      updatedAt: now,
      version: meetup.version + 1,
    };
    await this.meetups.save(tx, after);

    if (meetup.state === 'published' && meetup.endsAt > now) await this.#tellGuests(tx, meetup, after);
    await this.events.relevelled(tx, { meetupId: meetup.id, now });
    const titles = talks.map(({ title }) => title);
    const details = { from: meetup.level, to: wish.level, talks: wish.talks, titles };
    await this.audit.record(tx, caller, meetup, 'meetup.relevelled', details);
  }

  async #relevelTalks(tx: EntityManager, { ref, meetup, level, assumptions, talks, actorId, now }: Act): Promise<void> {
    const ids = talks.flatMap(({ proposalId }) => proposalId ?? []);
    if (ids.length === 0) return;
    await this.agenda.relevelProposals(tx, { ids, level, assumptions, actorId, now });
    const community = { slug: ref.communitySlug, title: ref.communityTitle };
    await this.notifications.addMany(
      tx,
      talks.flatMap(({ proposalId, speakerId, title }) =>
        proposalId === null || speakerId === null
          ? []
          : {
              kind: 'proposal-relevelled' as const,
              memberId: speakerId,
              payload: { proposalId, title, level, community, from: meetup.level, to: level },
              dedupeKey: `relevelled:${proposalId}:${meetup.id}:${meetup.icalSequence + 1}`,
            },
      ),
    );
  }

  async #unscheduleTalks(tx: EntityManager, { meetup, talks, actorId, now }: Act): Promise<void> {
    await this.agenda.unschedule(tx, { talks, actorId, now, note: 'the meetup changed its level' });
    await this.notifications.addMany(
      tx,
      talks.flatMap(({ sessionId, speakerId, title }) =>
        speakerId === null
          ? []
          : {
              kind: 'schedule-change' as const,
              memberId: speakerId,
              meetupId: meetup.id,
              payload: { title, change: 'removed' as const },
              dedupeKey: `session-removed:${sessionId}`,
            },
      ),
    );
  }

  /** They planned for another level, so they are asked again. */
  async #tellGuests(tx: EntityManager, before: MeetupEntity, after: MeetupEntity): Promise<void> {
    await this.notifications.addForMeetup(tx, {
      meetupId: before.id,
      kind: 'rsvp-changed',
      payload: {
        change: 'level',
        from: { level: before.level },
        to: { level: after.level, assumptions: after.assumptions },
      },
      dedupePrefix: `meetup-changed:${before.id}:${after.icalSequence}`,
    });
  }
}
