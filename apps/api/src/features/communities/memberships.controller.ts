import { getMembership, joinCommunity, leaveCommunity, listCommunityMembers, setMemberRoles } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { Memberships } from './memberships.service.ts';

@Controller()
export class MembershipsController {
  constructor(private readonly memberships: Memberships) {}

  @Implements(getMembership)
  mine({ params }: HandlerInput<typeof getMembership>, { member }: MemberCaller) {
    return this.memberships.mine(params.community, member);
  }

  @Implements(joinCommunity)
  join({ params, body }: HandlerInput<typeof joinCommunity>, { member }: MemberCaller) {
    return this.memberships.join(params.community, member, body.version);
  }

  @Implements(leaveCommunity)
  leave({ params }: HandlerInput<typeof leaveCommunity>, { member }: MemberCaller) {
    return this.memberships.leave(params.community, member);
  }

  @Implements(listCommunityMembers)
  list({ params, query }: HandlerInput<typeof listCommunityMembers>, { member }: MemberCaller) {
    return this.memberships.list(params.community, member, query);
  }

  @Implements(setMemberRoles)
  setRoles({ params, body }: HandlerInput<typeof setMemberRoles>, { member }: MemberCaller) {
    return this.memberships.setRoles(params, body.roles, member);
  }
}
