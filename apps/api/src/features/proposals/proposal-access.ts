import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { problems } from '../../platform/http/problems.ts';
import { Memberships } from '../communities/index.ts';
import type { ProposalEntity } from './proposal.entity.ts';
import type { ProposalViewRow } from './proposal.view.ts';
import { canRead, type Standing } from './proposals.policy.ts';
import { ProposalsRepository } from './proposals.repository.ts';

/** Finds a proposal for whoever may read it, with what they are to it. Everybody else is told that there is none. */
@Injectable()
export class ProposalAccess {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly memberships: Memberships,
  ) {}

  /** @throws ProblemError `not-found` */
  async row(id: string, member: Member): Promise<{ row: ProposalViewRow; standing: Standing }> {
    const row = await this.proposals.byId(id);
    if (!row) throw problems.raise('not-found');
    const standing = {
      speaker: row.speaker.id === member.id,
      roles: await this.memberships.rolesOf(row.community_id, member),
    };
    if (!canRead({ submitted: row.submitted_at !== null }, standing)) throw problems.raise('not-found');
    return { row, standing };
  }

  /** To change it: under its row lock. @throws ProblemError `not-found` */
  async locked(
    tx: EntityManager,
    id: string,
    member: Member,
  ): Promise<{ proposal: ProposalEntity; standing: Standing }> {
    const proposal = await this.proposals.locked(tx, id);
    if (!proposal) throw problems.raise('not-found');
    const standing = {
      speaker: proposal.speakerId === member.id,
      roles: await this.memberships.rolesOf(proposal.communityId, member, tx),
    };
    if (!canRead({ submitted: proposal.submittedAt !== null }, standing)) throw problems.raise('not-found');
    return { proposal, standing };
  }
}
