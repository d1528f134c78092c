import type { Level, PatchState } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';
import { patchCardColumns, patchCardTables } from './patch-card.sql.ts';
import type { CommitRow, PatchCardRow, PatchRow } from './patch.view.ts';
import { PatchEntity } from './patch.entity.ts';

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const onePatch = {
  name: 'patches.one',
  text: /* sql */ `
  SELECT ${patchCardColumns}, p.version, r.cover_letter,
    json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'level', t.level) AS task,
    json_build_object('id', pr.id, 'name', pr.name) AS project,
    json_build_object('slug', mt.slug, 'title', mt.title, 'timeZone', mt.time_zone, 'visibility', mt.visibility) AS meetup,
    json_build_object('slug', co.slug, 'title', co.title) AS community,
    (SELECT json_agg(json_build_object('number', v.number, 'createdAt', ${iso('v.created_at')}, 'submitter', ${personJson('vm')},
        'commits', (SELECT count(*) FROM patch_commits WHERE revision_id = v.id)) ORDER BY v.number)
      FROM patch_revisions v LEFT JOIN members vm ON vm.id = v.submitted_by WHERE v.patch_id = p.id) AS revisions,
    (SELECT coalesce(json_agg(json_build_object('id', w.id, 'reviewer', ${personJson('wm')}, 'revision', v.number, 'verdict', w.verdict,
        'comment', w.comment, 'createdAt', ${iso('w.created_at')}) ORDER BY w.created_at, w.id), '[]')
      FROM patch_reviews w JOIN patch_revisions v ON v.id = w.revision_id LEFT JOIN members wm ON wm.id = w.reviewer_id WHERE w.patch_id = p.id) AS reviews,
    (SELECT coalesce(json_agg(json_build_object('from', e.from_state, 'to', e.to_state, 'actor', ${personJson('em')}, 'note', e.note,
        'createdAt', ${iso('e.created_at')}) ORDER BY e.id), '[]')
      FROM patch_events e LEFT JOIN members em ON em.id = e.actor_id WHERE e.patch_id = p.id) AS events
  FROM ${patchCardTables}
  JOIN tasks t ON t.id = p.task_id
  JOIN projects pr ON pr.id = t.project_id
  JOIN meetups mt ON mt.id = p.meetup_id
  JOIN communities co ON co.id = mt.community_id
  WHERE p.id = $1`,
};
const cardsOfMeetup = {
  name: 'patches.cards-of-meetup',
  text: `SELECT ${patchCardColumns} FROM ${patchCardTables} JOIN tasks t ON t.id = p.task_id
    WHERE p.meetup_id = $1 AND ($2::text IS NULL OR t.level = $2) ORDER BY p.updated_at DESC, p.id LIMIT 500`,
};
// Over all of them, where the cards are the newest only.
const countsOfMeetup = {
  name: 'patches.counts-of-meetup',
  text: `SELECT p.state, count(*)::int AS count FROM patches p JOIN tasks t ON t.id = p.task_id
    WHERE p.meetup_id = $1 AND ($2::text IS NULL OR t.level = $2) GROUP BY p.state`,
};
const cardsOfTask = {
  name: 'patches.cards-of-task',
  text: `SELECT ${patchCardColumns} FROM ${patchCardTables} WHERE p.task_id = $1 ORDER BY p.number`,
};
const cardsOfMember = {
  name: 'patches.cards-of-member',
  text: `SELECT ${patchCardColumns}, json_build_object('slug', mt.slug, 'title', mt.title) AS meetup, t.title AS task_title
    FROM ${patchCardTables} JOIN tasks t ON t.id = p.task_id JOIN meetups mt ON mt.id = p.meetup_id
    WHERE p.submitter_id = $1 AND ($2::timestamptz IS NULL OR (p.updated_at, p.id) < ($2, $3::uuid)) ORDER BY p.updated_at DESC, p.id DESC LIMIT $4`,
};
const commitsOf = {
  name: 'patches.commits-of',
  text: `SELECT c.position, c.subject, c.author_name, c.authored_at, c.body, c.diff, c.additions, c.deletions
    FROM patch_commits c JOIN patch_revisions r ON r.id = c.revision_id WHERE r.patch_id = $1 AND r.number = $2 ORDER BY c.position`,
};
const rawOf = {
  name: 'patches.raw-of',
  text: 'SELECT raw FROM patch_revisions WHERE patch_id = $1 AND number = $2',
};
const leads = {
  name: 'patches.leads',
  text: `SELECT cm.member_id AS id FROM community_members cm WHERE cm.community_id = $1 AND cm.roles && ARRAY['organiser', 'hackathon-lead']`,
};

export type MyPatchRow = PatchCardRow & { meetup: { slug: string; title: string }; task_title: string };

@Injectable()
export class PatchesRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx?: EntityManager): Promise<PatchRow | undefined> {
    const [row] = await this.database.prepared<PatchRow>(onePatch, [id], tx);
    return row;
  }

  cardsOfMeetup(meetupId: string, level?: Level): Promise<PatchCardRow[]> {
    return this.database.prepared(cardsOfMeetup, [meetupId, level ?? null]);
  }

  countsOfMeetup(meetupId: string, level?: Level): Promise<{ state: PatchState; count: number }[]> {
    return this.database.prepared(countsOfMeetup, [meetupId, level ?? null]);
  }

  cardsOfTask(taskId: string): Promise<PatchCardRow[]> {
    return this.database.prepared(cardsOfTask, [taskId]);
  }

  cardsOfMember(
    memberId: string,
    { after, limit }: { after: readonly unknown[]; limit: number },
  ): Promise<MyPatchRow[]> {
    return this.database.prepared(cardsOfMember, [memberId, ...after, limit + 1]);
  }

  commitsOf(patchId: string, revision: number): Promise<CommitRow[]> {
    return this.database.prepared(commitsOf, [patchId, revision]);
  }

  /** What was handed in, as it came. */
  async rawOf(patchId: string, revision: number): Promise<string | undefined> {
    const [row] = await this.database.prepared<{ raw: string }>(rawOf, [patchId, revision]);
    return row?.raw;
  }

  async leadsOf(tx: EntityManager, communityId: string): Promise<string[]> {
    const rows = await this.database.prepared<{ id: string }>(leads, [communityId], tx);
    return rows.map(({ id }) => id);
  }

  locked(tx: EntityManager, id: string): Promise<PatchEntity | null> {
    return tx.findOne(PatchEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: EntityManager, patch: Partial<PatchEntity>): Promise<void> {
    await tx.insert(PatchEntity, patch);
  }

  async save(tx: EntityManager, patch: PatchEntity): Promise<void> {
    await tx.update(PatchEntity, { id: patch.id }, patch);
  }

  async record(
    tx: EntityManager,
    event: { patchId: string; actorId: string; from: PatchState | null; to: PatchState; note: string; at: Date },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO patch_events (patch_id, actor_id, from_state, to_state, note, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [event.patchId, event.actorId, event.from, event.to, event.note, event.at],
    );
  }
}
