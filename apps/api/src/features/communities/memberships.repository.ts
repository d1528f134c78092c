import type { CommunityRole } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { CommunityMemberEntity } from './community-member.entity.ts';

export interface CommunityMemberRow {
  id: string;
  name: string;
  image: string | null;
  roles: CommunityRole[];
  joinedAt: Date;
  joinedKey: string;
}

const memberColumns = `m.id, m.name, m.image, cm.roles, cm.joined_at AS "joinedAt", ${instantKey('cm.joined_at')}::text AS "joinedKey"`;

@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async of(communityId: string, memberId: string, tx?: EntityManager): Promise<CommunityMemberEntity | null> {
    return (tx ?? this.database.manager).findOneBy(CommunityMemberEntity, { communityId, memberId });
  }

  /** Asked by nearly every act, hence prepared. */
  async rolesOf(communityId: string, memberId: string, tx?: EntityManager): Promise<CommunityRole[] | null> {
    const [row] = await this.database.prepared<{ roles: CommunityRole[] }>(
      {
        name: 'communities.roles',
        text: 'SELECT roles FROM community_members WHERE community_id = $1 AND member_id = $2',
      },
      [communityId, memberId],
      tx,
    );
    return row?.roles ?? null;
  }

  /** Whether the member has accepted the code of conduct that stands now; null: not a member. */
  async acceptedPresent(communityId: string, memberId: string, tx?: EntityManager): Promise<boolean | null> {
    const [row] = await this.database.prepared<{ present: boolean }>(
      {
        name: 'communities.accepted-present',
        text: `SELECT cm.code_of_conduct_version >= c.code_of_conduct_version AS present
               FROM community_members cm JOIN communities c ON c.id = cm.community_id
               WHERE cm.community_id = $1 AND cm.member_id = $2`,
      },
      [communityId, memberId],
      tx,
    );
    return row?.present ?? null;
  }

  /** A member accepts the code of conduct that stands now. Done again it changes nothing. */
  async acceptPresent(
    tx: EntityManager,
    { communityId, memberId, now }: { communityId: string; memberId: string; now: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE community_members cm SET code_of_conduct_version = c.code_of_conduct_version, code_of_conduct_accepted_at = $3
       FROM communities c WHERE c.id = cm.community_id AND cm.community_id = $1 AND cm.member_id = $2
         AND cm.code_of_conduct_version < c.code_of_conduct_version`,
      [communityId, memberId, now],
    );
  }

  /** Joining twice changes nothing; both times it is told whether this call did it. */
  async join(
    tx: EntityManager,
    { communityId, memberId, roles, now }: { communityId: string; memberId: string; roles: CommunityRole[]; now: Date },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO community_members (community_id, member_id, roles, code_of_conduct_accepted_at, joined_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [communityId, memberId, roles, now],
    );
    return rows.length === 1;
  }

  async leave(tx: EntityManager, { communityId, memberId }: { communityId: string; memberId: string }): Promise<void> {
    await tx.delete(CommunityMemberEntity, { communityId, memberId });
  }

  async setRoles(
    tx: EntityManager,
    { communityId, memberId, roles }: { communityId: string; memberId: string; roles: CommunityRole[] },
  ): Promise<void> {
    await tx.update(CommunityMemberEntity, { communityId, memberId }, { roles });
  }

  /** In one statement: two roles given at once are both there. @returns all roles; null when they had it. */
  async addRole(
    tx: EntityManager,
    { communityId, memberId, role }: { communityId: string; memberId: string; role: CommunityRole },
  ): Promise<CommunityRole[] | null> {
    const [rows]: [{ roles: CommunityRole[] }[], number] = await tx.query(
      `UPDATE community_members SET roles = array_append(roles, $3)
       WHERE community_id = $1 AND member_id = $2 AND $3 <> ALL (roles) RETURNING roles`,
      [communityId, memberId, role],
    );
    return rows[0]?.roles ?? null;
  }

  /** How many organisers there are. Locks the community, so that two organisers cannot both step down at once. */
  async countOrganisersLocked(tx: EntityManager, communityId: string): Promise<number> {
    await tx.query('SELECT 1 FROM communities WHERE id = $1 FOR NO KEY UPDATE', [communityId]);
    const [row]: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM community_members WHERE community_id = $1 AND 'organiser' = ANY (roles)`,
      [communityId],
    );
    return row!.count;
  }

  /** One person as organisers see them. */
  async row(communityId: string, memberId: string, tx: EntityManager): Promise<CommunityMemberRow | null> {
    const [row]: CommunityMemberRow[] = await tx.query(
      `SELECT ${memberColumns} FROM community_members cm JOIN members m ON m.id = cm.member_id WHERE cm.community_id = $1 AND cm.member_id = $2`,
      [communityId, memberId],
    );
    return row ?? null;
  }

  /** In order of joining. */
  list({
    communityId,
    q,
    after,
    limit,
  }: {
    communityId: string;
    q: string | undefined;
    after: readonly [string | null, string | null];
    limit: number;
  }): Promise<CommunityMemberRow[]> {
    return this.database.prepared<CommunityMemberRow>(
      {
        name: 'communities.members',
        text: `SELECT ${memberColumns} FROM community_members cm JOIN members m ON m.id = cm.member_id
               WHERE cm.community_id = $1 AND ($2::text IS NULL OR strpos(lower(m.name), lower($2)) > 0)
                 AND ($3::bigint IS NULL OR (${instantKey('cm.joined_at')}, cm.member_id) > ($3, $4::uuid))
               ORDER BY cm.joined_at, cm.member_id LIMIT $5`,
      },
      [communityId, q ?? null, ...after, limit],
    );
  }
}
