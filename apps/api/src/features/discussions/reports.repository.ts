import type { ReportedComment, ReportKind } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { commentPairs } from './comment.sql.ts';

interface NewReport {
  commentId: string;
  communityId: string;
  reporterId: string;
  kind: ReportKind;
  note: string;
  now: Date;
}

// `$2` is the organiser who looks, `$3` is true: they read what is hidden.
const queue = (of: string, order: 'ASC' | 'DESC') => /* sql */ `
  SELECT json_build_object(
    'comment', json_build_object(${commentPairs('c', 'm')}), 'meetup', json_build_object('slug', t.slug, 'title', t.title),
    'own', coalesce(c.member_id = $2::uuid, false),
    'reports', (SELECT json_agg(json_build_object('kind', r.kind, 'note', r.note, 'outcome', r.outcome,
        'createdAt', to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY r.created_at)
      FROM comment_reports r WHERE r.comment_id = c.id)) AS reported
  FROM (
    SELECT DISTINCT comment_id FROM comment_reports q
    WHERE q.community_id = $1 AND ${of} AND ($4::uuid IS NULL OR q.comment_id ${order === 'ASC' ? '>' : '<'} $4)
    ORDER BY comment_id ${order} LIMIT $5
  ) queued
    JOIN comments c ON c.id = queued.comment_id JOIN meetups t ON t.id = c.meetup_id LEFT JOIN members m ON m.id = c.member_id
  WHERE $3 ORDER BY c.id ${order}`;

const queues = {
  open: { name: 'reports-open', text: queue('q.decided_at IS NULL', 'ASC') },
  decided: {
    name: 'reports-decided',
    text: queue(
      `NOT EXISTS (SELECT FROM comment_reports o WHERE o.comment_id = q.comment_id AND o.decided_at IS NULL)`,
      'DESC',
    ),
  },
};

const countOpen = {
  name: 'reports-count-open',
  text: `SELECT count(DISTINCT comment_id)::int AS count FROM comment_reports WHERE community_id = $1 AND decided_at IS NULL`,
};

// Whoever joins to report does not hide what stood there before.
const weight = {
  name: 'reports-weight',
  text: /* sql */ `
    SELECT count(*)::int AS reports, count(*) FILTER (WHERE r.decided_at IS NULL)::int AS open,
      count(*) FILTER (WHERE r.decided_at IS NULL AND cm.joined_at < c.created_at)::int AS members
    FROM comment_reports r JOIN comments c ON c.id = r.comment_id
      LEFT JOIN community_members cm ON cm.community_id = r.community_id AND cm.member_id = r.reporter_id
    WHERE r.comment_id = $1`,
};

@Injectable()
export class ReportsRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether this call made it; the same person reports a comment once, and again when it was rewritten after a decision. */
  async add(tx: EntityManager, report: NewReport): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO comment_reports (comment_id, reporter_id, community_id, kind, note, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (comment_id, reporter_id) DO UPDATE
         SET kind = excluded.kind, note = excluded.note, created_at = excluded.created_at, decided_at = NULL, decided_by = NULL, outcome = NULL
         WHERE comment_reports.decided_at <= (SELECT c.edited_at FROM comments c WHERE c.id = excluded.comment_id)
       RETURNING 1`,
      [report.commentId, report.reporterId, report.communityId, report.kind, report.note, report.now],
    );
    return rows.length === 1;
  }

  async madeSince(tx: EntityManager, reporterId: string, since: Date): Promise<number> {
    const rows: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM comment_reports WHERE reporter_id = $1 AND created_at > $2',
      [reporterId, since],
    );
    return rows[0]!.count;
  }

  /** All reports of a comment, those that are open, and how many of these count towards hiding it. */
  async weightOf(tx: EntityManager, commentId: string): Promise<{ reports: number; open: number; members: number }> {
    const [row] = await this.database.prepared<{ reports: number; open: number; members: number }>(
      weight,
      [commentId],
      tx,
    );
    return row!;
  }

  /** Settles what is open. @returns who had reported. */
  async settle(
    tx: EntityManager,
    { commentId, outcome, by, now }: { commentId: string; outcome: 'hidden' | 'kept'; by: string | null; now: Date },
  ): Promise<string[]> {
    const [rows]: [{ reporter_id: string }[], number] = await tx.query(
      `UPDATE comment_reports SET outcome = $2, decided_by = $3, decided_at = $4
       WHERE comment_id = $1 AND decided_at IS NULL RETURNING reporter_id`,
      [commentId, outcome, by, now],
    );
    return rows.map(({ reporter_id }) => reporter_id);
  }

  /** Open ones oldest first, decided ones latest first. */
  async list(
    communityId: string,
    {
      state,
      viewerId,
      after,
      limit,
    }: { state: 'open' | 'decided'; viewerId: string; after: string | null; limit: number },
  ): Promise<ReportedComment[]> {
    const values = [communityId, viewerId, true, after, limit];
    const rows = await this.database.prepared<{ reported: ReportedComment }>(queues[state], values);
    return rows.map(({ reported }) => reported);
  }

  async countOpen(communityId: string): Promise<number> {
    const [row] = await this.database.prepared<{ count: number }>(countOpen, [communityId]);
    return row!.count;
  }

  async organisers(tx: EntityManager, communityId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT member_id AS id FROM community_members WHERE community_id = $1 AND 'organiser' = ANY (roles) ORDER BY member_id`,
      [communityId],
    );
    return rows.map(({ id }) => id);
  }
}
