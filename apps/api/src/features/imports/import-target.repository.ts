import type { Level } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportedMeetup } from './planned-meetups.ts';

export interface WrittenSession {
  id: string;
  meetupId: string;
  level: Level;
  slug: string | null;
  sourceKey: string;
  kind: string;
  title: string;
  subtitle: string;
  abstract: string;
  startsAt: Date;
  endsAt: Date;
  room: string;
  language: string;
  url: string | null;
  speakers: string[];
}

export interface NewMeetup {
  id: string;
  slug: string;
  title: string;
  level: Level;
  room: string;
  language: string;
  startsAt: Date;
  endsAt: Date;
  icalUid: string;
  sourceKey: string;
}

const sessionInput = `jsonb_to_recordset($1::jsonb) AS x(id uuid, "meetupId" uuid, level text, slug text, "sourceKey" text, kind text, title text,
  subtitle text, abstract text, "startsAt" timestamptz, "endsAt" timestamptz, room text, language text, url text, speakers text[])`;

/**
 * The bulk statements of an import on series, meetups and sessions. They are here and not with those features because one transaction of
 * a few statements writes hundreds of rows, and because "changed" is decided by the database, so that equal rows are not touched.
 */
@Injectable()
export class ImportTargetRepository {
  /** Two imports into one series take turns. */
  async turn(tx: EntityManager, communityId: string, seriesSlug: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7240115))', [`${communityId}/${seriesSlug}`]);
  }

  /** The series with that slug, made when there is none. @returns its id. */
  async series(
    tx: EntityManager,
    series: { id: string; communityId: string; slug: string; title: string; now: Date },
  ): Promise<string> {
    const { id, communityId, slug, title, now } = series;
    await tx.query(
      `INSERT INTO series (id, community_id, slug, title, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT ON CONSTRAINT series_slug_key DO NOTHING`,
      [id, communityId, slug, title, now],
    );
    const [row]: { id: string }[] = await tx.query('SELECT id FROM series WHERE community_id = $1 AND slug = $2', [
      communityId,
      slug,
    ]);
    return row!.id;
  }

  /** The imported meetups of a series, locked; their seats first, as everywhere. */
  async meetups(tx: EntityManager, seriesId: string): Promise<ImportedMeetup[]> {
    await tx.query(
      `SELECT 1 FROM meetup_seats s JOIN meetups m ON m.id = s.meetup_id WHERE m.series_id = $1 AND m.source_key IS NOT NULL
       ORDER BY s.meetup_id FOR UPDATE OF s`,
      [seriesId],
    );
    return tx.query(
      `SELECT id, level, source_key AS "sourceKey" FROM meetups WHERE series_id = $1 AND source_key IS NOT NULL
       ORDER BY id FOR NO KEY UPDATE`,
      [seriesId],
    );
  }

  async rekey(tx: EntityManager, keys: readonly { id: string; sourceKey: string | null }[]): Promise<void> {
    // twice, because two meetups may swap their keys
    const ids = keys.map(({ id }) => id);
    await tx.query('UPDATE meetups SET source_key = NULL WHERE id = ANY ($1)', [ids]);
    await tx.query(
      `UPDATE meetups m SET source_key = x.key FROM unnest($1::uuid[], $2::text[]) AS x(id, key) WHERE m.id = x.id AND x.key IS NOT NULL`,
      [ids, keys.map(({ sourceKey }) => sourceKey)],
    );
  }

  async takenSlugs(tx: EntityManager, table: 'meetups' | 'sessions', candidates: string[]): Promise<string[]> {
    const rows: { slug: string }[] = await tx.query(`SELECT slug FROM ${table} WHERE slug = ANY ($1)`, [candidates]);
    return rows.map(({ slug }) => slug);
  }

  /** As drafts without a seat limit; `finish` publishes them. */
  async addMeetups(
    tx: EntityManager,
    meetups: readonly NewMeetup[],
    common: { communityId: string; seriesId: string; timeZone: string; createdBy: string | null; now: Date },
  ): Promise<void> {
    const { communityId, seriesId, timeZone, createdBy, now } = common;
    await tx.query(
      `WITH added AS (
         INSERT INTO meetups (id, community_id, series_id, slug, title, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end,
           room, language, ical_uid, source_key, created_by, created_at, updated_at)
         SELECT x.id, $2::uuid, $3::uuid, x.slug, x.title, x.level, 'talks', 'draft', x."startsAt", x."endsAt", $4::text,
           to_char(x."startsAt" AT TIME ZONE $4::text, 'YYYY-MM-DD"T"HH24:MI'), to_char(x."endsAt" AT TIME ZONE $4::text, 'YYYY-MM-DD"T"HH24:MI'),
           x.room, x.language, x."icalUid", x."sourceKey", $5::uuid, $6::timestamptz, $6::timestamptz
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, slug text, title text, level text, "startsAt" timestamptz, "endsAt" timestamptz,
           room text, language text, "icalUid" text, "sourceKey" text)
         RETURNING id
       )
       INSERT INTO meetup_seats (meetup_id) SELECT id FROM added`,
      [JSON.stringify(meetups), communityId, seriesId, timeZone, createdBy, now],
    );
  }

  /** The imported sessions of a series, whichever of its meetups they are on. */
  async sessions(tx: EntityManager, seriesId: string): Promise<{ id: string; sourceKey: string; meetupId: string }[]> {
    return tx.query(
      `SELECT s.id, s.source_key AS "sourceKey", s.meetup_id AS "meetupId" FROM sessions s JOIN meetups m ON m.id = s.meetup_id
       WHERE m.series_id = $1 AND s.source_key IS NOT NULL ORDER BY s.id FOR UPDATE OF s`,
      [seriesId],
    );
  }

  async addSessions(tx: EntityManager, sessions: readonly WrittenSession[], now: Date): Promise<void> {
    await tx.query(
      `WITH input AS (SELECT * FROM ${sessionInput}), added AS (
         INSERT INTO sessions (id, slug, meetup_id, level, kind, title, subtitle, abstract, starts_at, ends_at, room, language, url, source_key,
           created_at, updated_at)
         SELECT id, slug, "meetupId", level, kind, title, subtitle, abstract, "startsAt", "endsAt", room, language, url, "sourceKey", $2::timestamptz, $2::timestamptz
         FROM input
       )
       INSERT INTO session_speakers (session_id, position, name)
       SELECT i.id, p.position - 1, p.name FROM input i, unnest(i.speakers) WITH ORDINALITY AS p(name, position)`,
      [JSON.stringify(sessions), now],
    );
  }

  /** Writes the sessions that differ. A speaker who is a member stays one under the same name. @returns how many differed. */
  async changeSessions(tx: EntityManager, sessions: readonly WrittenSession[], now: Date): Promise<number> {
    // TypeORM answers an UPDATE with [rows, count]; behind a SELECT it is rows
    const changed: { id: string }[] = await tx.query(
      `WITH input AS (
         SELECT x.*, ARRAY(SELECT p.name FROM session_speakers p WHERE p.session_id = x.id ORDER BY p.position) AS names FROM ${sessionInput}
       ), changed AS (
         UPDATE sessions s SET meetup_id = i."meetupId", level = i.level, kind = i.kind, title = i.title, subtitle = i.subtitle,
           abstract = i.abstract, starts_at = i."startsAt", ends_at = i."endsAt", room = i.room, language = i.language, url = i.url,
           version = s.version + 1, updated_at = $2::timestamptz
         FROM input i
         WHERE s.id = i.id AND ((s.meetup_id, s.level, s.kind, s.title, s.subtitle, s.abstract, s.starts_at, s.ends_at, s.room, s.language, s.url, i.names)
           IS DISTINCT FROM (i."meetupId", i.level, i.kind, i.title, i.subtitle, i.abstract, i."startsAt", i."endsAt", i.room, i.language, i.url, i.speakers))
         RETURNING s.id
       ) SELECT id FROM changed`,
      [JSON.stringify(sessions), now],
    );
    if (changed.length > 0) await this.#changeSpeakers(tx, sessions, new Set(changed.map(({ id }) => id)));
    return changed.length;
  }

  async #changeSpeakers(tx: EntityManager, all: readonly WrittenSession[], ids: ReadonlySet<string>): Promise<void> {
    const sessions = JSON.stringify(all.filter(({ id }) => ids.has(id)));
    await tx.query(
      `DELETE FROM session_speakers p USING ${sessionInput} WHERE p.session_id = x.id AND p.position >= cardinality(x.speakers)`,
      [sessions],
    );
    await tx.query(
      `INSERT INTO session_speakers AS p (session_id, position, name)
       SELECT x.id, n.position - 1, n.name FROM ${sessionInput}, unnest(x.speakers) WITH ORDINALITY AS n(name, position)
       ON CONFLICT (session_id, position) DO UPDATE SET name = excluded.name, member_id = CASE WHEN p.name = excluded.name THEN p.member_id END
       WHERE p.name <> excluded.name`,
      [sessions],
    );
  }

  /** Fits hours, zone, state and assumptions of meetups to what is on them now. @returns the ids of those that changed. */
  async finish(
    tx: EntityManager,
    wanted: { ids: string[]; timeZone: string; assumptions: string[]; publish: boolean; now: Date },
  ): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `WITH wanted AS (
         SELECT m.id, m.starts_at AS old_start, m.ends_at AS old_end, min(s.starts_at) AS starts_at, max(s.ends_at) AS ends_at,
           CASE WHEN $4::boolean AND m.state = 'draft' THEN 'published' ELSE m.state END AS state,
           CASE WHEN m.level = 'advanced' AND cardinality(m.assumptions) = 0 THEN $3::text[] ELSE m.assumptions END AS assumptions
         FROM meetups m JOIN sessions s ON s.meetup_id = m.id WHERE m.id = ANY ($1) GROUP BY m.id
       ), changed AS (
         UPDATE meetups m SET starts_at = w.starts_at, ends_at = w.ends_at, time_zone = $2::text, state = w.state, assumptions = w.assumptions,
           wall_start = to_char(w.starts_at AT TIME ZONE $2::text, 'YYYY-MM-DD"T"HH24:MI'), wall_end = to_char(w.ends_at AT TIME ZONE $2::text, 'YYYY-MM-DD"T"HH24:MI'),
           published_at = CASE WHEN w.state = 'published' THEN coalesce(m.published_at, $5::timestamptz) ELSE m.published_at END,
           ical_sequence = m.ical_sequence + CASE WHEN (w.old_start, w.old_end) = (w.starts_at, w.ends_at) THEN 0 ELSE 1 END,
           version = m.version + 1, updated_at = $5::timestamptz
         FROM wanted w
         WHERE m.id = w.id AND (m.starts_at, m.ends_at, m.time_zone, m.state, m.assumptions)
           IS DISTINCT FROM (w.starts_at, w.ends_at, $2::text, w.state, w.assumptions)
         RETURNING m.id
       ) SELECT id FROM changed`,
      [wanted.ids, wanted.timeZone, wanted.assumptions, wanted.publish, wanted.now],
    );
    return rows.map(({ id }) => id);
  }

  /** Meetups that lost their last session become drafts again, unless somebody means to come. @returns how many are empty. */
  async retireEmpty(tx: EntityManager, ids: readonly string[], now: Date): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      `WITH empty AS (
         SELECT m.id FROM meetups m WHERE m.id = ANY ($1) AND NOT EXISTS (SELECT FROM sessions s WHERE s.meetup_id = m.id)
       ), retired AS (
         UPDATE meetups m SET state = 'draft', version = m.version + 1, updated_at = $2 FROM empty e
         WHERE m.id = e.id AND m.state = 'published'
           AND NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.status IN ('going', 'waitlisted', 'requested'))
       ) SELECT count(*)::int AS count FROM empty`,
      [ids, now],
    );
    return row!.count;
  }
}
