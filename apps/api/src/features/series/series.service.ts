import type { changeSeries, EndpointInput, EndpointOutput, listSeries, openSeries, Series } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { slugOf, storeUnderFreeSlug } from '../../platform/slugs/slugs.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { SeriesRepository } from './series.repository.ts';

interface Address {
  community: string;
  series: string;
}

@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(
    community: string,
    { cursor, limit }: EndpointInput<typeof listSeries>['query'],
  ): Promise<EndpointOutput<typeof listSeries>> {
    const { id: communityId } = await this.communities.bySlug(community);
    const [after] = cursorKeys(cursor, ['id']);
    const rows = await this.series.list({ communityId, now: this.clock.now(), after, limit: limit + 1 });
    return page({ rows, limit, keys: ({ id }) => [id], view: ({ id: _id, ...card }) => card });
  }

  async get({ community, series }: Address, tx?: EntityManager): Promise<Series> {
    const { id: communityId, slug, title } = await this.communities.bySlug(community, tx);
    const row = await this.series.view({ communityId, slug: series, now: this.clock.now() }, tx);
    if (!row) throw problems.raise('not-found');
    return { ...row, community: { slug, title } };
  }

  open(
    community: string,
    { slug: wished, ...fields }: EndpointInput<typeof openSeries>['body'],
    { member }: MemberCaller,
  ): Promise<Series> {
    return this.database.transaction(async (tx) => {
      const { id: communityId } = await this.communities.bySlug(community, tx);
      await this.memberships.require(communityId, member, 'organiser', tx);
      const id = newId();
      const insert = (slug: string) => this.series.add(tx, { ...fields, id, communityId, slug });
      const slug = await storeUnderFreeSlug({ wished, base: slugOf(fields.title), insert });
      if (slug === null) throw problems.raise('conflict.slug-taken');
      await this.audit.record(tx, {
        actorId: member.id,
        communityId,
        act: 'series.opened',
        objectType: 'series',
        objectId: id,
        details: { slug },
      });
      return this.get({ community, series: slug }, tx);
    });
  }

  change(
    address: Address,
    changes: EndpointInput<typeof changeSeries>['body'],
    { member, ifMatch }: { member: MemberCaller['member']; ifMatch: number | undefined },
  ): Promise<Series> {
    return this.database.transaction(async (tx) => {
      const { id: communityId } = await this.communities.bySlug(address.community, tx);
      await this.memberships.require(communityId, member, 'organiser', tx);
      const series = await this.series.locked(tx, { communityId, slug: address.series });
      if (!series) throw problems.raise('not-found');
      requireVersion(series, ifMatch);
      const { title = series.title, description = series.description, levelPattern = series.levelPattern } = changes;
      if (levelPattern.length === 0 && (await this.series.recurs(tx, series.id)))
        throw problems.raise('recurrence.no-pattern');
      await this.series.save(tx, {
        ...series,
        title,
        description,
        levelPattern,
        version: series.version + 1,
        updatedAt: this.clock.now(),
      });
      await this.audit.record(tx, {
        actorId: member.id,
        communityId,
        act: 'series.changed',
        objectType: 'series',
        objectId: series.id,
        details: { fields: Object.keys(changes) },
      });
      return this.get(address, tx);
    });
  }
}
