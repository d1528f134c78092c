import type { CommunityRole } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { MemberEntity } from './member.entity.ts';

export interface MembershipRow {
  slug: string;
  title: string;
  roles: CommunityRole[];
}

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  byId(id: string, tx: EntityManager = this.database.manager): Promise<MemberEntity> {
    return tx.findOneByOrFail(MemberEntity, { id });
  }

  byEmail(tx: EntityManager, email: string): Promise<MemberEntity | null> {
    return tx.findOneBy(MemberEntity, { email });
  }

  /** The member of that address, made when there is none. Two processes may ask at once. */
  async ensure(
    tx: EntityManager,
    { email, name }: { email: string; name: string },
  ): Promise<{ member: MemberEntity; created: boolean }> {
    const id = newId();
    await tx.query(
      `INSERT INTO members (id, name, email, email_verified) VALUES ($1, $2, $3, true) ON CONFLICT (email) DO NOTHING`,
      [id, name, email],
    );
    const member = await tx.findOneByOrFail(MemberEntity, { email });
    return { member, created: member.id === id };
  }

  async change(tx: EntityManager, id: string, change: Partial<MemberEntity>): Promise<void> {
    await tx.update(MemberEntity, { id }, change);
  }

  membershipsOf(memberId: string): Promise<MembershipRow[]> {
    return this.database.prepared(
      {
        name: 'accounts.memberships',
        text: `SELECT c.slug, c.title, m.roles FROM community_members m JOIN communities c ON c.id = m.community_id
               WHERE m.member_id = $1 ORDER BY lower(c.title), c.slug`,
      },
      [memberId],
    );
  }
}
