import type { addRevision, EndpointInput, EndpointOutput, Patch, previewPatch, submitPatch } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupsService } from '../meetups/index.ts';
import { ClaimsRepository, TasksRepository, TasksService } from '../tasks/index.ts';
import { PatchMails } from './patch-mails.ts';
import { toDiffFile, toPatchView } from './patch.view.ts';
import { afterRevision } from './patches.policy.ts';
import { PatchesRepository } from './patches.repository.ts';
import { readPatch } from './read-patch.ts';
import { RevisionsRepository } from './revisions.repository.ts';

/** How work comes in: pasted or uploaded output of git format-patch. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly patches: PatchesRepository,
    private readonly revisions: RevisionsRepository,
    private readonly tasks: TasksRepository,
    private readonly taskRules: TasksService,
    private readonly claims: ClaimsRepository,
    private readonly meetups: MeetupsService,
    private readonly mails: PatchMails,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async preview({ body }: EndpointInput<typeof previewPatch>): Promise<EndpointOutput<typeof previewPatch>> {
    const { title, coverLetter, commits, warnings } = await readPatch(body.content);
    return {
      title,
      coverLetter,
      warnings,
      commits: commits.map(({ subject, author, authoredAt, body: message, additions, deletions, files }, index) => ({
        position: index + 1,
        subject,
        authorName: author.name,
        authoredAt,
        body: message,
        additions,
        deletions,
        files: files.map(toDiffFile),
      })),
    };
  }

  async submit({ params, body }: EndpointInput<typeof submitPatch>, caller: MemberCaller): Promise<Patch> {
    const read = await readPatch(body.content);
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const task = await this.tasks.locked(tx, params.taskId);
      if (!task) throw problems.raise('not-found');
      const meetup = await this.meetups.bySlug(await this.tasks.meetupSlug(task.meetupId, tx), caller, tx);
      const known = await this.revisions.patchWithContent(tx, task.id, read.hash);
      if (known) return toPatchView((await this.patches.byId(known, tx))!);
      if (meetup.roles === null) throw problems.raise('community.not-a-member');
      if (task.state === 'closed' || task.state === 'merged')
        throw problems.raise('task.state', { params: { state: task.state } });
      const claim = await this.claims.active(tx, task.id);
      const own = claim?.memberId === caller.member.id;
      // one that ran out holds nothing, though the sweep has not come yet
      if (claim && !own && claim.expiresAt > at) throw problems.raise('task.claimed');
      const id = newId();
      const number = await this.tasks.nextNumber(tx, 'patches', task.meetupId);
      await this.patches.insert(tx, {
        id,
        meetupId: task.meetupId,
        taskId: task.id,
        number,
        title: read.title,
        submitterId: caller.member.id,
        state: 'submitted',
      });
      await this.revisions.add(tx, { patchId: id, source: body.source, submittedBy: caller.member.id, read, at });
      await this.patches.record(tx, {
        patchId: id,
        actorId: caller.member.id,
        from: null,
        to: 'submitted',
        note: '',
        at,
      });
      if (claim) await this.claims.end(tx, claim.id, own ? 'patch' : 'expired', at);
      await this.taskRules.settle(tx, task.id);
      return this.#answer(tx, id, { communityId: meetup.communityId, author: caller.member });
    });
  }

  async revise({ params, body }: EndpointInput<typeof addRevision>, caller: MemberCaller): Promise<Patch> {
    const read = await readPatch(body.content);
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const found = await this.patches.byId(params.patchId, tx);
      if (!found) throw problems.raise('not-found');
      const meetup = await this.meetups.bySlug(found.meetup.slug, caller, tx);
      // Task before patch, as everywhere: two locks taken in one order do not wait for each other.
      await this.tasks.locked(tx, found.task.id);
      const patch = (await this.patches.locked(tx, params.patchId))!;
      if (patch.submitterId !== caller.member.id) throw problems.raise('access.denied');
      if (await this.revisions.has(tx, patch.id, read.hash))
        return toPatchView((await this.patches.byId(patch.id, tx))!);
      const to = afterRevision(patch.state);
      if (!to) throw problems.raise('patch.state', { params: { state: patch.state } });
      await this.revisions.add(tx, { patchId: patch.id, source: body.source, submittedBy: caller.member.id, read, at });
      await this.patches.save(tx, {
        ...patch,
        title: read.title,
        state: to,
        version: patch.version + 1,
        updatedAt: at,
      });
      if (to !== patch.state)
        await this.patches.record(tx, {
          patchId: patch.id,
          actorId: caller.member.id,
          from: patch.state,
          to,
          note: '',
          at,
        });
      await this.taskRules.settle(tx, patch.taskId);
      return this.#answer(tx, patch.id, { communityId: meetup.communityId, author: caller.member });
    });
  }

  async #answer(
    tx: EntityManager,
    id: string,
    { communityId, author }: { communityId: string; author: Member },
  ): Promise<Patch> {
    const row = (await this.patches.byId(id, tx))!;
    await this.mails.submitted(tx, row, { leads: await this.patches.leadsOf(tx, communityId), author });
    return toPatchView(row);
  }
}
