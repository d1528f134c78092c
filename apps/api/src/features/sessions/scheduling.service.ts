import type { EndpointInput, Proposal, scheduleProposal } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { ProposalMails, ProposalsRepository, toProposalView, visibleToSpeaker } from '../proposals/index.ts';
import { SessionMails } from './session-mails.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { sessionSlug, slotIn } from './sessions.service.ts';

/** Brings accepted proposals onto agendas: level rule 2. */
@Injectable()
export class SchedulingService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly sessions: SessionsRepository,
    private readonly meetups: MeetupsService,
    private readonly mails: ProposalMails,
    private readonly sessionMails: SessionMails,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  schedule({ params, body }: EndpointInput<typeof scheduleProposal>, caller: MemberCaller): Promise<Proposal> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const proposal = await this.proposals.locked(tx, params.proposalId);
      if (!proposal || proposal.state === 'draft') throw problems.raise('not-found');
      const meetup = await this.meetups.withHoursHeld(body.meetup, caller, tx);
      if (meetup.communityId !== proposal.communityId) throw problems.raise('not-found');
      if (proposal.state === 'scheduled') throw problems.raise('proposal.already-scheduled');
      // their own, organisers see as speakers do: no acceptance before it is released
      const own = proposal.speakerId === caller.member.id;
      const state = own ? visibleToSpeaker(proposal) : proposal.state;
      if (state !== 'accepted' && state !== 'confirmed')
        throw problems.raise('proposal.not-accepted', { params: { state } });
      // The foreign key would refuse it as well; here it gets words.
      if (meetup.level !== proposal.level)
        throw problems.raise('level.mismatch', { params: { talk: proposal.level, meetup: meetup.level } });
      const before = (await this.proposals.byId(proposal.id, tx))!;
      const id = newId();
      const { level, title, abstract, assumptions, outcomes } = proposal;
      await this.sessions.insert(
        tx,
        {
          id,
          slug: sessionSlug(title, id),
          meetupId: meetup.id,
          level,
          proposalId: proposal.id,
          kind: 'talk',
          title,
          abstract,
          assumptions,
          outcomes,
          room: body.room,
          ...slotIn(meetup, body.wallStart, proposal.durationMinutes),
        },
        [{ name: before.speaker.name, memberId: proposal.speakerId }],
      );
      // An agenda is public, so scheduling releases the decision.
      const releasing = proposal.decisionReleasedAt === null;
      await this.proposals.save(tx, {
        ...proposal,
        state: 'scheduled',
        decisionReleasedAt: proposal.decisionReleasedAt ?? now,
        version: proposal.version + 1,
        updatedAt: now,
      });
      await this.proposals.record(tx, {
        proposalId: proposal.id,
        actorId: caller.member.id,
        kind: 'state',
        from: proposal.state,
        to: 'scheduled',
      });
      const row = (await this.proposals.byId(proposal.id, tx))!;
      if (releasing) await this.mails.decided(tx, row, { decision: 'accepted', feedback: '' });
      else await this.sessionMails.scheduled(tx, (await this.sessions.byId(id, tx))!);
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId: meetup.communityId,
        act: 'proposal.scheduled',
        objectType: 'proposal',
        objectId: proposal.id,
        details: { meetup: meetup.slug },
      });
      return toProposalView(row, caller.member.id);
    });
  }
}
