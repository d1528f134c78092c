import {
  changeProposal,
  confirmProposal,
  getProposal,
  listMyProposals,
  propose,
  submitProposal,
  withdrawProposal,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { ProposalsService } from './proposals.service.ts';

@Controller()
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  @Implements(listMyProposals)
  mine(input: HandlerInput<typeof listMyProposals>, { member }: MemberCaller) {
    return this.proposals.mine(input, member);
  }

  @Implements(propose)
  propose(input: HandlerInput<typeof propose>, { member }: MemberCaller) {
    return this.proposals.propose(input, member);
  }

  @Implements(getProposal)
  get({ params }: HandlerInput<typeof getProposal>, { member }: MemberCaller) {
    return this.proposals.get(params.proposalId, member);
  }

  @Implements(changeProposal)
  change(input: HandlerInput<typeof changeProposal>, { member }: MemberCaller) {
    return this.proposals.change(input, member);
  }

  @Implements(submitProposal)
  submit({ params }: HandlerInput<typeof submitProposal>, { member }: MemberCaller) {
    return this.proposals.submit(params.proposalId, member);
  }

  @Implements(withdrawProposal)
  withdraw({ params }: HandlerInput<typeof withdrawProposal>, { member }: MemberCaller) {
    return this.proposals.withdraw(params.proposalId, member);
  }

  @Implements(confirmProposal)
  confirm({ params }: HandlerInput<typeof confirmProposal>, { member }: MemberCaller) {
    return this.proposals.confirm(params.proposalId, member);
  }
}
