import type {
  EndpointInput,
  EndpointOutput,
  getRevision,
  getRevisionMbox,
  listMyPatches,
  movePatch,
  Patch,
  PatchState,
  reviewPatch,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { requireScope } from '../../platform/auth/scope.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { Download } from '../../platform/http/download.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { has } from '../communities/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { TasksRepository, TasksService } from '../tasks/index.ts';
import { PatchMails } from './patch-mails.ts';
import type { PatchEntity } from './patch.entity.ts';
import { type PatchRow, toCommitView, toPatchCard, toPatchView } from './patch.view.ts';
import { canMove, canTake, partyFor, stateFor, type Standing } from './patches.policy.ts';
import { PatchesRepository } from './patches.repository.ts';
import { mboxOf } from './read-patch.ts';
import { RevisionsRepository } from './revisions.repository.ts';

/** Reading, reviewing and moving patches. */
@Injectable()
export class PatchesService {
  constructor(
    private readonly patches: PatchesRepository,
    private readonly revisions: RevisionsRepository,
    private readonly tasks: TasksRepository,
    private readonly taskRules: TasksService,
    private readonly meetups: MeetupsService,
    private readonly mails: PatchMails,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(id: string, caller: Caller): Promise<Patch> {
    return toPatchView((await this.#visible(id, caller)).row);
  }

  async revision(
    { params }: EndpointInput<typeof getRevision>,
    caller: Caller,
  ): Promise<EndpointOutput<typeof getRevision>> {
    await this.#visible(params.patchId, caller);
    const commits = await this.patches.commitsOf(params.patchId, params.revision);
    if (commits.length === 0) throw problems.raise('not-found');
    return { number: params.revision, commits: commits.map(toCommitView) };
  }

  async mbox(
    { params: { patchId, revision } }: EndpointInput<typeof getRevisionMbox>,
    caller: MemberCaller,
  ): Promise<Download> {
    const { row: patch, meetup } = await this.#visible(patchId, caller);
    const submitter = patch.submitter?.id === caller.member.id;
    if (!canTake({ lead: has(meetup.roles, 'hackathon-lead'), submitter })) throw problems.raise('access.denied');
    const raw = await this.patches.rawOf(patchId, revision);
    if (raw === undefined) throw problems.raise('not-found');
    return { filename: `${patch.meetup.slug}-${patch.number}-v${revision}.mbox`, content: await mboxOf(raw) };
  }

  async mine(
    { query }: EndpointInput<typeof listMyPatches>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listMyPatches>> {
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.patches.cardsOfMember(member.id, { after, limit: query.limit });
    return page({
      rows,
      limit: query.limit,
      keys: (row) => [row.updated_at.toISOString(), row.id],
      view: (row) => ({ ...toPatchCard(row), meetup: row.meetup, task: row.task_title }),
    });
  }

  review({ params, body }: EndpointInput<typeof reviewPatch>, caller: MemberCaller): Promise<Patch> {
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { patch, meetup, standing } = await this.#locked(tx, params.patchId, caller);
      if (meetup.roles === null && !standing.submitter) throw problems.raise('community.not-a-member');
      const latest = await this.revisions.latest(tx, patch.id);
      const read =
        body.revision === latest.number ? latest : await this.revisions.numbered(tx, patch.id, body.revision);
      if (!read) throw problems.raise('not-found');
      const to = stateFor(body.verdict);
      if (to) {
        if (standing.submitter && to === 'approved') throw problems.raise('patch.own-review');
        if (!standing.lead) throw problems.raise('access.denied');
        requireScope(caller, 'organise');
        // A verdict is about what was read: a revision that came meanwhile has to be read first.
        if (read !== latest) throw problems.raise('conflict.version', { params: { revision: latest.number } });
        if (to !== patch.state) await this.#move(tx, patch, { to, note: '', standing, caller, at });
      }
      const reviewId = await this.revisions.review(tx, {
        patchId: patch.id,
        revisionId: read.id,
        reviewerId: caller.member.id,
        verdict: body.verdict,
        comment: body.comment,
        at,
      });
      const row = (await this.patches.byId(patch.id, tx))!;
      await this.mails.reviewed(tx, row, {
        id: reviewId,
        verdict: body.verdict,
        comment: body.comment,
        reviewer: caller.member,
      });
      return toPatchView(row);
    });
  }

  move({ params, body }: EndpointInput<typeof movePatch>, caller: MemberCaller): Promise<Patch> {
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { patch, meetup, standing } = await this.#locked(tx, params.patchId, caller);
      await this.#move(tx, patch, { to: body.to, note: body.note, standing, caller, at });
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId: meetup.communityId,
        act: 'patch.moved',
        objectType: 'patch',
        objectId: patch.id,
        details: { from: patch.state, to: body.to },
      });
      const row = (await this.patches.byId(patch.id, tx))!;
      if (body.to === 'merged') await this.mails.merged(tx, row);
      return toPatchView(row);
    });
  }

  async #move(
    tx: EntityManager,
    patch: PatchEntity,
    {
      to,
      note,
      standing,
      caller,
      at,
    }: { to: PatchState; note: string; standing: Standing; caller: MemberCaller; at: Date },
  ): Promise<void> {
    if (!standing.lead && !standing.submitter) throw problems.raise('access.denied');
    const party = partyFor(patch.state, to);
    if (!party) throw problems.raise('patch.state', { params: { state: patch.state } });
    if (!canMove({ from: patch.state, to }, standing)) throw problems.raise('access.denied');
    if (party === 'lead') requireScope(caller, 'organise');
    await this.patches.save(tx, { ...patch, state: to, version: patch.version + 1, updatedAt: at });
    await this.patches.record(tx, { patchId: patch.id, actorId: caller.member.id, from: patch.state, to, note, at });
    await this.taskRules.settle(tx, patch.taskId);
  }

  async #visible(id: string, caller: Caller): Promise<{ row: PatchRow; meetup: MeetupRef }> {
    const row = await this.patches.byId(id);
    if (!row) throw problems.raise('not-found');
    return { row, meetup: await this.meetups.bySlug(row.meetup.slug, caller) };
  }

  async #locked(
    tx: EntityManager,
    id: string,
    caller: MemberCaller,
  ): Promise<{ patch: PatchEntity; meetup: MeetupRef; standing: Standing }> {
    const row = await this.patches.byId(id, tx);
    if (!row) throw problems.raise('not-found');
    const meetup = await this.meetups.bySlug(row.meetup.slug, caller, tx);
    await this.tasks.locked(tx, row.task.id);
    const patch = (await this.patches.locked(tx, id))!;
    return {
      patch,
      meetup,
      standing: { lead: has(meetup.roles, 'hackathon-lead'), submitter: patch.submitterId === caller.member.id },
    };
  }
}
