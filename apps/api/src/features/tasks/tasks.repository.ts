import type { Level, TaskState } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';
import { ProjectEntity } from './project.entity.ts';
import { TaskEntity } from './task.entity.ts';
import type { TaskRow } from './task.view.ts';

const view = /* sql */ `
  SELECT t.id, mt.slug AS meetup_slug, mt.title AS meetup_title, t.project_id, p.name AS project_name,
    t.number, t.title, t.description, t.level, t.link, t.skills, t.reviewed_by IS NOT NULL AS pre_reviewed, t.state, t.version,
    ${personJson('m')} AS claimant,
    c.claimed_at, c.expires_at AS claim_expires_at
  FROM tasks t
  JOIN projects p ON p.id = t.project_id
  JOIN meetups mt ON mt.id = t.meetup_id
  LEFT JOIN claims c ON c.task_id = t.id AND c.ended_at IS NULL
  LEFT JOIN members m ON m.id = c.member_id`;

const oneTask = { name: 'tasks.one', text: `${view} WHERE t.id = $1` };
// Newcomers first: what a lead has checked, then by number.
const ofMeetup = {
  name: 'tasks.of-meetup',
  text: `${view} WHERE t.meetup_id = $1 AND ($2::text IS NULL OR t.level = $2) ORDER BY (t.reviewed_by IS NULL), t.number`,
};
const claimedBy = {
  name: 'tasks.claimed-by',
  text: `${view} WHERE c.member_id = $1 AND ($2::timestamptz IS NULL OR (c.claimed_at, t.id) < ($2, $3::uuid)) ORDER BY c.claimed_at DESC, t.id DESC LIMIT $4`,
};

@Injectable()
export class TasksRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx?: EntityManager): Promise<TaskRow | undefined> {
    const [row] = await this.database.prepared<TaskRow>(oneTask, [id], tx);
    return row;
  }

  ofMeetup(meetupId: string, level?: Level): Promise<TaskRow[]> {
    return this.database.prepared(ofMeetup, [meetupId, level ?? null]);
  }

  claimedBy(memberId: string, { after, limit }: { after: readonly unknown[]; limit: number }): Promise<TaskRow[]> {
    return this.database.prepared(claimedBy, [memberId, ...after, limit + 1]);
  }

  /** Locked, so that a claim, a patch and a lead who closes it take turns. */
  locked(tx: EntityManager, id: string): Promise<TaskEntity | null> {
    return tx.findOne(TaskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: EntityManager, task: Partial<TaskEntity> & { meetupId: string }): Promise<void> {
    await tx.insert(TaskEntity, { ...task, number: await this.nextNumber(tx, 'tasks', task.meetupId) });
  }

  async save(tx: EntityManager, task: TaskEntity): Promise<void> {
    await tx.update(TaskEntity, { id: task.id }, task);
  }

  async setState(tx: EntityManager, id: string, state: TaskState): Promise<void> {
    await tx.query('UPDATE tasks SET state = $2, updated_at = now() WHERE id = $1 AND state <> $2', [id, state]);
  }

  /** Numbers run through a hackathon without gaps; whoever takes one holds the counter until the commit. */
  async nextNumber(tx: EntityManager, table: 'tasks' | 'patches', meetupId: string): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table}:${meetupId}`]);
    const rows: { number: number }[] = await tx.query(
      `SELECT coalesce(max(number), 0) + 1 AS number FROM ${table} WHERE meetup_id = $1`,
      [meetupId],
    );
    return rows[0]!.number;
  }

  projectById(tx: EntityManager, id: string): Promise<ProjectEntity | null> {
    return tx.findOne(ProjectEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  project(id: string): Promise<ProjectEntity | null> {
    return this.database.manager.findOneBy(ProjectEntity, { id });
  }

  projectsOf(meetupId: string): Promise<ProjectEntity[]> {
    return this.database.manager.find(ProjectEntity, { where: { meetupId }, order: { name: 'ASC' } });
  }

  async insertProject(tx: EntityManager, project: Partial<ProjectEntity>): Promise<void> {
    await tx.insert(ProjectEntity, project);
  }

  async saveProject(tx: EntityManager, project: ProjectEntity): Promise<void> {
    await tx.update(ProjectEntity, { id: project.id }, project);
  }

  async meetupSlug(meetupId: string, tx: EntityManager): Promise<string> {
    const rows: { slug: string }[] = await tx.query('SELECT slug FROM meetups WHERE id = $1', [meetupId]);
    return rows[0]!.slug;
  }
}
