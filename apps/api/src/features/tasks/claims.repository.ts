import type { Level } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/new-id.ts';
import { ClaimEntity } from './claim.entity.ts';

export interface ExpiringClaim {
  id: string;
  task_id: string;
  member_id: string;
  title: string;
  level: Level;
  project: string;
  community: { slug: string; title: string };
  time_zone: string;
  meetup_id: string;
  expires_at: Date;
}

@Injectable()
export class ClaimsRepository {
  active(tx: EntityManager, taskId: string): Promise<ClaimEntity | null> {
    return tx
      .createQueryBuilder(ClaimEntity, 'claim')
      .where('claim.taskId = :taskId AND claim.endedAt IS NULL', { taskId })
      .setLock('pessimistic_write')
      .getOne();
  }

  async begin(
    tx: EntityManager,
    claim: { taskId: string; memberId: string; claimedAt: Date; expiresAt: Date },
  ): Promise<void> {
    await tx.insert(ClaimEntity, { id: newId(), ...claim });
  }

  async renew(tx: EntityManager, id: string, expiresAt: Date): Promise<void> {
    await tx.update(ClaimEntity, { id }, { expiresAt });
  }

  async end(
    tx: EntityManager,
    id: string,
    endReason: NonNullable<ClaimEntity['endReason']>,
    endedAt: Date,
  ): Promise<void> {
    await tx.update(ClaimEntity, { id }, { endedAt, endReason });
  }

  /** Ends what is over and frees the tasks, in one statement; running it twice does nothing more. */
  async expire(tx: EntityManager, now: Date): Promise<void> {
    await tx.query(
      `WITH over AS (
         UPDATE claims SET ended_at = $1, end_reason = 'expired' WHERE ended_at IS NULL AND expires_at <= $1 RETURNING task_id)
       UPDATE tasks SET state = 'open', updated_at = $1 WHERE id IN (SELECT task_id FROM over) AND state = 'claimed'`,
      [now],
    );
  }

  expiringBetween(tx: EntityManager, from: Date, to: Date): Promise<ExpiringClaim[]> {
    return tx.query(
      `SELECT c.id, c.task_id, c.member_id, t.title, t.level, p.name AS project, t.meetup_id, c.expires_at, m.time_zone,
         json_build_object('slug', co.slug, 'title', co.title) AS community
       FROM claims c JOIN tasks t ON t.id = c.task_id JOIN projects p ON p.id = t.project_id
       JOIN meetups m ON m.id = t.meetup_id JOIN communities co ON co.id = m.community_id
       WHERE c.ended_at IS NULL AND c.expires_at > $1 AND c.expires_at <= $2`,
      [from, to],
    );
  }
}
