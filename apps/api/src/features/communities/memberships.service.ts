import type {
  CommunityRole,
  communityMembership,
  ConductAccepted,
  EndpointOutput,
  listCommunityMembers,
  setMemberRoles,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { has, leavesNoOrganiser, type Roles } from './communities.policy.ts';
import { CommunitiesRepository } from './communities.repository.ts';
import type { CommunityEntity } from './community.entity.ts';
import { toCommunityMember, toMembership } from './community.view.ts';
import { MembershipsRepository } from './memberships.repository.ts';

const organiserOnly: Roles = new Set<CommunityRole>(['organiser']);

/** Who is what in a community. Other features ask here before an act. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The roles of a person, null when not a member. Site admins are organisers everywhere. */
  async rolesOf(
    communityId: string,
    member: Pick<Member, 'id' | 'siteAdmin'> | null,
    tx?: EntityManager,
  ): Promise<Roles> {
    if (!member) return null;
    if (member.siteAdmin) return organiserOnly;
    const roles = await this.memberships.rolesOf(communityId, member.id, tx);
    return roles && new Set(roles);
  }

  /** @throws ProblemError `access.denied` when the member lacks the role. */
  async require(
    communityId: string,
    member: Pick<Member, 'id' | 'siteAdmin'>,
    role: CommunityRole,
    tx?: EntityManager,
  ): Promise<void> {
    if (!has(await this.rolesOf(communityId, member, tx), role)) throw problems.raise('access.denied');
  }

  /** For acts that make one a member on the way, such as an RSVP; they say so before. */
  async ensureMember(tx: EntityManager, communityId: string, memberId: string): Promise<void> {
    await this.memberships.join(tx, { communityId, memberId, roles: [], now: this.clock.now() });
  }

  /**
   * A newcomer becomes a member by another act, under the code of conduct that they accept with it; members are asked nothing.
   * @throws ProblemError `community.conduct-not-accepted`, or `conflict.version` when another one was read
   */
  async welcome(
    tx: EntityManager,
    { communityId, memberId }: { communityId: string; memberId: string },
    { acceptCodeOfConduct, codeOfConductVersion: read }: ConductAccepted,
  ): Promise<void> {
    if (await this.memberships.rolesOf(communityId, memberId, tx)) return;
    const community = await this.communities.shared(tx, { id: communityId });
    if (community && community.codeOfConduct !== '') {
      if (!acceptCodeOfConduct) throw problems.raise('community.conduct-not-accepted');
      if (read !== undefined && read < community.codeOfConductVersion) throw problems.raise('conflict.version');
    }
    await this.ensureMember(tx, communityId, memberId);
  }

  /** What somebody is to the code of conduct of a community. */
  async standingOf(
    communityId: string,
    member: Pick<Member, 'id'> | null,
    tx?: EntityManager,
  ): Promise<'none' | 'outdated' | 'current'> {
    const present = member && (await this.memberships.acceptedPresent(communityId, member.id, tx));
    return present === null ? 'none' : present ? 'current' : 'outdated';
  }

  /** For acts of members. @throws ProblemError `community.not-a-member`, or `community.code-of-conduct` when it has changed since. */
  async requireStanding(communityId: string, member: Pick<Member, 'id'>, tx: EntityManager): Promise<void> {
    const standing = await this.standingOf(communityId, member, tx);
    if (standing === 'none') throw problems.raise('community.not-a-member');
    if (standing === 'outdated') throw problems.raise('community.code-of-conduct');
  }

  async acceptPresent(tx: EntityManager, communityId: string, memberId: string): Promise<void> {
    await this.memberships.acceptPresent(tx, { communityId, memberId, now: this.clock.now() });
  }

  /** Besides those they have. @returns what it was and is; null when they had it. */
  async addRole(
    tx: EntityManager,
    { communityId, memberId, role }: { communityId: string; memberId: string; role: CommunityRole },
  ): Promise<{ before: CommunityRole[]; after: CommunityRole[] } | null> {
    const after = await this.memberships.addRole(tx, { communityId, memberId, role });
    return after && { before: after.filter((each) => each !== role), after };
  }

  async mine(slug: string, member: Member): Promise<z.output<typeof communityMembership>> {
    const community = await this.#community(slug);
    return toMembership(await this.memberships.of(community.id, member.id), community);
  }

  join(slug: string, member: Member, read?: number): Promise<z.output<typeof communityMembership>> {
    return this.database.transaction(async (tx) => {
      // shared: nobody changes the text while it is accepted
      const community = await this.communities.shared(tx, { slug });
      if (!community) throw problems.raise('not-found');
      if (read !== undefined && read < community.codeOfConductVersion) throw problems.raise('conflict.version');
      await this.ensureMember(tx, community.id, member.id);
      await this.acceptPresent(tx, community.id, member.id);
      return toMembership(await this.memberships.of(community.id, member.id, tx), community);
    });
  }

  leave(slug: string, member: Member): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { id: communityId } = await this.#community(slug, tx);
      const organisers = await this.memberships.countOrganisersLocked(tx, communityId);
      const before = (await this.memberships.of(communityId, member.id, tx))?.roles ?? [];
      if (leavesNoOrganiser({ before, after: [], organisers })) throw problems.raise('community.last-organiser');
      await this.memberships.leave(tx, { communityId, memberId: member.id });
      return null;
    });
  }

  async list(
    slug: string,
    member: Member,
    { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
  ): Promise<EndpointOutput<typeof listCommunityMembers>> {
    const { id: communityId } = await this.#community(slug);
    await this.require(communityId, member, 'organiser');
    const after = cursorKeys(cursor, ['bigint', 'id']);
    const rows = await this.memberships.list({ communityId, q, after, limit: limit + 1 });
    return page({ rows, limit, keys: (row) => [row.joinedKey, row.id], view: toCommunityMember });
  }

  setRoles(
    { community, memberId }: { community: string; memberId: string },
    roles: readonly CommunityRole[],
    actor: Member,
  ): Promise<EndpointOutput<typeof setMemberRoles>> {
    return this.database.transaction(async (tx) => {
      const { id: communityId } = await this.#community(community, tx);
      await this.require(communityId, actor, 'organiser', tx);
      const organisers = await this.memberships.countOrganisersLocked(tx, communityId);
      const before = await this.memberships.of(communityId, memberId, tx);
      if (!before) throw problems.raise('not-found');
      if (leavesNoOrganiser({ before: before.roles, after: roles, organisers }))
        throw problems.raise('community.last-organiser');
      await this.memberships.setRoles(tx, { communityId, memberId, roles: [...new Set(roles)] });
      await this.audit.record(tx, {
        actorId: actor.id,
        communityId,
        act: 'member.roles-set',
        objectType: 'member',
        objectId: memberId,
        details: { before: before.roles, after: roles },
      });
      return toCommunityMember((await this.memberships.row(communityId, memberId, tx))!);
    });
  }

  async #community(slug: string, tx?: EntityManager): Promise<CommunityEntity> {
    const community = await this.communities.bySlug(slug, tx);
    if (!community) throw problems.raise('not-found');
    return community;
  }
}
