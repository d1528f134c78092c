import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Audit } from '../audit/index.ts';

/** Who did what to which meetup. */
@Injectable()
export class MeetupAudit {
  constructor(private readonly audit: Audit) {}

  async record(
    tx: EntityManager,
    { member }: MemberCaller,
    { id, communityId }: { id: string; communityId: string },
    act: `meetup.${string}`,
    details: object = {},
  ): Promise<void> {
    await this.audit.record(tx, { actorId: member.id, communityId, act, objectType: 'meetup', objectId: id, details });
  }
}
