import type { Task } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { requireScope } from '../../platform/auth/scope.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { has } from '../communities/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { Notifications } from '../notifications/index.ts';
import { claimable, claimMs, warningMs } from './claim-rules.ts';
import { ClaimsRepository } from './claims.repository.ts';
import type { TaskEntity } from './task.entity.ts';
import { toTaskView } from './task.view.ts';
import { TasksRepository } from './tasks.repository.ts';
import { TasksService } from './tasks.service.ts';

/** A member's temporary hold on a task. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly tasks: TasksRepository,
    private readonly taskRules: TasksService,
    private readonly meetups: MeetupsService,
    private readonly notifications: Notifications,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Claims, or renews one's own claim. The row lock of the task and a partial unique index let one of two win. */
  claim(taskId: string, caller: MemberCaller): Promise<Task> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + claimMs);
    return this.database.transaction(async (tx) => {
      const { task, meetup } = await this.#locked(tx, taskId, caller);
      if (meetup.roles === null) throw problems.raise('community.not-a-member');
      if (!claimable(task.state)) throw problems.raise('task.state', { params: { state: task.state } });
      const active = await this.claims.active(tx, taskId);
      if (active && active.memberId !== caller.member.id && active.expiresAt > now)
        throw problems.raise('task.claimed');
      if (active?.memberId === caller.member.id) await this.claims.renew(tx, active.id, expiresAt);
      else {
        if (active) await this.claims.end(tx, active.id, 'expired', now);
        await this.claims.begin(tx, { taskId, memberId: caller.member.id, claimedAt: now, expiresAt });
      }
      await this.tasks.setState(tx, taskId, 'claimed');
      return toTaskView((await this.tasks.byId(taskId, tx))!);
    });
  }

  release(taskId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { meetup } = await this.#locked(tx, taskId, caller);
      const active = await this.claims.active(tx, taskId);
      if (!active) throw problems.raise('task.state');
      const own = active.memberId === caller.member.id;
      if (!own && !has(meetup.roles, 'hackathon-lead')) throw problems.raise('access.denied');
      if (!own) requireScope(caller, 'organise');
      await this.claims.end(tx, active.id, own ? 'released' : 'taken-back', this.clock.now());
      await this.taskRules.settle(tx, taskId);
      return null;
    });
  }

  /** Ends claims whose time is over, and warns once those whose time is nearly over. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.claims.expire(tx, now);
      const expiring = await this.claims.expiringBetween(tx, now, new Date(now.getTime() + warningMs));
      await this.notifications.addMany(
        tx,
        expiring.map((claim) => ({
          kind: 'task-claim-expiring' as const,
          memberId: claim.member_id,
          meetupId: claim.meetup_id,
          payload: {
            taskId: claim.task_id,
            title: claim.title,
            level: claim.level,
            project: claim.project,
            community: claim.community,
            expiresAt: claim.expires_at.toISOString(),
            timeZone: claim.time_zone,
          },
          // A renewed claim ends at another time and may be warned of again.
          dedupeKey: `task-claim-expiring:${claim.id}:${claim.expires_at.getTime()}`,
        })),
      );
    });
  }

  async #locked(
    tx: EntityManager,
    taskId: string,
    caller: MemberCaller,
  ): Promise<{ task: TaskEntity; meetup: MeetupRef }> {
    const task = await this.tasks.locked(tx, taskId);
    if (!task) throw problems.raise('not-found');
    return { task, meetup: await this.meetups.bySlug(await this.tasks.meetupSlug(task.meetupId, tx), caller, tx) };
  }
}
