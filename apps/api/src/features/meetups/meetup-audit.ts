import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Audit } from '../audit/index.ts';

/** Who did what to which meetup. */
@Injectable()
export class MeetupAudit {
  constructor(private readonly audit: Audit) {}

  record(
    tx: EntityManager,
    { member }: MemberCaller,
    meetup: { id: string; communityId: string },
    act: `meetup.${string}`,
    details: object = {},
  ): Promise<void> {
    return this.recordBy(tx, member.id, meetup, act, details);
  }

  /** By somebody who is known by id alone; null: whose account is gone. */
  async recordBy(
    tx: EntityManager,
    actorId: string | null,
    { id, communityId }: { id: string; communityId: string },
    act: `meetup.${string}`,
    details: object = {},
  ): Promise<void> {
    await this.audit.record(tx, { actorId, communityId, act, objectType: 'meetup', objectId: id, details });
  }
}
