import type { EndpointInput, Feedback, giveFeedback } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupsService } from '../meetups/index.ts';
import { isOpen, refusal } from './feedback.policy.ts';
import { type FeedbackRow, FeedbackRepository } from './feedback.repository.ts';
import { closingTime } from './feedback-window.ts';

/** What people who were there say of the level. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly answers: FeedbackRepository,
    private readonly meetups: MeetupsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(slug: string, caller: MemberCaller, tx?: EntityManager): Promise<Feedback> {
    return this.#view(await this.#row(slug, caller, tx));
  }

  give({ params, body }: EndpointInput<typeof giveFeedback>, caller: MemberCaller): Promise<Feedback> {
    const { fit, note, talks } = body;
    return this.database.transaction(async (tx) => {
      await this.answers.hold(tx, params.meetup);
      const row = await this.#row(params.meetup, caller, tx);
      const now = this.clock.now();
      if (!isOpen(row, now)) throw problems.raise('feedback.closed');
      const asked = new Set(row.view.talks.map(({ id }) => id));
      const unknown = talks.findIndex(({ id }) => !asked.has(id));
      if (unknown >= 0) {
        const path = `body.talks.${unknown}.id`;
        throw problems.raise('request.invalid', { issues: [{ path, code: 'unknown', message: 'unknown' }] });
      }
      const { meetupId } = row;
      const answerId = await this.answers.save(tx, { meetupId, memberId: caller.member.id, fit, note, now });
      // of two answers to one talk the later stands
      const said = new Map(talks.map((talk) => [talk.id, talk]));
      await this.answers.saveTalks(tx, answerId, [...said.values()]);
      await this.answers.publish(tx, meetupId);
      return this.get(params.meetup, caller, tx);
    });
  }

  /** Who was there may answer, also where the meetup is hidden from them by now. @throws ProblemError */
  async #row(slug: string, caller: MemberCaller, tx?: EntityManager): Promise<FeedbackRow> {
    const row = await this.answers.form(slug, caller.member.id, tx);
    if (!row?.present) await this.meetups.bySlug(slug, caller, tx);
    const refused = row ? refusal(row, this.clock.now()) : 'not-found';
    if (refused) throw problems.raise(refused);
    return row!;
  }

  #view(row: FeedbackRow): Feedback {
    return { ...row.view, open: isOpen(row, this.clock.now()), closesAt: closingTime(row).toISOString() };
  }
}
