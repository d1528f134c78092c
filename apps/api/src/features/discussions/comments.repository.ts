import type { Comment, CommunityRole, Thread } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { CommentEntity } from './comment.entity.ts';
import { commentPairs, isReadable } from './comment.sql.ts';

/** Who looks, as the SQL asks it. */
export interface Viewer {
  id: string | null;
  moderates: boolean;
}

interface Page {
  after: string | null;
  limit: number;
}

const repliesShown = 5;

// A comment that is gone keeps its place as long as somebody reads a reply to it.
const threads = {
  name: 'comments-threads',
  text: /* sql */ `
    SELECT json_build_object(${commentPairs('c', 'm')},
      'replies', coalesce(r.replies, '[]'), 'replyCount', coalesce(r.count, 0)) AS comment
    FROM comments c LEFT JOIN members m ON m.id = c.member_id
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS count, json_agg(f.reply ORDER BY f.id) FILTER (WHERE f.place <= ${repliesShown}) AS replies FROM (
          SELECT k.id, row_number() OVER (ORDER BY k.id) AS place, json_build_object(${commentPairs('k', 'w')}) AS reply
          FROM comments k LEFT JOIN members w ON w.id = k.member_id WHERE k.parent_id = c.id AND ${isReadable('k')}
        ) f
      ) r ON true
    WHERE c.meetup_id = $1 AND c.depth = 0 AND ($4::uuid IS NULL OR c.id < $4) AND (${isReadable('c')} OR r.count > 0)
    ORDER BY c.id DESC LIMIT $5`,
};

const replies = {
  name: 'comments-replies',
  text: /* sql */ `
    SELECT json_build_object(${commentPairs('c', 'm')}) AS comment
    FROM comments c LEFT JOIN members m ON m.id = c.member_id
    WHERE c.parent_id = $1 AND ${isReadable('c')} AND ($4::uuid IS NULL OR c.id > $4) ORDER BY c.id LIMIT $5`,
};

const one = {
  name: 'comments-one',
  text: /* sql */ `
    SELECT json_build_object(${commentPairs('c', 'm')}) AS comment
    FROM comments c LEFT JOIN members m ON m.id = c.member_id WHERE c.id = $1`,
};

/** Where the next one hears of it: nobody who left the community, or was taken off the list of a private meetup. */
const audience = {
  name: 'comments-audience',
  text: /* sql */ `
    SELECT cm.member_id AS id, coalesce(cm.member_id = $4::uuid, false) AS asked
    FROM meetups m JOIN community_members cm ON cm.community_id = m.community_id
    WHERE m.id = $1 AND cm.member_id <> $3
      AND CASE WHEN $2::uuid IS NULL THEN 'organiser' = ANY (cm.roles) ELSE EXISTS (
        SELECT FROM comments c WHERE c.member_id = cm.member_id AND c.removed_at IS NULL AND (c.id = $2 OR c.parent_id = $2)) END
      AND ('organiser' = ANY (cm.roles) OR (m.state <> 'draft' AND m.visibility <> 'private') OR EXISTS (
        SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.member_id = cm.member_id AND r.removed_at IS NULL))
    ORDER BY cm.joined_at, cm.member_id LIMIT 100`,
};

@Injectable()
export class CommentsRepository {
  constructor(private readonly database: Database) {}

  /** Latest first, each with its first replies. */
  threads(meetupId: string, viewer: Viewer, { after, limit }: Page): Promise<Thread[]> {
    return this.#comments<Thread>(threads, [meetupId, viewer.id, viewer.moderates, after, limit]);
  }

  /** In order of time. */
  replies(parentId: string, viewer: Viewer, { after, limit }: Page): Promise<Comment[]> {
    return this.#comments(replies, [parentId, viewer.id, viewer.moderates, after, limit]);
  }

  async view(id: string, viewer: Viewer, tx?: EntityManager): Promise<Comment> {
    const [comment] = await this.#comments(one, [id, viewer.id, viewer.moderates], tx);
    return comment!;
  }

  find(id: string, tx?: EntityManager): Promise<CommentEntity | null> {
    return (tx ?? this.database.manager).findOneBy(CommentEntity, { id });
  }

  /** An edit, a hiding and a report of the same comment take turns. */
  locked(tx: EntityManager, id: string): Promise<CommentEntity | null> {
    return tx.findOne(CommentEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async meetupSlug(meetupId: string, tx?: EntityManager): Promise<string> {
    const rows: { slug: string }[] = await (tx ?? this.database.manager).query(
      'SELECT slug FROM meetups WHERE id = $1',
      [meetupId],
    );
    return rows[0]!.slug;
  }

  async insert(tx: EntityManager, comment: Partial<CommentEntity>): Promise<void> {
    await tx.insert(CommentEntity, comment);
  }

  async change(tx: EntityManager, id: string, changes: Partial<CommentEntity>): Promise<void> {
    await tx.update(CommentEntity, { id }, changes);
  }

  /** How many comments somebody has written since then. Until the end of the transaction nobody else writes in their name. */
  async writtenSince(tx: EntityManager, memberId: string, since: Date): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`comments:${memberId}`]);
    const rows: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM comments WHERE member_id = $1 AND created_at > $2',
      [memberId, since],
    );
    return rows[0]!.count;
  }

  /** How long somebody belongs to the community, and as what; undefined for site admins from outside. */
  async newcomer(
    tx: EntityManager,
    communityId: string,
    memberId: string,
  ): Promise<{ joinedAt: Date; roles: CommunityRole[] } | undefined> {
    const rows: { joinedAt: Date; roles: CommunityRole[] }[] = await tx.query(
      'SELECT joined_at AS "joinedAt", roles FROM community_members WHERE community_id = $1 AND member_id = $2',
      [communityId, memberId],
    );
    return rows[0];
  }

  /** Whom a new comment concerns: of a reply those who wrote in its thread, of a new thread the organisers. `asked`: it replies to them. */
  audience(
    tx: EntityManager,
    about: { meetupId: string; threadId: string | null; authorId: string; repliesTo: string | null },
  ): Promise<{ id: string; asked: boolean }[]> {
    const values = [about.meetupId, about.threadId, about.authorId, about.repliesTo];
    return this.database.prepared(audience, values, tx);
  }

  async #comments<T = Comment>(
    statement: { name: string; text: string },
    values: unknown[],
    tx?: EntityManager,
  ): Promise<T[]> {
    const rows = await this.database.prepared<{ comment: T }>(statement, values, tx);
    return rows.map(({ comment }) => comment);
  }
}
