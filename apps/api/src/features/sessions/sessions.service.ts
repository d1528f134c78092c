import type { addSession, changeSession, EndpointInput, Talk } from '@hallway/contracts';
import { toInstant } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { slugOf } from '../../platform/slugs/slugs.ts';
import { Audit } from '../audit/index.ts';
import { MeetupAgendaRepository, type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { slotOf, within } from './session-slot.ts';
import type { SessionEntity } from './session.entity.ts';
import { SessionMails } from './session-mails.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { toTalkView } from './talk.view.ts';

/** The agenda of a meetup. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly meetups: MeetupsService,
    private readonly agenda: MeetupAgendaRepository,
    private readonly mails: SessionMails,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A talk is as visible as its meetup. */
  async get(slug: string, caller: Caller): Promise<Talk> {
    const row = await this.sessions.bySlug(slug);
    if (!row) throw problems.raise('not-found');
    if (row.state === 'draft' || row.visibility === 'private') await this.meetups.bySlug(row.meetup.slug, caller);
    return toTalkView(row);
  }

  add({ params, body }: EndpointInput<typeof addSession>, caller: MemberCaller): Promise<Talk> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withHoursHeld(params.meetup, caller, tx);
      const id = newId();
      const { kind, title, abstract, assumptions, outcomes, speakers, room } = body;
      await this.sessions.insert(
        tx,
        {
          id,
          slug: sessionSlug(title, id),
          meetupId: meetup.id,
          level: meetup.level,
          kind,
          title,
          abstract,
          assumptions,
          outcomes,
          room,
          ...slotIn(meetup, body.wallStart, body.durationMinutes),
        },
        speakers.map((name) => ({ name, memberId: null })),
      );
      await this.#audit(tx, caller.member, meetup.communityId, 'session.added', id);
      return toTalkView((await this.sessions.byId(id, tx))!);
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeSession>, caller: MemberCaller): Promise<Talk> {
    return this.database.transaction(async (tx) => {
      const { session, meetup } = await this.#ofOrganiser(tx, params.sessionId, caller);
      requireVersion(session, ifMatch);
      const {
        title = session.title,
        abstract = session.abstract,
        room = session.room,
        wallStart,
        durationMinutes,
      } = body;
      const minutes = durationMinutes ?? (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000;
      const slot =
        wallStart === undefined
          ? inside(meetup, slotOf(session.startsAt, minutes))
          : slotIn(meetup, wallStart, minutes);
      const changed: SessionEntity = {
        ...session,
        title,
        abstract,
        room,
        ...slot,
        version: session.version + 1,
        updatedAt: this.clock.now(),
      };
      await this.sessions.save(tx, changed);
      await this.#audit(tx, caller.member, meetup.communityId, 'session.changed', session.id);
      const moved = slot.startsAt.getTime() !== session.startsAt.getTime() || room !== session.room;
      const talk = (await this.sessions.byId(session.id, tx))!;
      if (moved) await this.mails.moved(tx, talk);
      return toTalkView(talk);
    });
  }

  remove(id: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { session, meetup } = await this.#ofOrganiser(tx, id, caller);
      const talk = (await this.sessions.byId(id, tx))!;
      await this.agenda.unschedule(tx, {
        talks: [{ sessionId: id, proposalId: session.proposalId }],
        actorId: caller.member.id,
        note: '',
        now: this.clock.now(),
      });
      await this.mails.removed(tx, talk);
      await this.#audit(tx, caller.member, meetup.communityId, 'session.removed', id);
      return null;
    });
  }

  async #ofOrganiser(
    tx: EntityManager,
    id: string,
    caller: MemberCaller,
  ): Promise<{ session: SessionEntity; meetup: MeetupRef }> {
    const row = await this.sessions.byId(id, tx);
    if (!row) throw problems.raise('not-found');
    const meetup = await this.meetups.withHoursHeld(row.meetup.slug, caller, tx);
    const session = await this.sessions.locked(tx, id);
    if (!session) throw problems.raise('not-found');
    return { session, meetup };
  }

  async #audit(
    tx: EntityManager,
    actor: Member,
    communityId: string,
    act: `session.${string}`,
    id: string,
  ): Promise<void> {
    await this.audit.record(tx, { actorId: actor.id, communityId, act, objectType: 'session', objectId: id });
  }
}

/** Readable, and unique without asking: the end of the id makes it so. */
export const sessionSlug = (title: string, id: string): string => `${slugOf(title)}-${id.slice(-6)}`;

/** The slot in the meetup's own zone. @throws ProblemError when the wall time does not exist there or lies outside the meetup. */
export function slotIn(meetup: MeetupRef, wallStart: string, minutes: number) {
  const start = toInstant({ wallTime: wallStart, timeZone: meetup.timeZone });
  if (!start.ok) throw problems.raise('meetup.wall-time-invalid');
  return inside(meetup, slotOf(new Date(start.instant), minutes));
}

function inside(meetup: MeetupRef, slot: { startsAt: Date; endsAt: Date }) {
  if (!within(slot, meetup)) throw problems.raise('session.outside-meetup');
  return slot;
}
