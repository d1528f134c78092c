import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/new-id.ts';
import type { ReadPatch } from './read-patch.ts';
import type { Verdict } from './patches.policy.ts';

interface NewRevision {
  patchId: string;
  source: 'upload' | 'paste';
  submittedBy: string;
  read: ReadPatch;
  at: Date;
}

@Injectable()
export class RevisionsRepository {
  /** The patch of this task that has this very content already. */
  async patchWithContent(tx: EntityManager, taskId: string, hash: string): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query(
      'SELECT p.id FROM patch_revisions r JOIN patches p ON p.id = r.patch_id WHERE p.task_id = $1 AND r.content_hash = $2 LIMIT 1',
      [taskId, hash],
    );
    return rows[0]?.id;
  }

  async latest(tx: EntityManager, patchId: string): Promise<{ id: string; number: number }> {
    const rows: { id: string; number: number }[] = await tx.query(
      'SELECT id, number FROM patch_revisions WHERE patch_id = $1 ORDER BY number DESC LIMIT 1',
      [patchId],
    );
    return rows[0]!;
  }

  async numbered(tx: EntityManager, patchId: string, number: number): Promise<{ id: string } | undefined> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM patch_revisions WHERE patch_id = $1 AND number = $2',
      [patchId, number],
    );
    return rows[0];
  }

  async has(tx: EntityManager, patchId: string, hash: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM patch_revisions WHERE patch_id = $1 AND content_hash = $2', [
      patchId,
      hash,
    ]);
    return rows.length > 0;
  }

  /** One revision and its commits, in two statements whatever their number. */
  async add(tx: EntityManager, { patchId, source, submittedBy, read, at }: NewRevision): Promise<void> {
    const id = newId();
    await tx.query(
      `INSERT INTO patch_revisions (id, patch_id, number, source, cover_letter, content_hash, raw, submitted_by, created_at)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 FROM patch_revisions WHERE patch_id = $2`,
      [id, patchId, source, read.coverLetter, read.hash, read.raw, submittedBy, at],
    );
    const commits = read.commits.map((commit, position) => ({
      id: newId(),
      position: position + 1,
      subject: commit.subject,
      author_name: commit.author.name,
      author_email: commit.author.email,
      authored_at: commit.authoredAt,
      body: commit.body,
      message_id: commit.messageId,
      diff: commit.diff,
      additions: commit.additions,
      deletions: commit.deletions,
      files: commit.files.length,
    }));
    await tx.query(
      `INSERT INTO patch_commits (id, revision_id, position, subject, author_name, author_email, authored_at, body, message_id, diff, additions, deletions, files)
       SELECT c.id, $1, c.position, c.subject, c.author_name, c.author_email, c.authored_at, c.body, c.message_id, c.diff, c.additions, c.deletions, c.files
       FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, position int, subject text, author_name text, author_email text, authored_at timestamptz,
         body text, message_id text, diff text, additions int, deletions int, files int)`,
      [id, JSON.stringify(commits).replaceAll('\\u0000', '\\ufffd')],
    );
  }

  async review(
    tx: EntityManager,
    review: { patchId: string; revisionId: string; reviewerId: string; verdict: Verdict; comment: string; at: Date },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      'INSERT INTO patch_reviews (id, patch_id, revision_id, reviewer_id, verdict, comment, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, review.patchId, review.revisionId, review.reviewerId, review.verdict, review.comment, review.at],
    );
    return id;
  }
}
