import type { Series, SeriesCard } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup, meetupCardJson, meetupCardTables } from '../meetups/index.ts';
import { SeriesEntity } from './series.entity.ts';

const counts = (condition: string) => `(
  SELECT json_build_object('newbie', count(*) FILTER (WHERE m.level = 'newbie'), 'advanced', count(*) FILTER (WHERE m.level = 'advanced'))
  FROM meetups m WHERE m.series_id = x.id AND ${listedMeetup} AND ${condition})`;

const card = `x.slug, x.title, x.description, x.level_pattern AS "levelPattern", ${counts('true')} AS meetups, ${counts('m.ends_at > $1')} AS upcoming`;

/** The latest 200, in order of time. */
const ladder = `
  SELECT coalesce(json_agg(rung.card ORDER BY rung.starts_at, rung.id), '[]'::json) FROM (
    SELECT ${meetupCardJson} AS card, m.starts_at, m.id FROM ${meetupCardTables}
    WHERE m.series_id = x.id AND ${listedMeetup} ORDER BY m.starts_at DESC, m.id DESC LIMIT 200
  ) rung`;

const openCall = `
  SELECT k.id FROM calls k WHERE k.series_id = x.id AND (k.opens_at IS NULL OR k.opens_at <= $1) AND (k.closes_at IS NULL OR k.closes_at > $1)
  ORDER BY k.created_at DESC LIMIT 1`;

/** The rule belongs to the public when its meetups do. */
const recurs = `
  SELECT json_build_object('rule', r.rule, 'wallStart', r.wall_start, 'timeZone', r.time_zone)
  FROM recurrences r WHERE r.series_id = x.id AND r.template ->> 'visibility' = 'public'`;

export interface SeriesCardRow extends SeriesCard {
  id: string;
}

@Injectable()
export class SeriesRepository {
  constructor(private readonly database: Database) {}

  /** The whole answer in one round trip. */
  async view(
    address: { communityId: string; slug: string; now: Date },
    tx?: EntityManager,
  ): Promise<Omit<Series, 'community'> | null> {
    const [row] = await this.database.prepared<Omit<Series, 'community'>>(
      {
        name: 'series.one',
        text: `SELECT ${card}, x.id, x.version, (${ladder}) AS ladder, (${openCall}) AS "openCallId", (${recurs}) AS recurs
               FROM series x WHERE x.community_id = $2 AND x.slug = $3`,
      },
      [address.now, address.communityId, address.slug],
      tx,
    );
    return row ?? null;
  }

  /** Newest first. */
  list({
    communityId,
    now,
    after,
    limit,
  }: {
    communityId: string;
    now: Date;
    after: string | null;
    limit: number;
  }): Promise<SeriesCardRow[]> {
    return this.database.prepared<SeriesCardRow>(
      {
        name: 'series.list',
        // ids are ordered by time of making
        text: `SELECT ${card}, x.id FROM series x WHERE x.community_id = $2 AND ($3::uuid IS NULL OR x.id < $3) ORDER BY x.id DESC LIMIT $4`,
      },
      [now, communityId, after, limit],
    );
  }

  locked(tx: EntityManager, address: { communityId: string; slug: string }): Promise<SeriesEntity | null> {
    return tx.findOne(SeriesEntity, { where: address, lock: { mode: 'for_no_key_update' } });
  }

  /** Whether it was stored; false when the slug is taken in its community. */
  async add(tx: EntityManager, series: Partial<SeriesEntity>): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(SeriesEntity)
      .values(series)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async save(tx: EntityManager, series: SeriesEntity): Promise<void> {
    await tx.update(SeriesEntity, { id: series.id }, series);
  }

  async recurs(tx: EntityManager, seriesId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM recurrences WHERE series_id = $1', [seriesId]);
    return rows.length > 0;
  }
}
