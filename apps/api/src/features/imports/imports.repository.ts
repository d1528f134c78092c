import type { importTrack, ImportItem, Level, LevelDoubt, ScheduleImport } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.ts';
import { ImportEntity } from './import.entity.ts';
import type { ItemData, ProposedItem } from './schedule.ts';

export interface ImportRow extends ScheduleImport {
  communityId: string;
}

export interface ItemFilters {
  level?: Level | undefined;
  doubt?: 'any' | LevelDoubt | undefined;
  track?: string | undefined;
}

/** What a session is written from. */
export interface StoredItem {
  sourceKey: string;
  track: string;
  title: string;
  level: Level;
  startsAt: Date;
  endsAt: Date;
  data: ItemData;
}

/** What an earlier import made of a session. */
export interface EarlierLevel {
  sourceKey: string;
  level: Level;
  /** Whether its level was still a guess. */
  doubt: boolean;
}

/** Not stored beside the reasons, so that the two cannot differ. */
const doubtOf = `CASE WHEN NOT doubt THEN NULL
  WHEN EXISTS (SELECT FROM unnest(reasons) reason WHERE reason LIKE 'contradicting-words%') THEN 'contradicting' ELSE 'unstated' END`;
const doubtFits = (parameter: string) =>
  `(${parameter}::text IS NULL OR (doubt AND ${parameter} = 'any') OR ${doubtOf} = ${parameter})`;
const levelCounts = (of: string) =>
  `json_build_object('newbie', count(*) FILTER (WHERE level = 'newbie' AND ${of}), 'advanced', count(*) FILTER (WHERE level = 'advanced' AND ${of}))`;

const one = {
  name: 'imports.one',
  text: /* sql */ `
    SELECT i.id, c.slug AS community, i.filename, i.format, i.title, i.time_zone AS "timeZone", i.state, i.done, i.total, i.days, i.rooms,
      i.warnings, i.result, i.error, zoned_iso(i.created_at, i.time_zone) AS "createdAt", i.community_id AS "communityId",
      n.tracks, n.doubts, n.levels
    FROM imports i JOIN communities c ON c.id = i.community_id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT track)::int AS tracks, ${levelCounts('true')} AS levels,
        json_build_object('contradicting', count(*) FILTER (WHERE kind = 'contradicting'), 'unstated', count(*) FILTER (WHERE kind = 'unstated')) AS doubts
      FROM (SELECT track, level, ${doubtOf} AS kind FROM import_items WHERE import_id = i.id) x
    ) n
    WHERE i.id = $1`,
};

const matching = `x.import_id = $1 AND ($2::text IS NULL OR x.level = $2) AND ${doubtFits('$3')} AND ($4::text IS NULL OR x.track = $4)`;
const items = {
  name: 'imports.items',
  text: /* sql */ `
    SELECT x.position, x.title, x.track, x.level, x.doubt, x.rank, x.reasons, x.data->>'room' AS room, x.data->'speakers' AS speakers,
      zoned_iso(x.starts_at, i.time_zone) AS "startsAt", zoned_iso(x.ends_at, i.time_zone) AS "endsAt"
    FROM (
      SELECT *, CASE doubt WHEN 'contradicting' THEN 0 WHEN 'unstated' THEN 1 ELSE 2 END AS rank
      FROM (SELECT x.import_id, x.position, x.title, x.track, x.level, x.reasons, x.data, x.starts_at, x.ends_at, ${doubtOf} AS doubt FROM import_items x WHERE ${matching}) x
    ) x JOIN imports i ON i.id = x.import_id
    WHERE $5::int IS NULL OR (x.rank, x.position) > ($5, $6::int)
    ORDER BY x.rank, x.position LIMIT $7`,
};
const countItems = {
  name: 'imports.count-items',
  text: `SELECT count(*)::int AS count FROM import_items x WHERE ${matching}`,
};
const tracks = {
  name: 'imports.tracks',
  text: /* sql */ `
    WITH items AS (SELECT track, level, reasons, ${doubtOf} IS NOT DISTINCT FROM 'unstated' AS unstated FROM import_items WHERE import_id = $1),
    said AS (
      SELECT track, reason, count(*) AS sessions FROM items, unnest(reasons) reason
      WHERE reason LIKE '%: %' AND reason NOT LIKE 'contradicting-words%' AND NOT unstated GROUP BY track, reason
    )
    SELECT x.track, ${levelCounts('true')} AS sessions, ${levelCounts('x.unstated')} AS unstated, (
      SELECT coalesce(json_agg(json_build_object('reason', f.reason, 'sessions', f.sessions)), '[]')
      FROM (SELECT reason, sessions FROM said WHERE said.track = x.track ORDER BY sessions DESC, reason LIMIT 5) f
    ) AS found
    FROM items x GROUP BY x.track ORDER BY count(*) FILTER (WHERE x.unstated) DESC, x.track`,
};
const earlier = {
  name: 'imports.earlier-levels',
  text: /* sql */ `
    SELECT DISTINCT ON (s.source_key) s.source_key AS "sourceKey", s.level, coalesce(x.doubt AND x.level = s.level, false) AS doubt
    FROM sessions s JOIN meetups m ON m.id = s.meetup_id
    LEFT JOIN imports i ON i.series_id = m.series_id AND i.state = 'done'
    LEFT JOIN import_items x ON x.import_id = i.id AND x.source_key = s.source_key
    WHERE m.community_id = $1 AND s.source_key = ANY ($2::text[])
    ORDER BY s.source_key, s.id DESC, i.updated_at DESC`,
};

@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async one(id: string, tx?: EntityManager): Promise<ImportRow | undefined> {
    const [row] = await this.database.prepared<ImportRow & Record<string, unknown>>(one, [id], tx);
    return row;
  }

  /** The import alone: `one` counts its items, which who only asks for its state or owner does not need. */
  bare(id: string, tx?: EntityManager): Promise<ImportEntity | null> {
    return (tx ?? this.database.manager).findOneBy(ImportEntity, { id });
  }

  locked(tx: EntityManager, id: string): Promise<ImportEntity | null> {
    return tx.findOne(ImportEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    tx: EntityManager,
    entity: Partial<ImportEntity> & { id: string },
    all: readonly ProposedItem[],
  ): Promise<void> {
    await tx.insert(ImportEntity, entity);
    await tx.query(
      `INSERT INTO import_items (import_id, position, source_key, track, title, level, doubt, reasons, starts_at, ends_at, data)
       SELECT $1, x.position, x."sourceKey", x.track, x.title, x.level, x.doubt, x.reasons, x."startsAt", x."endsAt", x.data
       FROM jsonb_to_recordset($2::jsonb) AS x(position int, "sourceKey" text, track text, title text, level text, doubt boolean,
         reasons text[], "startsAt" timestamptz, "endsAt" timestamptz, data jsonb)`,
      [entity.id, JSON.stringify(all)],
    );
  }

  async save(tx: EntityManager, id: string, changes: Partial<ImportEntity>): Promise<void> {
    await tx.update(ImportEntity, { id }, changes as object);
  }

  earlierLevels(tx: EntityManager, communityId: string, sourceKeys: readonly string[]): Promise<EarlierLevel[]> {
    return this.database.prepared<EarlierLevel & Record<string, unknown>>(earlier, [communityId, sourceKeys], tx);
  }

  /** Contradictions first, then the other doubts, each as in the file. */
  async items(
    id: string,
    filters: ItemFilters,
    { after, limit }: { after: readonly unknown[]; limit: number },
  ): Promise<{ rows: (ImportItem & { rank: number })[]; matching: number }> {
    const values = [id, filters.level ?? null, filters.doubt ?? null, filters.track ?? null];
    const [rows, [count]] = await Promise.all([
      this.database.prepared<ImportItem & { rank: number } & Record<string, unknown>>(items, [
        ...values,
        ...after,
        limit,
      ]),
      this.database.prepared<{ count: number }>(countItems, values),
    ]);
    return { rows, matching: count!.count };
  }

  tracks(id: string): Promise<z.output<typeof importTrack>[]> {
    return this.database.prepared(tracks, [id]);
  }

  /** One statement, however many; without a level it only settles doubts. */
  async setLevels(
    tx: EntityManager,
    id: string,
    {
      level,
      positions,
      track,
      doubt,
    }: {
      level?: Level | undefined;
      positions?: number[] | undefined;
      track?: string | undefined;
      doubt?: 'any' | LevelDoubt | undefined;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE import_items SET level = coalesce($2, level), doubt = false
       WHERE import_id = $1 AND ($3::int[] IS NULL OR position = ANY ($3)) AND ($4::text IS NULL OR track = $4) AND ${doubtFits('$5')}`,
      [id, level ?? null, positions ?? null, track ?? null, doubt ?? null],
    );
  }

  stored(tx: EntityManager, id: string): Promise<StoredItem[]> {
    return tx.query(
      `SELECT source_key AS "sourceKey", track, title, level, starts_at AS "startsAt", ends_at AS "endsAt", data
       FROM import_items WHERE import_id = $1 ORDER BY position`,
      [id],
    );
  }

  /** Previews that were never run and not touched since; their items go with them. */
  async forgetPreviews(untouchedSince: Date): Promise<void> {
    await this.database.manager.delete(ImportEntity, { state: 'preview', updatedAt: LessThan(untouchedSince) });
  }

  /** Outside any transaction, so that others see it at once. @returns the import, when it waits or was interrupted. */
  async begin(id: string, now: Date): Promise<ImportEntity | null> {
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .update(ImportEntity)
      .set({ state: 'running', done: 0, updatedAt: now })
      .where("id = :id AND state IN ('queued', 'running')", { id })
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 0 ? null : this.database.manager.findOneByOrFail(ImportEntity, { id });
  }

  /** Outside the transaction of the run, which would hide it. */
  async progress(id: string, done: number, now: Date): Promise<void> {
    await this.database.manager.update(ImportEntity, { id, state: 'running' }, { done, updatedAt: now });
  }

  async fail(id: string, error: string, now: Date): Promise<void> {
    await this.database.manager.update(
      ImportEntity,
      { id, state: 'running' },
      { state: 'failed', error, updatedAt: now },
    );
  }
}
