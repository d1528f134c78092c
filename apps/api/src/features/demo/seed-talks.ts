import type { ProposalState } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { CallsService } from '../calls/index.ts';
import { PanelService, ProposalsService } from '../proposals/index.ts';
import { SchedulingService } from '../sessions/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import type { Cast } from './cast.ts';
import { call, type DemoProposal, proposals } from './content/talks.ts';

type Decision = Extract<ProposalState, 'shortlisted' | 'accepted' | 'rejected'>;

const decisionOf: Partial<Record<DemoProposal['fate'], Decision>> = {
  shortlisted: 'shortlisted',
  rejected: 'rejected',
  confirmed: 'accepted',
  scheduled: 'accepted',
  'accepted-unreleased': 'accepted',
};

/** A standing call with proposals at every stage of their way. */
@Injectable()
export class SeedTalks {
  constructor(
    private readonly calls: CallsService,
    private readonly proposing: ProposalsService,
    private readonly panel: PanelService,
    private readonly scheduling: SchedulingService,
    private readonly meetups: MeetupsService,
  ) {}

  async seed(
    { community, series, stages }: { community: string; series: string; stages: Record<'newbie' | 'advanced', string> },
    cast: Cast,
  ): Promise<void> {
    const opened = await this.calls.open(
      { params: { community }, query: {}, body: { ...call, series, opensAt: null, closesAt: null, decisionDays: 14 } },
      cast.as('organiser').member,
    );
    for (const proposal of proposals) await this.#proposal(opened.id, proposal, stages, cast);
  }

  async #proposal(
    callId: string,
    { speaker, fate, scores = [], ...fields }: DemoProposal,
    stages: Record<'newbie' | 'advanced', string>,
    cast: Cast,
  ): Promise<void> {
    const author = cast.as(speaker);
    const words = { outline: '', earlierTalks: '' };
    const body = { ...fields, ...words, submit: fate !== 'draft', acceptCodeOfConduct: true };
    const { id } = await this.proposing.propose({ params: { callId }, query: {}, body }, author.member);
    const params = { proposalId: id };
    const panellist = cast.as('panellist').member;
    for (const review of scores) await this.panel.review({ params, query: {}, body: review }, panellist);
    const to = decisionOf[fate];
    if (to)
      await this.panel.decide(
        { params, query: {}, body: { to, note: '', release: fate !== 'accepted-unreleased' } },
        panellist,
      );
    if (fate === 'confirmed' || fate === 'scheduled') await this.proposing.confirm(id, author.member);
    if (fate !== 'scheduled') return;
    const organiser = cast.as('organiser');
    const { wallStart } = await this.meetups.get(stages[fields.level], organiser);
    await this.scheduling.schedule(
      { params, query: {}, body: { meetup: stages[fields.level], wallStart, room: '' } },
      organiser,
    );
  }
}
