import type { addTask, changeTask, EndpointInput, EndpointOutput, listMyTasks, Task } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { taskStateFrom } from './claim-rules.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { toTaskView } from './task.view.ts';
import { TasksRepository } from './tasks.repository.ts';

/** What leads do with tasks, and the tasks a member holds. */
@Injectable()
export class TasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly claims: ClaimsRepository,
    private readonly meetups: MeetupsService,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add({ params, body }: EndpointInput<typeof addTask>, caller: MemberCaller): Promise<Task> {
    return this.database.transaction(async (tx) => {
      const project = await this.tasks.projectById(tx, params.projectId);
      if (!project) throw problems.raise('not-found');
      await this.meetups.withRole(await this.tasks.meetupSlug(project.meetupId, tx), caller, 'hackathon-lead', tx);
      const id = newId();
      const { preReviewed, ...fields } = body;
      await this.tasks.insert(tx, {
        id,
        projectId: project.id,
        meetupId: project.meetupId,
        ...fields,
        reviewedBy: preReviewed ? caller.member.id : null,
      });
      return this.#view(tx, id);
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeTask>, caller: MemberCaller): Promise<Task> {
    return this.database.transaction(async (tx) => {
      const task = await this.tasks.locked(tx, params.taskId);
      if (!task) throw problems.raise('not-found');
      const meetup = await this.meetups.withRole(
        await this.tasks.meetupSlug(task.meetupId, tx),
        caller,
        'hackathon-lead',
        tx,
      );
      requireVersion(task, ifMatch);
      if (body.closed !== undefined && task.state === 'merged')
        throw problems.raise('task.state', { params: { state: task.state } });
      const { preReviewed, closed, ...fields } = body;
      const reviewedBy =
        preReviewed === undefined ? task.reviewedBy : preReviewed ? (task.reviewedBy ?? caller.member.id) : null;
      await this.tasks.save(tx, {
        ...task,
        ...fields,
        reviewedBy,
        version: task.version + 1,
        updatedAt: this.clock.now(),
      });
      if (closed !== undefined) {
        await this.settle(tx, task.id, { closed });
        const act = closed ? 'task.closed' : 'task.reopened';
        await this.audit.record(tx, {
          actorId: caller.member.id,
          communityId: meetup.communityId,
          act,
          objectType: 'task',
          objectId: task.id,
        });
      }
      return this.#view(tx, task.id);
    });
  }

  async claimedBy(
    { query }: EndpointInput<typeof listMyTasks>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listMyTasks>> {
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.tasks.claimedBy(member.id, { after, limit: query.limit });
    return page({
      rows,
      limit: query.limit,
      keys: (row) => [row.claimed_at!.toISOString(), row.id],
      view: (row) => ({
        ...toTaskView(row),
        meetup: { slug: row.meetup_slug, title: row.meetup_title },
        project: row.project_name,
      }),
    });
  }

  /** Brings the state of a task in line with its patches and its claim, and ends the claim where nothing is left to do. The caller holds the lock of the task. */
  async settle(tx: EntityManager, taskId: string, { closed }: { closed?: boolean } = {}): Promise<void> {
    const rows: { state: string; patches: string[] }[] = await tx.query(
      `SELECT t.state, coalesce(array_agg(p.state) FILTER (WHERE p.id IS NOT NULL), '{}') AS patches
       FROM tasks t LEFT JOIN patches p ON p.task_id = t.id WHERE t.id = $1 GROUP BY t.id`,
      [taskId],
    );
    const { state, patches } = rows[0]!;
    const claim = await this.claims.active(tx, taskId);
    const next = taskStateFrom({ patches, claimed: claim !== null, closed: closed ?? state === 'closed' });
    await this.tasks.setState(tx, taskId, next);
    if (claim && (next === 'closed' || next === 'merged'))
      await this.claims.end(tx, claim.id, next === 'closed' ? 'taken-back' : 'patch', this.clock.now());
  }

  async #view(tx: EntityManager, id: string): Promise<Task> {
    return toTaskView((await this.tasks.byId(id, tx))!);
  }
}
