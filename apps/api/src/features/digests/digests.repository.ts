import { type Level, placeLine, type PlaceParts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { DigestMeetup } from '../notifications/index.ts';

/** A coming meetup of one member's communities, with what the member wants of them. */
export interface Coming extends DigestMeetup {
  memberId: string;
  wanted: 'on' | 'newbie' | 'advanced';
  level: Level;
}

/** Marks members of a zone as served this week. Who is marked already, or by another worker in this moment, is left out. */
const claim = {
  name: 'digests-claim',
  text: /* sql */ `
    INSERT INTO digests AS d (member_id, week)
      SELECT m.id, $2 FROM members m LEFT JOIN digests d ON d.member_id = m.id
      WHERE m.time_zone = $1 AND (d.week IS NULL OR d.week < $2)
        AND EXISTS (SELECT FROM community_members c WHERE c.member_id = m.id)
      ORDER BY m.id LIMIT $3
    ON CONFLICT (member_id) DO UPDATE SET week = excluded.week WHERE d.week < excluded.week
    RETURNING member_id AS id`,
};

/**
 * What is listed, not begun and not answered, of the communities from which the member wants a digest.
 * `isNew`: published, or the community joined, since the member was told last.
 */
const coming = {
  name: 'digests-coming',
  text: /* sql */ `
    SELECT cm.member_id AS "memberId", pref.wanted, m.slug, m.title, m.level,
      zoned_iso(m.starts_at, m.time_zone) AS "startsAt", zoned_iso(m.ends_at, m.time_zone) AS "endsAt", m.time_zone AS "timeZone",
      json_build_object('venueName', m.venue_name, 'city', m.city) AS place, c.title AS community,
      greatest(m.published_at, cm.joined_at) > coalesce(d.told_until, '-infinity') AS "isNew"
    FROM community_members cm
      JOIN communities c ON c.id = cm.community_id
      JOIN digests d ON d.member_id = cm.member_id
      CROSS JOIN LATERAL (SELECT coalesce((
        SELECT choice FROM mail_preferences p
        WHERE p.member_id = cm.member_id AND p.kind = 'digest' AND (p.community_id IS NULL OR p.community_id = cm.community_id)
        ORDER BY p.community_id NULLS LAST LIMIT 1), 'on') AS wanted) pref
      JOIN meetups m ON m.community_id = cm.community_id AND m.state = 'published' AND m.visibility = 'public'
        AND m.starts_at > $2 AND m.starts_at <= $2::timestamptz + interval '28 days'
    WHERE cm.member_id = ANY ($1) AND pref.wanted <> 'off'
      AND NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.member_id = cm.member_id)
    ORDER BY cm.member_id, m.starts_at, m.id`,
};

@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  async zones(): Promise<string[]> {
    // a loose index scan: one step per zone, not per member
    const { rows } = await this.database.pool.query<{ zone: string }>(`
      WITH RECURSIVE zones AS (
        (SELECT time_zone AS zone FROM members ORDER BY time_zone LIMIT 1)
        UNION ALL
        SELECT (SELECT time_zone FROM members WHERE time_zone > zones.zone ORDER BY time_zone LIMIT 1) FROM zones WHERE zone IS NOT NULL)
      SELECT zone FROM zones WHERE zone IS NOT NULL`);
    return rows.map(({ zone }) => zone);
  }

  async claim(
    tx: EntityManager,
    { zone, week, limit }: { zone: string; week: string; limit: number },
  ): Promise<string[]> {
    return (await this.database.prepared<{ id: string }>(claim, [zone, week, limit], tx)).map(({ id }) => id);
  }

  async coming(tx: EntityManager, memberIds: readonly string[], now: Date): Promise<Coming[]> {
    const rows = await this.database.prepared<Omit<Coming, 'place'> & { place: PlaceParts }>(
      coming,
      [memberIds, now],
      tx,
    );
    return rows.map((row) => ({ ...row, place: placeLine(row.place) }));
  }

  async told(tx: EntityManager, memberIds: readonly string[], now: Date): Promise<void> {
    await tx.query('UPDATE digests SET told_until = $2 WHERE member_id = ANY ($1)', [memberIds, now]);
  }
}
