import type { EndpointInput, EndpointOutput, setQuestions } from '@hallway/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { Audit } from '../audit/index.ts';
import { MeetupEvents, MeetupsService } from '../meetups/index.ts';
import { placedQuestions } from './question-changes.ts';
import { QuestionsRepository } from './questions.repository.ts';

type Questions = EndpointOutput<typeof setQuestions>;

/** What organisers ask with the RSVP. */
@Injectable()
export class QuestionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsService,
    private readonly questions: QuestionsRepository,
    private readonly events: MeetupEvents,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on({ copied: (tx, { fromId, toId }) => this.copy(tx, { from: fromId, to: toId }) });
  }

  async list(slug: string, caller: MemberCaller): Promise<Questions> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    return { items: await this.questions.kept(id), nextCursor: null };
  }

  set(
    slug: string,
    { questions }: EndpointInput<typeof setQuestions>['body'],
    caller: MemberCaller,
  ): Promise<Questions> {
    return this.database.transaction(async (tx) => {
      const { id: meetupId, communityId } = await this.meetups.withRole(slug, caller, 'organiser', tx);
      await this.questions.lock(tx, meetupId);
      const placed = placedQuestions(await this.questions.kept(meetupId, tx), questions, newId);
      await this.questions.retireOthers(tx, { meetupId, asked: placed.map(({ id }) => id), now: this.clock.now() });
      await this.questions.store(tx, meetupId, placed);
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId,
        act: 'rsvp.questions',
        objectType: 'meetup',
        objectId: meetupId,
        details: { labels: placed.map(({ label }) => label) },
      });
      return { items: await this.questions.kept(meetupId, tx), nextCursor: null };
    });
  }

  /** A meetup made after another asks the same. */
  async copy(tx: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
    const asked = (await this.questions.kept(from, tx)).filter(({ retired }) => !retired);
    const placed = asked.map(({ retired: _, ...question }, place) => ({ ...question, id: newId(), place }));
    await this.questions.store(tx, to, placed);
  }
}
