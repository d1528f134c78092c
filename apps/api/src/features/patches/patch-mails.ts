import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/index.ts';
import type { PatchRow } from './patch.view.ts';
import type { Verdict } from './patches.policy.ts';

const factsOf = (row: PatchRow) => ({
  patchId: row.id,
  title: row.title,
  level: row.task.level,
  version: row.revision,
  project: row.project.name,
  task: row.task.title,
  community: row.community,
});

/** Who is told about a patch: leads when there is work for them, its submitter about what became of it. */
@Injectable()
export class PatchMails {
  constructor(private readonly notifications: Notifications) {}

  async submitted(
    tx: EntityManager,
    row: PatchRow,
    { leads, author }: { leads: readonly string[]; author: { id: string; name: string } },
  ): Promise<void> {
    await this.notifications.addMany(
      tx,
      leads
        .filter((id) => id !== author.id)
        .map((memberId) => ({
          kind: 'patch-submitted' as const,
          memberId,
          meetupId: row.meetup_id,
          payload: { ...factsOf(row), author: author.name },
          dedupeKey: `patch-submitted:${row.id}:${row.revision}:${memberId}`,
        })),
    );
  }

  async reviewed(
    tx: EntityManager,
    row: PatchRow,
    review: { id: string; verdict: Verdict; comment: string; reviewer: { id: string; name: string } },
  ): Promise<void> {
    if (!row.submitter || row.submitter.id === review.reviewer.id) return;
    await this.notifications.add(tx, {
      kind: 'patch-reviewed',
      memberId: row.submitter.id,
      meetupId: row.meetup_id,
      payload: { ...factsOf(row), verdict: review.verdict, reviewer: review.reviewer.name, comment: review.comment },
      dedupeKey: `patch-reviewed:${review.id}`,
    });
  }

  async merged(tx: EntityManager, row: PatchRow): Promise<void> {
    if (!row.submitter) return;
    await this.notifications.add(tx, {
      kind: 'patch-merged',
      memberId: row.submitter.id,
      meetupId: row.meetup_id,
      payload: factsOf(row),
      dedupeKey: `patch-merged:${row.id}`,
    });
  }
}
