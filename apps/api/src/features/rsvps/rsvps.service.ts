import type { ProblemCode, Rsvp } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { Outbox } from '../notifications/index.ts';
import { RsvpDesk } from './rsvp-desk.ts';
import { type Outcome, RsvpsRepository } from './rsvps.repository.ts';

/** One member's own answer. */
@Injectable()
export class RsvpsService {
  constructor(
    private readonly desk: RsvpDesk,
    private readonly rsvps: RsvpsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async mine(slug: string, member: Member): Promise<Rsvp> {
    const rsvp = await this.rsvps.mine(slug, member);
    if (!rsvp) throw problems.raise('not-found');
    return rsvp;
  }

  answer(slug: string, body: { status: 'going' | 'declined'; adviceShown: boolean }, member: Member): Promise<Rsvp> {
    return this.#answer(slug, { wants: body.status, adviceShown: body.adviceShown, member });
  }

  cancel(slug: string, member: Member): Promise<Rsvp> {
    return this.#answer(slug, { wants: 'cancelled', adviceShown: false, member });
  }

  /** For an answer that is part of a larger act. @returns `ok`, or the problem that kept it from counting; `not-found` for a stranger too. */
  async answerWithin(
    tx: EntityManager,
    slug: string,
    { memberId, wants }: { memberId: string; wants: 'going' | 'declined' },
  ): Promise<Pick<Outcome, 'code' | 'status'>> {
    const answer = { memberId, wants, adviceShown: false, insider: false };
    const answered = await this.rsvps.answer(slug, [answer], this.clock.now(), tx);
    if (!answered) return { code: 'not-found', status: null };
    this.outbox.deliverAfterCommit(tx, answered.notifications);
    return answered.outcomes[0]!;
  }

  async #answer(
    slug: string,
    { wants, adviceShown, member }: { wants: 'going' | 'declined' | 'cancelled'; adviceShown: boolean; member: Member },
  ): Promise<Rsvp> {
    const outcome = await this.desk.answer(slug, {
      memberId: member.id,
      wants,
      adviceShown,
      insider: member.siteAdmin,
    });
    if (!outcome) throw problems.raise('not-found');
    if (outcome.code !== 'ok') throw problems.raise(outcome.code as ProblemCode);
    return outcome;
  }
}
