import type {
  addLesson,
  changeLesson,
  EndpointInput,
  EndpointOutput,
  getRetrospective,
  Lesson,
} from '@hallway/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { defined } from '../../platform/http/changes.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { CarryRepository } from '../checklists/index.ts';
import { type MeetupRef, MeetupEvents, MeetupsService } from '../meetups/index.ts';
import type { LessonEntity } from './lesson.entity.ts';
import { LessonsRepository } from './lessons.repository.ts';
import { canChangeLesson } from './retrospectives.policy.ts';

const mostLessons = 200;

/** What was learned from a meetup. Its actions go onto the next checklist: at once, or as soon as there is a next meetup. */
@Injectable()
export class RetrospectivesService implements OnModuleInit {
  constructor(
    private readonly lessons: LessonsRepository,
    private readonly carry: CarryRepository,
    private readonly meetups: MeetupsService,
    private readonly events: MeetupEvents,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on({
      planned: async (tx, { communityId }) => {
        await this.#land(tx, communityId);
        await this.lessons.moveNearer(tx, { communityId, now: this.clock.now() });
      },
      cancelled: async (tx, { meetupId }) =>
        this.#giveBack(tx, { meetupId, communityId: await this.lessons.communityOf(tx, meetupId) }),
      discarded: (tx, meetup) => this.#giveBack(tx, meetup),
    });
  }

  async get(slug: string, caller: MemberCaller): Promise<EndpointOutput<typeof getRetrospective>> {
    const meetup = await this.meetups.withRole(slug, caller, 'volunteer');
    const [items, next] = await Promise.all([
      this.lessons.of(meetup.id),
      this.lessons.next(meetup.id, this.clock.now()),
    ]);
    return { items, next, nextCursor: null };
  }

  add({ params, body }: EndpointInput<typeof addLesson>, caller: MemberCaller): Promise<Lesson> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withRole(params.meetup, caller, 'volunteer', tx);
      await this.carry.turn(tx, meetup.communityId);
      const now = this.clock.now();
      if (meetup.startsAt > now) throw problems.raise('retrospective.too-early');
      if ((await this.lessons.count(tx, meetup.id)) >= mostLessons) throw problems.raise('retrospective.full');
      const id = newId();
      await this.lessons.insert(tx, { id, meetupId: meetup.id, ...body, authorId: caller.member.id, createdAt: now });
      await this.#land(tx, meetup.communityId);
      return this.lessons.view(id, tx);
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeLesson>, caller: MemberCaller): Promise<Lesson> {
    return this.database.transaction(async (tx) => {
      const { lesson, meetup } = await this.#found(tx, params.lessonId, caller);
      requireVersion(lesson, ifMatch);
      const after: LessonEntity = { ...lesson, ...defined(body), version: lesson.version + 1 };
      if (after.kind === 'close-call' && after.action === '') throw problems.raise('retrospective.action-missing');
      if (after.kind === 'well') after.action = '';
      await this.lessons.save(tx, after);
      await this.lessons.follow(tx, after);
      await this.#land(tx, meetup.communityId);
      return this.lessons.view(after.id, tx);
    });
  }

  remove(lessonId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { lesson } = await this.#found(tx, lessonId, caller);
      await this.lessons.withdraw(tx, lesson.id);
      await this.lessons.remove(tx, lesson.id);
      return null;
    });
  }

  async #land(tx: EntityManager, communityId: string): Promise<void> {
    await this.carry.turn(tx, communityId);
    await this.lessons.land(tx, { communityId, now: this.clock.now() });
  }

  /** The actions of a meetup that does not take place go to the one after it. */
  async #giveBack(tx: EntityManager, { meetupId, communityId }: { meetupId: string; communityId: string }) {
    await this.carry.turn(tx, communityId);
    await this.lessons.giveBack(tx, meetupId);
    await this.lessons.land(tx, { communityId, now: this.clock.now(), except: meetupId });
  }

  async #found(
    tx: EntityManager,
    id: string,
    caller: MemberCaller,
  ): Promise<{ lesson: LessonEntity; meetup: MeetupRef }> {
    const place = await this.lessons.placeOf(tx, id);
    if (!place) throw problems.raise('not-found');
    const meetup = await this.meetups.withRole(place.slug, caller, 'volunteer', tx);
    // the turn comes before the row, which whoever lands its action needs too
    await this.carry.turn(tx, place.communityId);
    const lesson = await this.lessons.locked(tx, id);
    if (!lesson) throw problems.raise('not-found');
    if (!canChangeLesson({ roles: meetup.roles, memberId: caller.member.id }, lesson))
      throw problems.raise('access.denied');
    return { lesson, meetup };
  }
}
