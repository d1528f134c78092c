import {
  decideProposal,
  getProposalReviews,
  listProposals,
  releaseDecision,
  relevelProposal,
  reviewProposal,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { PanelService } from './panel.service.ts';

@Controller()
export class PanelController {
  constructor(private readonly panel: PanelService) {}

  @Implements(listProposals)
  list(input: HandlerInput<typeof listProposals>, { member }: MemberCaller) {
    return this.panel.list(input, member);
  }

  @Implements(getProposalReviews)
  reviews({ params }: HandlerInput<typeof getProposalReviews>, { member }: MemberCaller) {
    return this.panel.reviewsOf(params.proposalId, member);
  }

  @Implements(reviewProposal)
  review(input: HandlerInput<typeof reviewProposal>, { member }: MemberCaller) {
    return this.panel.review(input, member);
  }

  @Implements(decideProposal)
  decide(input: HandlerInput<typeof decideProposal>, { member }: MemberCaller) {
    return this.panel.decide(input, member);
  }

  @Implements(releaseDecision)
  release({ params }: HandlerInput<typeof releaseDecision>, { member }: MemberCaller) {
    return this.panel.release(params.proposalId, member);
  }

  @Implements(relevelProposal)
  relevel(input: HandlerInput<typeof relevelProposal>, caller: MemberCaller) {
    return this.panel.relevel(input, caller);
  }
}
