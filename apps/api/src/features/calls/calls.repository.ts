import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { CallEntity } from './call.entity.ts';
import type { CallRow } from './call.view.ts';

// A call for a meetup that the public may not see is not public either.
const columns = /* sql */ `
  SELECT c.id, c.community_id, co.slug AS community_slug, co.title AS community_title,
    s.slug AS series_slug, s.title AS series_title, m.slug AS meetup_slug, m.title AS meetup_title,
    c.title, c.description, c.formats, c.opens_at, c.closes_at, c.decision_days, c.version, c.created_at,
    (SELECT count(*)::int FROM proposals p WHERE p.call_id = c.id AND p.state NOT IN ('draft', 'withdrawn')) AS proposals
  FROM calls c
  JOIN communities co ON co.id = c.community_id
  LEFT JOIN series s ON s.id = c.series_id
  LEFT JOIN meetups m ON m.id = c.meetup_id`;
const isPublic = `(c.meetup_id IS NULL OR (m.state = 'published' AND m.visibility <> 'private'))`;

const oneCall = { name: 'calls.one', text: `${columns} WHERE c.id = $1` };
const publicCall = { name: 'calls.one-public', text: `${columns} WHERE c.id = $1 AND ${isPublic}` };
// Open ones first: rank 0 is open, 1 is not; then the newest.
const callList = {
  name: 'calls.list',
  text: `SELECT * FROM (
      SELECT q.*, CASE WHEN (q.opens_at IS NULL OR q.opens_at <= $2) AND (q.closes_at IS NULL OR q.closes_at > $2) THEN 0 ELSE 1 END AS rank
      FROM (${columns} WHERE co.slug = $1 AND ${isPublic}) q
    ) r
    WHERE $3::int IS NULL OR (r.rank, -extract(epoch FROM r.created_at), r.id) > ($3, $4::numeric, $5::uuid)
    ORDER BY r.rank, -extract(epoch FROM r.created_at), r.id
    LIMIT $6`,
};

export type CallListRow = CallRow & { rank: number };

@Injectable()
export class CallsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx?: EntityManager): Promise<CallRow | undefined> {
    const [row] = await this.database.prepared<CallRow>(oneCall, [id], tx);
    return row;
  }

  async publicById(id: string): Promise<CallRow | undefined> {
    const [row] = await this.database.prepared<CallRow>(publicCall, [id]);
    return row;
  }

  async ofCommunity(
    slug: string,
    { now, after, limit }: { now: Date; after: readonly (string | number | null)[]; limit: number },
  ) {
    return this.database.prepared<CallListRow>(callList, [slug, now, ...after, limit + 1]);
  }

  async insert(tx: EntityManager, call: Partial<CallEntity>): Promise<void> {
    await tx.insert(CallEntity, call);
  }

  /** Under a row lock, so that the version that was compared is the one that is changed. */
  async locked(tx: EntityManager, id: string): Promise<CallEntity | null> {
    return tx.findOne(CallEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, call: CallEntity): Promise<void> {
    await tx.update(CallEntity, { id: call.id }, call);
  }

  async seriesId(tx: EntityManager, communityId: string, slug: string): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM series WHERE community_id = $1 AND slug = $2', [
      communityId,
      slug,
    ]);
    return rows[0]?.id;
  }

  async meetupId(tx: EntityManager, communityId: string, slug: string): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM meetups WHERE community_id = $1 AND slug = $2', [
      communityId,
      slug,
    ]);
    return rows[0]?.id;
  }
}
