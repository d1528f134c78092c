import type {
  addRsvp,
  decideRsvps,
  EndpointInput,
  EndpointOutput,
  moveRsvp,
  RsvpAct,
  RsvpRow,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { Outbox } from '../notifications/index.ts';
import { OrganiserActsRepository } from './organiser-acts.repository.ts';
import { RsvpListRepository } from './rsvp-list.repository.ts';
import { requireCounted } from './rsvp-outcome.ts';
import { type Answer, type Answered, RsvpsRepository } from './rsvps.repository.ts';

interface Scene {
  tx: EntityManager;
  meetup: MeetupRef;
  caller: MemberCaller;
}
interface Other {
  slug: string;
  title: string;
}

/** What organisers do to the list. The engine decides whether it counts; each act that changed something is in the log, and told by mail. */
@Injectable()
export class OrganiserActsService {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsService,
    private readonly rsvps: RsvpsRepository,
    private readonly list: RsvpListRepository,
    private readonly acts: OrganiserActsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  add(slug: string, body: EndpointInput<typeof addRsvp>['body'], caller: MemberCaller): Promise<RsvpRow> {
    return this.#scene(slug, caller, async (scene) => {
      const { id, communityId } = scene.meetup;
      const memberId =
        'memberId' in body ? body.memberId : await this.acts.memberByEmail(scene.tx, communityId, body.email);
      if (memberId === null) throw problems.raise('rsvp.not-a-member');
      await this.#one(scene, { memberId, wants: 'added', guests: body.guests }, 'added');
      return this.#row(scene.tx, id, memberId);
    });
  }

  remove(slug: string, memberId: string, caller: MemberCaller): Promise<null> {
    return this.#scene(slug, caller, async (scene) => {
      await this.#one(scene, { memberId, wants: 'removed' }, 'removed');
      return null;
    });
  }

  /** Whoever asked first is looked at first, whatever the order of the list sent. One that cannot be decided keeps nobody else from it. */
  decide(
    slug: string,
    { decision, members, words }: EndpointInput<typeof decideRsvps>['body'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof decideRsvps>> {
    return this.#scene(slug, caller, async (scene) => {
      const inOrder = await this.acts.inOrder(scene.tx, scene.meetup.id, members);
      const { outcomes, seats } = await this.#answer(
        scene,
        inOrder.map((memberId) => ({ memberId, wants: decision, note: decision === 'refused' ? words : undefined })),
      );
      for (const [at, { changed }] of outcomes.entries())
        if (changed) await this.#record(scene, decision, { memberId: inOrder[at]! });
      return { outcomes: outcomes.map(({ code, status }, at) => ({ memberId: inOrder[at]!, code, status })), seats };
    });
  }

  move(
    { meetup: slug, memberId }: { meetup: string; memberId: string },
    body: EndpointInput<typeof moveRsvp>['body'],
    caller: MemberCaller,
  ): Promise<RsvpRow> {
    return this.#scene(slug, caller, async (scene) => {
      if ('meetup' in body) return this.#moveTo(scene, memberId, body.meetup);
      const wants = body.to === 'going' ? 'seated' : 'unseated';
      await this.#one(scene, { memberId, wants }, wants);
      return this.#row(scene.tx, scene.meetup.id, memberId);
    });
  }

  async #moveTo(scene: Scene, memberId: string, slug: string): Promise<RsvpRow> {
    const { tx, meetup: from, caller } = scene;
    const to = await this.meetups.withRole(slug, caller, 'organiser', tx);
    await this.acts.lockSeats(tx, [from.id, to.id]);
    const row = await this.list.one(from.id, memberId, tx);
    const holds = row && ['going', 'waitlisted', 'requested'].includes(row.status);
    if (to.communityId !== from.communityId || to.id === from.id || !holds) throw problems.raise('not-found');
    const there = { ...scene, meetup: to };
    const wish = { memberId, wants: 'added' as const, guests: row.guests, note: row.note ?? undefined };
    await this.#one(there, wish, 'added', from);
    const { notifications } = await this.#one(scene, { memberId, wants: 'removed' }, 'moved', to);
    await this.acts.tellWhere(tx, { notifications, memberId, movedTo: to.title });
    return this.#row(tx, to.id, memberId);
  }

  #scene<T>(slug: string, caller: MemberCaller, act: (scene: Scene) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) =>
      act({ tx, caller, meetup: await this.meetups.withRole(slug, caller, 'organiser', tx) }),
    );
  }

  async #one(scene: Scene, wish: Answer, act: RsvpAct, meetup?: Other): Promise<Answered> {
    const answered = await this.#answer(scene, [wish]);
    const { changed } = requireCounted(answered.outcomes[0]!);
    if (changed)
      await this.#record(scene, act, {
        memberId: wish.memberId,
        ...(meetup && { meetup: { slug: meetup.slug, title: meetup.title } }),
      });
    return answered;
  }

  async #answer({ tx, meetup }: Scene, wishes: readonly Answer[]): Promise<Answered> {
    const answered = await this.rsvps.answer(meetup.slug, wishes, this.clock.now(), tx);
    if (!answered) throw problems.raise('not-found');
    this.outbox.deliverAfterCommit(tx, answered.notifications);
    return answered;
  }

  async #row(tx: EntityManager, meetupId: string, memberId: string): Promise<RsvpRow> {
    const row = await this.list.one(meetupId, memberId, tx);
    if (!row) throw problems.raise('not-found');
    return row;
  }

  async #record({ tx, meetup, caller }: Scene, act: RsvpAct, details: object): Promise<void> {
    await this.audit.record(tx, {
      actorId: caller.member.id,
      communityId: meetup.communityId,
      act: `rsvp.${act}`,
      objectType: 'meetup',
      objectId: meetup.id,
      details,
    });
  }
}
