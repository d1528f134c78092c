import type {
  decideProposal,
  EndpointInput,
  EndpointOutput,
  getProposalReviews,
  listProposals,
  Proposal,
  relevelProposal,
  reviewProposal,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member, MemberCaller } from '../../platform/auth/caller.ts';
import { requireScope } from '../../platform/auth/scope.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { requireAssumptions } from './proposal-fields.ts';
import { ProposalAccess } from './proposal-access.ts';
import { ProposalMails } from './proposal-mails.ts';
import type { ProposalEntity } from './proposal.entity.ts';
import { toPanelRow, toProposalView } from './proposal.view.ts';
import { canReview, isDecision, nextForPanel, relevellable, visibleToSpeaker } from './proposals.policy.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import { type EventRow, type ReviewRow, ReviewsRepository } from './reviews.repository.ts';

/** What the panel does: read, review, decide, release, re-level. */
@Injectable()
export class PanelService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly access: ProposalAccess,
    private readonly reviews: ReviewsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly mails: ProposalMails,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(
    { params, query }: EndpointInput<typeof listProposals>,
    member: Member,
  ): Promise<EndpointOutput<typeof listProposals>> {
    const community = await this.communities.bySlug(params.community);
    await this.memberships.require(community.id, member, 'panellist');
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const [rows, counts] = await Promise.all([
      this.proposals.forPanel(community.id, member.id, { ...query, after }),
      this.proposals.levelCounts(community.id, member.id, query),
    ]);
    const listed = page({
      rows,
      limit: query.limit,
      keys: (row) => [row.submitted_at!.toISOString(), row.id],
      view: (row) => toPanelRow(row, member.id),
    });
    return { ...listed, counts };
  }

  async reviewsOf(id: string, member: Member): Promise<EndpointOutput<typeof getProposalReviews>> {
    const { row, standing } = await this.access.row(id, member);
    if (!canReview(standing)) throw problems.raise('access.denied');
    const [reviews, events] = await Promise.all([this.reviews.of(id), this.reviews.history(id)]);
    return { reviews: reviews.map(toReview), events: events.map(toEvent), next: nextForPanel(row.state) };
  }

  review(
    { params, body }: EndpointInput<typeof reviewProposal>,
    member: Member,
  ): Promise<EndpointOutput<typeof reviewProposal>> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.#forPanel(tx, params.proposalId, member);
      if (['withdrawn', 'delivered'].includes(proposal.state))
        throw problems.raise('proposal.state', { params: { state: proposal.state } });
      const row = await this.reviews.put(tx, {
        id: newId(),
        proposalId: proposal.id,
        reviewerId: member.id,
        ...body,
        now: this.clock.now(),
      });
      if (proposal.state === 'submitted') await this.#move(tx, proposal, { to: 'in-review', actor: member, note: '' });
      return toReview(row);
    });
  }

  decide({ params, body }: EndpointInput<typeof decideProposal>, member: Member): Promise<Proposal> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.#forPanel(tx, params.proposalId, member);
      if (!nextForPanel(proposal.state).includes(body.to))
        throw problems.raise('proposal.state', { params: { state: proposal.state } });
      const moved = await this.#move(tx, proposal, { to: body.to, actor: member, note: body.note });
      if (body.release && isDecision(body.to)) await this.#release(tx, moved, member, body.note);
      return this.#answer(tx, proposal.id, member);
    });
  }

  release(id: string, member: Member): Promise<Proposal> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.#forPanel(tx, id, member);
      if (proposal.decisionReleasedAt === null) await this.#release(tx, proposal, member, '');
      return this.#answer(tx, id, member);
    });
  }

  /** Speakers re-level their own; when the panel does it, the speaker is told. */
  relevel({ params, body }: EndpointInput<typeof relevelProposal>, caller: MemberCaller): Promise<Proposal> {
    const { member } = caller;
    return this.database.transaction(async (tx) => {
      const { proposal, standing } = await this.access.locked(tx, params.proposalId, member);
      if (!standing.speaker && !canReview(standing)) throw problems.raise('access.denied');
      if (!standing.speaker) requireScope(caller, 'organise');
      const state = standing.speaker ? visibleToSpeaker(proposal) : proposal.state;
      if (!relevellable(state)) throw problems.raise('proposal.state', { params: { state } });
      const changed = { ...proposal, level: body.level, assumptions: body.assumptions ?? proposal.assumptions };
      if (proposal.state !== 'draft') requireAssumptions(changed);
      await this.proposals.save(tx, { ...changed, version: proposal.version + 1, updatedAt: this.clock.now() });
      if (body.level !== proposal.level) {
        await this.proposals.record(tx, {
          proposalId: proposal.id,
          actorId: member.id,
          kind: 'level',
          from: proposal.level,
          to: body.level,
          note: body.note,
        });
        if (!standing.speaker)
          await this.mails.relevelled(tx, (await this.proposals.byId(proposal.id, tx))!, { from: proposal.level });
      }
      return this.#answer(tx, proposal.id, member);
    });
  }

  async #move(
    tx: EntityManager,
    proposal: ProposalEntity,
    { to, actor, note }: { to: ProposalEntity['state']; actor: Member; note: string },
  ) {
    const now = this.clock.now();
    const moved: ProposalEntity = {
      ...proposal,
      state: to,
      decisionReleasedAt: null,
      version: proposal.version + 1,
      updatedAt: now,
    };
    await this.proposals.save(tx, moved);
    await this.proposals.record(tx, {
      proposalId: proposal.id,
      actorId: actor.id,
      kind: 'state',
      from: proposal.state,
      to,
      note,
    });
    if (isDecision(to)) {
      await this.audit.record(tx, {
        actorId: actor.id,
        communityId: proposal.communityId,
        act: 'proposal.decided',
        objectType: 'proposal',
        objectId: proposal.id,
        details: { from: proposal.state, to },
      });
    }
    return moved;
  }

  async #release(tx: EntityManager, proposal: ProposalEntity, member: Member, note: string): Promise<void> {
    if (!isDecision(proposal.state)) throw problems.raise('proposal.state', { params: { state: proposal.state } });
    const now = this.clock.now();
    await this.proposals.save(tx, {
      ...proposal,
      decisionReleasedAt: now,
      version: proposal.version + 1,
      updatedAt: now,
    });
    await this.proposals.record(tx, {
      proposalId: proposal.id,
      actorId: member.id,
      kind: 'released',
      to: proposal.state,
    });
    await this.mails.decided(tx, (await this.proposals.byId(proposal.id, tx))!, {
      decision: proposal.state,
      feedback: note,
    });
  }

  /** Locked, and the caller may judge it: not their own, and on the panel. */
  async #forPanel(tx: EntityManager, id: string, member: Member): Promise<ProposalEntity> {
    const { proposal, standing } = await this.access.locked(tx, id, member);
    if (standing.speaker) throw problems.raise('review.own-proposal');
    if (!canReview(standing)) throw problems.raise('access.denied');
    return proposal;
  }

  async #answer(tx: EntityManager, id: string, member: Member): Promise<Proposal> {
    return toProposalView((await this.proposals.byId(id, tx))!, member.id);
  }
}

const toReview = ({ updated_at, ...row }: ReviewRow) => ({ ...row, updatedAt: updated_at.toISOString() });
const toEvent = ({ from_value, to_value, created_at, ...row }: EventRow) => ({
  ...row,
  from: from_value,
  to: to_value,
  createdAt: created_at.toISOString(),
});
