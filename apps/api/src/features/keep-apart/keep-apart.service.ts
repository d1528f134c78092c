import type {
  EndpointInput,
  EndpointOutput,
  KeepApartWarning,
  listMeetupWarnings,
  answerWarning,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { KeepApartAnswersRepository } from './keep-apart-answers.repository.ts';
import { keepApartWarnings } from './keep-apart-rules.ts';
import { PlannedMeetupsRepository } from './planned-meetups.repository.ts';
import { toWarningView } from './warning.view.ts';

type Warnings = EndpointOutput<typeof listMeetupWarnings>;
interface Address {
  meetup: string;
  warning: string;
}

const most = 200;

/** Warnings for organisers, never walls; a reason makes one quiet until its facts change. */
@Injectable()
export class KeepApartService {
  constructor(
    private readonly planned: PlannedMeetupsRepository,
    private readonly answers: KeepApartAnswersRepository,
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofMeetup(slug: string, caller: MemberCaller): Promise<Warnings> {
    const { id, communityId } = await this.meetups.withRole(slug, caller, 'organiser');
    return { items: await this.#warnings({ communityId, meetupId: id }), nextCursor: null };
  }

  async ofCommunity(slug: string, { member }: MemberCaller): Promise<Warnings> {
    const { id: communityId } = await this.communities.bySlug(slug);
    await this.memberships.require(communityId, member, 'organiser');
    return { items: (await this.#warnings({ communityId })).slice(0, most), nextCursor: null };
  }

  /** Only what is warned of now can be answered. */
  answer({ params, body }: EndpointInput<typeof answerWarning>, caller: MemberCaller): Promise<KeepApartWarning> {
    return this.database.transaction(async (tx) => {
      const { id: meetupId, communityId } = await this.meetups.withRole(params.meetup, caller, 'organiser', tx);
      const find = async () =>
        (await this.#warnings({ communityId, meetupId }, tx)).find(({ key }) => key === params.warning);
      const warning = await find();
      if (!warning) throw problems.raise('not-found');
      const { id: memberId } = caller.member;
      await this.answers.save(tx, { meetupId, memberId, key: warning.key, reason: body.reason, now: this.clock.now() });
      await this.audit.record(tx, {
        actorId: memberId,
        communityId,
        act: 'meetup.warning-answered',
        objectType: 'meetup',
        objectId: meetupId,
        details: { warning: warning.kind, about: warning.about, reason: body.reason },
      });
      return (await find())!;
    });
  }

  withdraw({ meetup, warning }: Address, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { id, communityId } = await this.meetups.withRole(meetup, caller, 'organiser', tx);
      if (!(await this.answers.remove(tx, id, warning))) throw problems.raise('not-found');
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId,
        act: 'meetup.warning-reopened',
        objectType: 'meetup',
        objectId: id,
        details: { warning },
      });
      return null;
    });
  }

  async #warnings(
    { communityId, meetupId }: { communityId: string; meetupId?: string },
    tx?: EntityManager,
  ): Promise<KeepApartWarning[]> {
    const now = this.clock.now();
    const found = keepApartWarnings(await this.planned.of(communityId, now, tx), now).filter(
      ({ meetup }) => meetupId === undefined || meetup.id === meetupId,
    );
    const answers = await this.answers.of([...new Set(found.map(({ meetup }) => meetup.id))], tx);
    return found.map((warning) => toWarningView(warning, answers.get(warning.key) ?? null));
  }
}
