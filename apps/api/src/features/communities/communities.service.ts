import type { Community, communityChanges, EndpointOutput, listCommunities, newCommunity } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { slugOf, storeUnderFreeSlug } from '../../platform/slugs/slugs.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesRepository } from './communities.repository.ts';
import { toCommunity, toCommunityCard } from './community.view.ts';
import { Memberships } from './memberships.service.ts';
import { MembershipsRepository } from './memberships.repository.ts';

/** What other features need to know of a community. */
export interface CommunityRef {
  id: string;
  slug: string;
  title: string;
  timeZone: string;
}

@Injectable()
export class CommunitiesService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly membershipRows: MembershipsRepository,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `not-found`. */
  async bySlug(slug: string, tx?: EntityManager): Promise<CommunityRef> {
    const community = await this.communities.bySlug(slug, tx);
    if (!community) throw problems.raise('not-found');
    const { id, title, timeZone } = community;
    return { id, slug, title, timeZone };
  }

  async list({
    cursor,
    limit,
  }: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<EndpointOutput<typeof listCommunities>> {
    const after = cursorKeys(cursor, ['integer', 'integer', 'text']);
    const rows = await this.communities.list({ now: this.clock.now(), after, limit: limit + 1 });
    return page({
      rows,
      limit,
      keys: (row) => [-(row.upcomingNewbie + row.upcomingAdvanced), -row.members, row.slug],
      view: toCommunityCard,
    });
  }

  async get(slug: string, tx?: EntityManager): Promise<Community> {
    const row = await this.communities.view(slug, this.clock.now(), tx);
    if (!row) throw problems.raise('not-found');
    return toCommunity(row);
  }

  open({ slug: wished, ...fields }: z.output<typeof newCommunity>, founder: Member): Promise<Community> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const id = newId();
      const insert = (slug: string) =>
        this.communities.add(tx, { ...fields, id, slug, createdAt: now, updatedAt: now });
      const slug = await storeUnderFreeSlug({ wished, base: slugOf(fields.title), insert });
      if (slug === null) throw problems.raise('conflict.slug-taken');
      await this.membershipRows.join(tx, { communityId: id, memberId: founder.id, roles: ['organiser'], now });
      await this.audit.record(tx, {
        actorId: founder.id,
        communityId: id,
        act: 'community.opened',
        objectType: 'community',
        objectId: id,
      });
      return this.get(slug, tx);
    });
  }

  change(
    slug: string,
    { askMembersAgain = false, ...changes }: z.output<typeof communityChanges>,
    { member, ifMatch }: { member: Member; ifMatch: number | undefined },
  ): Promise<Community> {
    return this.database.transaction(async (tx) => {
      const community = await this.communities.bySlugLocked(tx, slug);
      if (!community) throw problems.raise('not-found');
      await this.memberships.require(community.id, member, 'organiser', tx);
      requireVersion(community, ifMatch);
      if (askMembersAgain) community.codeOfConductVersion += 1;
      Object.assign(community, changes, { version: community.version + 1, updatedAt: this.clock.now() });
      await this.communities.save(tx, community);
      // who asks has read it
      if (askMembersAgain) await this.memberships.acceptPresent(tx, community.id, member.id);
      await this.audit.record(tx, {
        actorId: member.id,
        communityId: community.id,
        act: 'community.changed',
        objectType: 'community',
        objectId: community.id,
        details: {
          fields: Object.keys(changes),
          ...(askMembersAgain && { codeOfConductVersion: community.codeOfConductVersion }),
        },
      });
      return this.get(slug, tx);
    });
  }
}
