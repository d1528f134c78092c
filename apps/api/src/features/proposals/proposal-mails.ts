import type { Level } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/index.ts';
import type { ProposalViewRow } from './proposal.view.ts';
import type { Decision } from './proposals.policy.ts';

const factsOf = (row: ProposalViewRow) => ({
  proposalId: row.id,
  title: row.title,
  level: row.level,
  community: row.community,
});

/** Tells speakers what became of their proposals. The proposal's version makes each change one mail. */
@Injectable()
export class ProposalMails {
  constructor(private readonly notifications: Notifications) {}

  async received(tx: EntityManager, row: ProposalViewRow): Promise<void> {
    await this.notifications.add(tx, {
      kind: 'proposal-received',
      memberId: row.speaker.id,
      payload: factsOf(row),
      dedupeKey: `proposal-received:${row.id}:${row.version}`,
    });
  }

  async decided(
    tx: EntityManager,
    row: ProposalViewRow,
    { decision, feedback }: { decision: Decision; feedback: string },
  ): Promise<void> {
    await this.notifications.add(tx, {
      kind: 'proposal-decision',
      memberId: row.speaker.id,
      payload: { ...factsOf(row), decision, feedback },
      dedupeKey: `proposal-decision:${row.id}:${row.version}`,
    });
  }

  async relevelled(tx: EntityManager, row: ProposalViewRow, { from }: { from: Level }): Promise<void> {
    await this.notifications.add(tx, {
      kind: 'proposal-relevelled',
      memberId: row.speaker.id,
      payload: { ...factsOf(row), from, to: row.level },
      dedupeKey: `proposal-relevelled:${row.id}:${row.version}`,
    });
  }
}
