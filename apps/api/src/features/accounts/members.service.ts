import type { EndpointOutput, getMe, Me } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Audit } from '../audit/index.ts';
import { toMe } from './me.view.ts';
import type { MemberEntity } from './member.entity.ts';
import { MembersRepository } from './members.repository.ts';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async signedIn({ member }: Caller): Promise<EndpointOutput<typeof getMe>> {
    if (!member) return { member: null, memberships: [] };
    const [entity, rows] = await Promise.all([this.members.byId(member.id), this.members.membershipsOf(member.id)]);
    return {
      member: toMe(entity),
      memberships: rows.map(({ slug, title, roles }) => ({ community: { slug, title }, roles })),
    };
  }

  async change(
    id: string,
    wishes: Partial<Pick<Me, 'name' | 'locale' | 'timeZone' | 'directoryConsent' | 'bio'>>,
  ): Promise<Me> {
    return this.database.transaction(async (tx) => {
      await this.members.change(tx, id, { ...wishes, updatedAt: this.clock.now() });
      return toMe(await this.members.byId(id, tx));
    });
  }

  /**
   * Makes that address a site admin, and a member first when there is none. Only the command line reaches this.
   * @returns what was there before.
   */
  async makeSiteAdmin(email: string): Promise<{ member: MemberEntity; created: boolean; wasAdmin: boolean }> {
    return this.database.transaction(async (tx) => {
      const { member, created } = await this.members.ensure(tx, { email, name: 'Site admin' });
      if (member.siteAdmin) return { member, created, wasAdmin: true };
      await this.members.change(tx, member.id, { siteAdmin: true, updatedAt: this.clock.now() });
      await this.audit.record(tx, {
        actorId: null,
        communityId: null,
        act: 'member.made-site-admin',
        objectType: 'member',
        objectId: member.id,
        details: { by: 'command line', created },
      });
      return { member, created, wasAdmin: false };
    });
  }
}
