import type { Level, LevelCounts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { CallEntity } from './call.entity.ts';
import type { CallRow } from './call.view.ts';

const columns = /* sql */ `
  c.id, c.community_id, co.slug AS community_slug, co.title AS community_title,
    s.slug AS series_slug, s.title AS series_title, m.slug AS meetup_slug, m.title AS meetup_title, m.level,
    c.title, c.description, c.formats, c.opens_at, c.closes_at, c.decision_days, c.version,
    (SELECT count(*)::int FROM proposals p WHERE p.call_id = c.id AND p.state NOT IN ('draft', 'withdrawn')) AS proposals`;
const tables = /* sql */ `
  calls c
  JOIN communities co ON co.id = c.community_id
  LEFT JOIN series s ON s.id = c.series_id
  LEFT JOIN meetups m ON m.id = c.meetup_id`;
// A call is as public as the meetup it is for: known to all who have the link, or standing in lists.
const linked = `(c.meetup_id IS NULL OR (m.state = 'published' AND m.visibility <> 'private'))`;
const listed = `(c.meetup_id IS NULL OR (m.state = 'published' AND m.visibility = 'public'))`;

const oneCall = { name: 'calls.one', text: `SELECT ${columns} FROM ${tables} WHERE c.id = $1` };
const publicCall = { name: 'calls.one-public', text: `SELECT ${columns} FROM ${tables} WHERE c.id = $1 AND ${linked}` };
// Open ones first: rank 0 is open, 1 is not; then the newest.
const callList = (condition: string) => `SELECT * FROM (
      SELECT ${columns}, -${instantKey('c.created_at')} AS age,
        CASE WHEN (c.opens_at IS NULL OR c.opens_at <= $2) AND (c.closes_at IS NULL OR c.closes_at > $2) THEN 0 ELSE 1 END AS rank
      FROM ${tables} WHERE co.slug = $1 AND ${condition}
    ) r
    WHERE $3::int IS NULL OR (r.rank, r.age, r.id) > ($3, $4::bigint, $5::uuid)
    ORDER BY r.rank, r.age, r.id
    LIMIT $6`;
const publicList = { name: 'calls.list', text: callList(listed) };
const ownList = { name: 'calls.list-own', text: callList('true') };

// Word for word the expression of the index calls_closing: a rolling call closes at the end of time.
const closing = (call: string) => `coalesce(${call}.closes_at, 'infinity'::timestamptz)`;
// A call for a meetup that is over takes no talks, whatever its own dates say.
const openNow = `${closing('c')} > $1 AND (c.opens_at IS NULL OR c.opens_at <= $1) AND ${listed} AND (m.id IS NULL OR m.ends_at > $1)`;
const openList = {
  name: 'calls.open',
  text: `SELECT ${columns} FROM ${tables}
    WHERE ${openNow} AND ($2::text IS NULL OR m.level IS NULL OR m.level = $2)
      AND ($3::uuid IS NULL OR (${closing('c')}, c.id) > ((SELECT ${closing('last')} FROM calls last WHERE last.id = $3), $3))
    ORDER BY ${closing('c')}, c.id
    LIMIT $4`,
};
const openCounts = {
  name: 'calls.open-counts',
  text: `SELECT count(*) FILTER (WHERE m.level = 'newbie')::int AS newbie, count(*) FILTER (WHERE m.level = 'advanced')::int AS advanced
    FROM calls c JOIN meetups m ON m.id = c.meetup_id WHERE ${openNow}`,
};

export type CallListRow = CallRow & { rank: number; age: string };

@Injectable()
export class CallsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx?: EntityManager): Promise<CallRow | undefined> {
    const [row] = await this.database.prepared<CallRow>(oneCall, [id], tx);
    return row;
  }

  async publicById(id: string, tx?: EntityManager): Promise<CallRow | undefined> {
    const [row] = await this.database.prepared<CallRow>(publicCall, [id], tx);
    return row;
  }

  /** `hidden`: those of meetups that do not stand in public lists as well. */
  async ofCommunity(
    slug: string,
    {
      now,
      hidden,
      after,
      limit,
    }: { now: Date; hidden: boolean; after: readonly (string | number | null)[]; limit: number },
  ) {
    const list = hidden ? ownList : publicList;
    return this.database.prepared<CallListRow>(list, [slug, now, ...after, limit + 1]);
  }

  /** Of all communities, the soonest to close first; `after` is the last call of the page before. */
  open({ now, level, after, limit }: { now: Date; level: Level | undefined; after: string | null; limit: number }) {
    return this.database.prepared<CallRow>(openList, [now, level ?? null, after, limit + 1]);
  }

  /** How many open calls are for meetups of each level; those of series take both and are not counted. */
  async openCounts(now: Date): Promise<LevelCounts> {
    const [row] = await this.database.prepared<LevelCounts>(openCounts, [now]);
    return row!;
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
