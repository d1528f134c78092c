import {
  acceptInvitation,
  getInvitation,
  inviteByMail,
  listInvitations,
  openInvitationLink,
  refuseInvitations,
  revokeInvitation,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { InvitedService } from './invited.service.ts';
import { InvitingService } from './inviting.service.ts';

@Controller()
export class InvitationsController {
  constructor(
    private readonly inviting: InvitingService,
    private readonly invited: InvitedService,
  ) {}

  @Implements(listInvitations)
  list(input: HandlerInput<typeof listInvitations>, caller: MemberCaller) {
    return this.inviting.list(input, caller);
  }

  @Implements(inviteByMail)
  byMail(input: HandlerInput<typeof inviteByMail>, caller: MemberCaller) {
    return this.inviting.byMail(input, caller);
  }

  @Implements(openInvitationLink)
  link(input: HandlerInput<typeof openInvitationLink>, caller: MemberCaller) {
    return this.inviting.link(input, caller);
  }

  @Implements(revokeInvitation)
  revoke({ params }: HandlerInput<typeof revokeInvitation>, { member }: MemberCaller) {
    return this.inviting.revoke(params, member);
  }

  @Implements(getInvitation)
  show({ params }: HandlerInput<typeof getInvitation>, caller: Caller) {
    return this.invited.show(params.token, caller);
  }

  @Implements(acceptInvitation)
  accept({ params }: HandlerInput<typeof acceptInvitation>, { member }: MemberCaller) {
    return this.invited.accept(params.token, member);
  }

  @Implements(refuseInvitations)
  refuse({ params }: HandlerInput<typeof refuseInvitations>) {
    return this.invited.refuse(params.token);
  }
}
