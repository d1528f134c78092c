import type { Announcement, Person } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';
import { personJson } from '../accounts/index.ts';
import { AnnouncementEntity, type Audience } from './announcement.entity.ts';
import { audienceOf } from './audience.sql.ts';

/** Whose announcements: all of a meetup, or those of a community that are about none. */
export interface Place {
  communityId: string;
  meetupId: string | null;
}

export interface AnnouncementRow extends Omit<Announcement, 'author'> {
  author: Person | null;
  key: string;
}

export interface SentRow extends AnnouncementRow {
  audience: Audience;
  complete: boolean;
  recipients: number;
  sent: number;
  skipped: number;
  trouble: number;
}

type After = readonly [string | null, string | null];

const columns = /* sql */ `
  a.id, a.subject, a.body, CASE WHEN p.id IS NOT NULL THEN ${personJson('p')} END AS author,
  zoned_iso(a.created_at, c.time_zone) AS "createdAt", ${instantKey('a.created_at')}::text AS key`;
const tables = 'announcements a JOIN communities c ON c.id = a.community_id LEFT JOIN members p ON p.id = a.author_id';
const here = 'a.community_id = $1 AND a.meetup_id IS NOT DISTINCT FROM $2';
const latestFirst = /* sql */ `
  AND ($3::bigint IS NULL OR (${instantKey('a.created_at')}, a.id) < ($3, $4::uuid)) ORDER BY a.created_at DESC, a.id DESC LIMIT $5`;
const progress = /* sql */ `
  a.audience, a.written_at IS NOT NULL AS complete, n.* FROM ${tables} CROSS JOIN LATERAL (
    SELECT count(*)::int AS recipients, count(*) FILTER (WHERE state = 'sent')::int AS sent,
      count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
      count(*) FILTER (WHERE state IN ('failed', 'unknown'))::int AS trouble
    FROM notifications WHERE announcement_id = a.id) n`;

@Injectable()
export class AnnouncementsRepository {
  constructor(private readonly database: Database) {}

  async countAudience({ communityId, meetupId }: Place, audience: Audience, tx?: EntityManager): Promise<number> {
    const [row] = await this.database.prepared<{ count: number }>(
      { name: 'announcements-audience', text: `SELECT count(*)::int AS count FROM (${audienceOf}) people` },
      [communityId, meetupId, audience],
      tx,
    );
    return row!.count;
  }

  /** How many were written there since; holds the place, so that two at once cannot both be the last one allowed. */
  async countSinceLocked(tx: EntityManager, { communityId, meetupId }: Place, since: Date): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 50))', [meetupId ?? communityId]);
    return this.countSince({ communityId, meetupId }, since, tx);
  }

  async countSince({ communityId, meetupId }: Place, since: Date, tx?: EntityManager): Promise<number> {
    const [row] = await this.database.prepared<{ count: number }>(
      {
        name: 'announcements-since',
        text: `SELECT count(*)::int AS count FROM announcements a WHERE ${here} AND a.created_at > $3`,
      },
      [communityId, meetupId, since],
      tx,
    );
    return row!.count;
  }

  async add(tx: EntityManager, announcement: Omit<AnnouncementEntity, 'writtenAt'>): Promise<void> {
    await tx.insert(AnnouncementEntity, { ...announcement, writtenAt: null });
  }

  /**
   * Outbox rows for the next recipients, in the order of their ids; null when there are none left, and the announcement is then complete.
   * Twice writes nothing twice: the key is the announcement and the member.
   */
  async writeSome(
    tx: EntityManager,
    { id, limit, now }: { id: string; limit: number; now: Date },
  ): Promise<string[] | null> {
    const announcement = await tx.findOne(AnnouncementEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!announcement || announcement.writtenAt) return null;
    const { communityId, meetupId, audience } = announcement;
    const rows = await this.database.prepared<{ id: string }>(
      {
        name: 'announcements-write',
        text: /* sql */ `
          INSERT INTO notifications (kind, member_id, meetup_id, community_id, announcement_id, payload, dedupe_key, created_at)
            SELECT CASE WHEN $2::uuid IS NULL THEN 'community-announcement' ELSE 'meetup-announcement' END, member_id, $2, $1::uuid, $4::uuid,
              CASE WHEN $2::uuid IS NULL
                THEN (SELECT jsonb_build_object('community', jsonb_build_object('slug', slug, 'title', title)) FROM communities WHERE id = $1)
                ELSE '{}'::jsonb END,
              'announcement:' || $4::uuid || ':' || member_id, $5::timestamptz
            FROM (${audienceOf}) people
            WHERE NOT EXISTS (SELECT FROM notifications n WHERE n.announcement_id = $4::uuid AND n.member_id = people.member_id)
            ORDER BY member_id LIMIT $6
          ON CONFLICT (dedupe_key) DO NOTHING RETURNING id::text`,
      },
      [communityId, meetupId, audience, id, now, limit],
      tx,
    );
    if (rows.length > 0) return rows.map((row) => row.id);
    await tx.update(AnnouncementEntity, { id }, { writtenAt: now });
    return null;
  }

  /** Begun before then and not complete: their job was lost. */
  async unfinished(before: Date): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'SELECT id FROM announcements WHERE written_at IS NULL AND created_at < $1 ORDER BY created_at LIMIT 100',
      [before],
    );
    return rows.map(({ id }) => id);
  }

  listSent({ communityId, meetupId }: Place, after: After, limit: number): Promise<SentRow[]> {
    return this.database.prepared<SentRow>(
      { name: 'announcements-sent', text: `SELECT ${columns}, ${progress} WHERE ${here} ${latestFirst}` },
      [communityId, meetupId, ...after, limit],
    );
  }

  async sent(id: string, tx: EntityManager): Promise<SentRow> {
    const [row] = await this.database.prepared<SentRow>(
      { name: 'announcements-sent-one', text: `SELECT ${columns}, ${progress} WHERE a.id = $1` },
      [id],
      tx,
    );
    return row!;
  }

  /** What was written to this member; to all who go, or to all members, also what was written before they did. */
  listFor(memberId: string, { communityId, meetupId }: Place, after: After, limit: number): Promise<AnnouncementRow[]> {
    return this.database.prepared<AnnouncementRow>(
      {
        name: 'announcements-for',
        text: /* sql */ `
          SELECT ${columns} FROM ${tables} WHERE ${here} AND (
            EXISTS (SELECT FROM notifications n WHERE n.announcement_id = a.id AND n.member_id = $6)
            OR (a.audience ->> 'of' = 'going' AND EXISTS (
              SELECT FROM rsvps r WHERE r.meetup_id = a.meetup_id AND r.member_id = $6 AND r.status = 'going'))
            OR (a.meetup_id IS NULL AND a.audience ->> 'role' IS NULL AND a.audience ->> 'level' IS NULL AND EXISTS (
              SELECT FROM community_members m WHERE m.community_id = a.community_id AND m.member_id = $6)))
          ${latestFirst}`,
      },
      [communityId, meetupId, ...after, limit, memberId],
    );
  }
}
