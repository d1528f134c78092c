import type { KnownAssumption } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

const list = {
  name: 'assumptions.list',
  text: /* sql */ `
    SELECT key, sentence, zoned_iso(said_at, 'UTC') AS "saidAt"
    FROM member_assumptions WHERE member_id = $1 ORDER BY said_at DESC, key`,
};

@Injectable()
export class AssumptionsRepository {
  constructor(private readonly database: Database) {}

  of(memberId: string, tx?: EntityManager): Promise<KnownAssumption[]> {
    return this.database.prepared<KnownAssumption & Record<string, unknown>>(list, [memberId], tx);
  }

  /** What was said yes to before keeps its day and its writing. */
  async add(
    tx: EntityManager,
    memberId: string,
    { said, now }: { said: readonly { key: string; sentence: string }[]; now: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO member_assumptions (member_id, key, sentence, said_at)
       SELECT $1, key, sentence, $4 FROM unnest($2::text[], $3::text[]) AS said (key, sentence)
       ON CONFLICT (member_id, key) DO NOTHING`,
      [memberId, said.map(({ key }) => key), said.map(({ sentence }) => sentence), now],
    );
  }

  async remove(tx: EntityManager, memberId: string, keys: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM member_assumptions WHERE member_id = $1 AND key = ANY ($2)', [memberId, keys]);
  }

  /** One change of a member's list at a time, so that two at once cannot both stay below the limit. */
  async hold(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('SELECT 1 FROM members WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
  }

  async count(tx: EntityManager, memberId: string): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM member_assumptions WHERE member_id = $1',
      [memberId],
    );
    return row!.count;
  }
}
