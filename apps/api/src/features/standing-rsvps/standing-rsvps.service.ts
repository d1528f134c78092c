import type {
  EndpointInput,
  EndpointOutput,
  listStandingRsvps,
  setStandingRsvp,
  StandingRsvp,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { RsvpsService } from '../rsvps/index.ts';
import { StandingAnswers } from './standing-answers.ts';
import { StandingRsvpsRepository } from './standing-rsvps.repository.ts';

interface Address {
  community: string;
  series: string;
}

/** One member's wish to come to all meetups of a series, of the levels they choose. */
@Injectable()
export class StandingRsvpsService {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingRsvpsRepository,
    private readonly answers: StandingAnswers,
    private readonly rsvps: RsvpsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  async get(address: Address, member: Member): Promise<StandingRsvp> {
    const { seriesId } = await this.#find(address);
    return this.standing.one(seriesId, member.id, this.clock.now());
  }

  /** The wish is stored first; a crash while meetups are answered is made good by the sweeper. */
  async set(
    address: Address,
    { levels, ...conduct }: EndpointInput<typeof setStandingRsvp>['body'],
    member: Member,
  ): Promise<StandingRsvp> {
    const { seriesId, communityId } = await this.#find(address);
    await this.database.transaction(async (tx) => {
      await this.memberships.welcome(tx, { communityId, memberId: member.id }, conduct);
      const now = this.clock.now();
      await this.standing.setLevels(tx, { seriesId, communityId, memberId: member.id, levels, now });
    });
    await this.answers.applyAll({ seriesId, memberId: member.id });
    return this.standing.one(seriesId, member.id, this.clock.now());
  }

  async end(address: Address, answers: 'keep' | 'cancel', member: Member): Promise<StandingRsvp> {
    const { seriesId, communityId } = await this.#find(address);
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      this.standing.setLevels(tx, { seriesId, communityId, memberId: member.id, levels: [], now }),
    );
    if (answers === 'cancel')
      for (const slug of await this.standing.given(seriesId, member.id, now)) await this.rsvps.cancel(slug, member);
    return this.standing.one(seriesId, member.id, this.clock.now());
  }

  async mine(
    { cursor, limit }: EndpointInput<typeof listStandingRsvps>['query'],
    member: Member,
  ): Promise<EndpointOutput<typeof listStandingRsvps>> {
    const [after] = cursorKeys(cursor, ['id']);
    const rows = await this.standing.mine(member.id, { now: this.clock.now(), after, limit: limit + 1 });
    return page({ rows, limit, keys: ({ seriesId }) => [seriesId], view: ({ seriesId: _, ...row }) => row });
  }

  async #find({ community, series }: Address): Promise<{ communityId: string; seriesId: string }> {
    const { id: communityId } = await this.communities.bySlug(community);
    const seriesId = await this.standing.seriesId({ communityId, slug: series });
    if (seriesId === null) throw problems.raise('not-found');
    return { communityId, seriesId };
  }
}
