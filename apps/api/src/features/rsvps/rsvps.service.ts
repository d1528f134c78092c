import type { ProblemCode, Rsvp } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { problems } from '../../platform/http/problems.ts';
import { RsvpDesk } from './rsvp-desk.ts';
import { RsvpsRepository } from './rsvps.repository.ts';

/** One member's own answer. */
@Injectable()
export class RsvpsService {
  constructor(
    private readonly desk: RsvpDesk,
    private readonly rsvps: RsvpsRepository,
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
