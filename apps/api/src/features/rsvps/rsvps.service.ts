import type { answerRsvp, ConductAccepted, EndpointInput, Rsvp } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { Outbox } from '../notifications/index.ts';
import { requireCounted } from './rsvp-outcome.ts';
import { RsvpDesk } from './rsvp-desk.ts';
import { type Answer, type Outcome, RsvpsRepository } from './rsvps.repository.ts';

type Wish = Pick<EndpointInput<typeof answerRsvp>['body'], 'status'> &
  Partial<EndpointInput<typeof answerRsvp>['body']>;

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

  /** What is left out stays as it was. The questions of the meetup are asked: an answer to a required one may not be missing. */
  answer(
    slug: string,
    { status, adviceShown = false, guests, note, answers = {}, ...conduct }: Wish,
    member: Member,
  ): Promise<Rsvp> {
    return this.#submit(slug, {
      memberId: member.id,
      insider: member.siteAdmin,
      wants: status,
      adviceShown,
      ...(status === 'going' && {
        guests,
        note,
        answers: emptiesTakenBack(answers),
        acceptedConduct: acceptedOf(conduct),
      }),
    });
  }

  cancel(slug: string, member: Member): Promise<Rsvp> {
    return this.#submit(slug, { memberId: member.id, insider: member.siteAdmin, wants: 'cancelled' });
  }

  /**
   * For an answer that is part of a larger act. `insider`: sees the meetup, whatever its visibility.
   * @returns `ok`, or the problem that kept it from counting; `not-found` for a stranger too.
   */
  async answerWithin(
    tx: EntityManager,
    slug: string,
    { memberId, wants, insider = false }: { memberId: string; wants: 'going' | 'declined'; insider?: boolean },
  ): Promise<Pick<Outcome, 'code' | 'status'>> {
    // whom an organiser invited is asked no questions, as whom they put on the list, and has accepted the code of conduct by then;
    // who has left the community does not accept it with a mail
    const asked = insider ? {} : { answers: {}, acceptedConduct: 0 };
    const outcomes = await this.answerMany(tx, slug, [{ memberId, wants, insider, ...asked }]);
    return outcomes?.[0] ?? { code: 'not-found', status: null };
  }

  /**
   * Answers of many members in the caller's transaction, in their order and in one round trip, as a standing RSVP gives them: the
   * questions are asked only of those that come with `answers`. Null: no such meetup. Mails leave after the commit.
   */
  async answerMany(
    tx: EntityManager,
    slug: string,
    answers: readonly Pick<Answer, 'memberId' | 'wants' | 'answers' | 'insider' | 'acceptedConduct'>[],
  ): Promise<Outcome[] | null> {
    const answered = await this.rsvps.answer(slug, answers, this.clock.now(), tx);
    if (answered) this.outbox.deliverAfterCommit(tx, answered.notifications);
    return answered?.outcomes ?? null;
  }

  async #submit(slug: string, answer: Answer): Promise<Rsvp> {
    const outcome = await this.desk.answer(slug, answer);
    if (!outcome) throw problems.raise('not-found');
    return requireCounted(outcome);
  }
}

const emptiesTakenBack = (answers: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, given.length > 0 ? given : null]));

/** Whoever names no version accepts the one that stands. */
const acceptedOf = ({ acceptCodeOfConduct, codeOfConductVersion }: Partial<ConductAccepted>): number | undefined =>
  acceptCodeOfConduct ? (codeOfConductVersion ?? 2_147_483_647) : acceptCodeOfConduct === false ? 0 : undefined;
