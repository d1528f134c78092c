import type {
  changeProposal,
  EndpointInput,
  EndpointOutput,
  listMyProposals,
  Proposal,
  propose,
  ProposalState,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { CallsRepository, isOpen } from '../calls/index.ts';
import { Memberships } from '../communities/index.ts';
import { columnsOf, requireAssumptions } from './proposal-fields.ts';
import { ProposalAccess } from './proposal-access.ts';
import { ProposalMails } from './proposal-mails.ts';
import type { ProposalEntity } from './proposal.entity.ts';
import { toProposalView } from './proposal.view.ts';
import { canMove, editable, follows, visibleToSpeaker } from './proposals.policy.ts';
import { ProposalsRepository } from './proposals.repository.ts';

/** What speakers do with their proposals. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly access: ProposalAccess,
    private readonly calls: CallsRepository,
    private readonly memberships: Memberships,
    private readonly mails: ProposalMails,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async mine(
    { query }: EndpointInput<typeof listMyProposals>,
    member: Member,
  ): Promise<EndpointOutput<typeof listMyProposals>> {
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.proposals.ofSpeaker(member.id, { after, limit: query.limit });
    return page({
      rows,
      limit: query.limit,
      keys: (row) => [row.updated_at.toISOString(), row.id],
      view: (row) => toProposalView(row, member.id),
    });
  }

  async get(id: string, member: Member): Promise<Proposal> {
    return toProposalView((await this.access.row(id, member)).row, member.id);
  }

  propose({ params, body }: EndpointInput<typeof propose>, member: Member): Promise<Proposal> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const call = await this.calls.publicById(params.callId, tx);
      if (!call) throw problems.raise('not-found');
      if (!isOpen({ opensAt: call.opens_at, closesAt: call.closes_at }, now)) throw problems.raise('call.closed');
      if (body.submit) requireAssumptions(body);
      await this.memberships.welcome(tx, { communityId: call.community_id, memberId: member.id }, body);
      const state = body.submit ? 'submitted' : 'draft';
      const id = newId();
      await this.proposals.insert(tx, {
        id,
        callId: call.id,
        communityId: call.community_id,
        speakerId: member.id,
        ...columnsOf(body, call.formats),
        state,
        submittedAt: body.submit ? now : null,
      });
      await this.proposals.record(tx, { proposalId: id, actorId: member.id, kind: 'state', to: state });
      return this.#answer(tx, id, member, { submitted: body.submit });
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeProposal>, member: Member): Promise<Proposal> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.#own(tx, params.proposalId, member);
      if (!editable(proposal.state))
        throw problems.raise('proposal.state', { params: { state: visibleToSpeaker(proposal) } });
      requireVersion(proposal, ifMatch);
      const call = await this.calls.byId(proposal.callId, tx);
      const changed = { ...proposal, ...columnsOf(body, call?.formats ?? []) };
      if (changed.state !== 'draft') requireAssumptions(changed);
      if (changed.level !== proposal.level) {
        await this.proposals.record(tx, {
          proposalId: proposal.id,
          actorId: member.id,
          kind: 'level',
          from: proposal.level,
          to: changed.level,
        });
      }
      await this.proposals.save(tx, { ...changed, version: proposal.version + 1, updatedAt: this.clock.now() });
      return this.#answer(tx, proposal.id, member);
    });
  }

  submit(id: string, member: Member): Promise<Proposal> {
    const now = this.clock.now();
    return this.#move(id, member, 'submitted', async (tx, proposal) => {
      const call = await this.calls.byId(proposal.callId, tx);
      if (!call || !isOpen({ opensAt: call.opens_at, closesAt: call.closes_at }, now))
        throw problems.raise('call.closed');
      requireAssumptions(proposal);
      return { submittedAt: now };
    });
  }

  withdraw(id: string, member: Member): Promise<Proposal> {
    return this.#move(id, member, 'withdrawn', async (tx, proposal) => {
      if (await this.proposals.stoodOnStage(tx, proposal.id, this.clock.now()))
        throw problems.raise('proposal.meetup-over');
      await this.proposals.unschedule(tx, proposal.id);
      return {};
    });
  }

  confirm(id: string, member: Member): Promise<Proposal> {
    return this.#move(id, member, 'confirmed', async (_tx, proposal) => {
      // off the agenda it comes by the hand of an organiser only
      if (proposal.decisionReleasedAt === null || proposal.state === 'scheduled')
        throw problems.raise('proposal.state', { params: { state: visibleToSpeaker(proposal) } });
      return {};
    });
  }

  #move(
    id: string,
    member: Member,
    to: ProposalState,
    prepare: (tx: EntityManager, proposal: ProposalEntity) => Promise<Partial<ProposalEntity>>,
  ): Promise<Proposal> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.#own(tx, id, member);
      // by what the speaker sees: a refusal would tell the decision
      if (!follows(visibleToSpeaker(proposal), to))
        throw problems.raise('proposal.state', { params: { state: visibleToSpeaker(proposal) } });
      const more = await prepare(tx, proposal);
      await this.proposals.save(tx, {
        ...proposal,
        ...more,
        state: to,
        version: proposal.version + 1,
        updatedAt: this.clock.now(),
      });
      await this.proposals.record(tx, { proposalId: id, actorId: member.id, kind: 'state', from: proposal.state, to });
      return this.#answer(tx, id, member, { submitted: to === 'submitted' });
    });
  }

  /** Speakers only; the panel, which may read it, is told 403, everybody else 404. */
  async #own(tx: EntityManager, id: string, member: Member): Promise<ProposalEntity> {
    const { proposal, standing } = await this.access.locked(tx, id, member);
    if (!canMove({ to: 'submitted' }, standing)) throw problems.raise('access.denied');
    return proposal;
  }

  async #answer(tx: EntityManager, id: string, member: Member, { submitted = false } = {}): Promise<Proposal> {
    const row = (await this.proposals.byId(id, tx))!;
    if (submitted) await this.mails.received(tx, row);
    return toProposalView(row, member.id);
  }
}
