import type { Call, EndpointInput, EndpointOutput } from '@hallway/contracts';
import {
  type changeCall,
  type listCalls,
  type listOpenCalls,
  type listOwnCalls,
  type openCall,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { defined, toDate } from '../../platform/http/changes.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, has, Memberships } from '../communities/index.ts';
import { type CallRow, toCallView } from './call.view.ts';
import { type CallListRow, CallsRepository } from './calls.repository.ts';

@Injectable()
export class CallsService {
  constructor(
    private readonly calls: CallsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list({ params, query }: EndpointInput<typeof listCalls>): Promise<EndpointOutput<typeof listCalls>> {
    await this.communities.bySlug(params.community);
    return this.#page(params.community, { ...query, hidden: false });
  }

  async listOwn(
    { params, query }: EndpointInput<typeof listOwnCalls>,
    member: Member,
  ): Promise<EndpointOutput<typeof listOwnCalls>> {
    const { id } = await this.communities.bySlug(params.community);
    await this.memberships.require(id, member, 'organiser');
    return this.#page(params.community, { ...query, hidden: true });
  }

  async listOpen({
    cursor,
    level,
    limit,
  }: EndpointInput<typeof listOpenCalls>['query']): Promise<EndpointOutput<typeof listOpenCalls>> {
    const now = this.clock.now();
    const [after] = cursorKeys(cursor, ['id']);
    const [rows, counts] = await Promise.all([
      this.calls.open({ now, level, after, limit }),
      this.calls.openCounts(now),
    ]);
    return { ...page({ rows, limit, keys: ({ id }) => [id], view: (row) => toCallView(row, now) }), counts };
  }

  async get(id: string, member: Member | null): Promise<Call> {
    return this.#view((await this.calls.publicById(id)) ?? (member ? await this.#own(id, member) : undefined));
  }

  async open({ params, body }: EndpointInput<typeof openCall>, member: Member): Promise<Call> {
    const id = newId();
    await this.database.transaction(async (tx) => {
      const community = await this.communities.bySlug(params.community, tx);
      await this.memberships.require(community.id, member, 'organiser', tx);
      await this.calls.insert(tx, {
        id,
        communityId: community.id,
        ...fieldsOf(body),
        ...(await this.#target(tx, community.id, body)),
      });
      await this.audit.record(tx, {
        actorId: member.id,
        communityId: community.id,
        act: 'call.opened',
        objectType: 'call',
        objectId: id,
      });
    });
    return this.#view(await this.calls.byId(id));
  }

  async change({ params, body, ifMatch }: HandlerInput<typeof changeCall>, member: Member): Promise<Call> {
    await this.database.transaction(async (tx) => {
      const call = await this.calls.locked(tx, params.callId);
      if (!call) throw problems.raise('not-found');
      await this.memberships.require(call.communityId, member, 'organiser', tx);
      requireVersion(call, ifMatch);
      await this.calls.save(tx, { ...call, ...fieldsOf(body), version: call.version + 1, updatedAt: this.clock.now() });
      await this.audit.record(tx, {
        actorId: member.id,
        communityId: call.communityId,
        act: 'call.changed',
        objectType: 'call',
        objectId: call.id,
      });
    });
    return this.#view(await this.calls.byId(params.callId));
  }

  /** Organisers see the calls of meetups that others do not. */
  async #own(id: string, member: Member): Promise<CallRow | undefined> {
    const row = await this.calls.byId(id);
    return row && has(await this.memberships.rolesOf(row.community_id, member), 'organiser') ? row : undefined;
  }

  async #page(
    community: string,
    { cursor, limit, hidden }: { cursor?: string; limit: number; hidden: boolean },
  ): Promise<EndpointOutput<typeof listCalls>> {
    const now = this.clock.now();
    const after = cursorKeys(cursor, ['integer', 'bigint', 'id']);
    const rows = await this.calls.ofCommunity(community, { now, hidden, after, limit });
    return page({
      rows,
      limit,
      keys: (row: CallListRow) => [row.rank, row.age, row.id],
      view: (row) => toCallView(row, now),
    });
  }

  async #target(tx: EntityManager, communityId: string, { series, meetup }: { series?: string; meetup?: string }) {
    if (series !== undefined) {
      const seriesId = await this.calls.seriesId(tx, communityId, series);
      if (!seriesId) throw problems.raise('not-found', { detail: series });
      return { seriesId };
    }
    const meetupId = await this.calls.meetupId(tx, communityId, meetup ?? '');
    if (!meetupId) throw problems.raise('not-found', { detail: meetup });
    return { meetupId };
  }

  #view(row: CallRow | undefined): Call {
    if (!row) throw problems.raise('not-found');
    return toCallView(row, this.clock.now());
  }
}

type Fields = Partial<Omit<EndpointInput<typeof openCall>['body'], 'series' | 'meetup'>>;

const fieldsOf = ({ title, description, formats, opensAt, closesAt, decisionDays }: Fields) =>
  defined({ title, description, formats, opensAt: toDate(opensAt), closesAt: toDate(closesAt), decisionDays });
